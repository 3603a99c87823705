"""What a conversation remembers: its answered turns, and how a follow-up is read in their light."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date

from pydantic import TypeAdapter

from intents.frame import Frame
from intents.times import Time
from knowledge import periods
from knowledge.periods import Period

KEPT = 6
"""Turns that a thread remembers."""
_LEANING = {"that", "and_then", "others", "back", "forward", "back_year", "forward_year", "correction", "both"}
_STEPS = {"back", "forward", "back_year", "forward_year"}
_SUPERLATIVE = {"latest", "first", "maximum", "minimum"}
_IDLE_ASKS = {"exists", "list", "what", "tell"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure that was shown: whose, of which property, how much, in which unit (円, 自治体 … `day` for dates)."""

    record: str
    property: str
    value: int
    unit: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered or asked back: its frame, the records shown in order, the figures shown.

    `days` are the first days of the records, as proleptic ordinals; `kinds` their kinds. `base` is
    the frame that found the records, where this one only asked on about them.
    """

    frame: Frame
    records: tuple[str, ...]
    cells: tuple[Cell, ...] = ()
    asked_back: bool = False
    days: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    base: Frame | None = None

    @property
    def conditions(self) -> Frame:
        """The frame whose conditions a follow-up takes over."""
        return self.base or self.frame


@dataclass(frozen=True, slots=True)
class Thread:
    """The turns so far, oldest first. Questions that failed leave no turn."""

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        """The turn a follow-up leans on."""
        return self.turns[-1] if self.turns else None

    def within(self, known: Container[str]) -> Thread:
        """The thread without the turns that speak of records which are there no more."""
        kept = tuple(t for t in self.turns if all(id_ in known for id_ in (*t.records, *sum(t.frame.records, ()))))
        return self if len(kept) == len(self.turns) else Thread(kept)

    def recent(self, number: int) -> tuple[str, ...]:
        """The records of the last turn, or of as many turns as it takes to have `number` of them."""
        found: tuple[str, ...] = ()
        for turn in reversed(self.turns):
            found = (*(r for r in turn.records if r not in found), *found)
            if len(found) >= number:
                break
        return found

    def then(self, turn: Turn) -> Thread:
        """The thread with one more turn, the oldest forgotten where there are too many."""
        return Thread((*self.turns, turn)[-KEPT:])

    def to_json(self) -> str:
        """The thread as JSON, for keeping between questions."""
        return _ADAPTER.dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Thread:
        """The thread that `to_json` wrote. Raises ValueError for anything else."""
        return _ADAPTER.validate_json(text)


_ADAPTER = TypeAdapter(Thread)


def leans(frame: Frame, thread: Thread, text: str, places: bool = False) -> bool:
    """Whether a question cannot be read without the one before it, or points back to it in words.

    `places`: all names of the question are places, which say nothing of the subject.
    """
    last = thread.last
    if last is None:
        return False
    things = bool(frame.names or frame.records or frame.phrases or frame.spare)
    wishes = bool(frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - _IDLE_ASKS)
    if frame.ordinal is not None and last.records and not _SUPERLATIVE & set(frame.asks):
        return True
    if last.asked_back:
        return not (frame.subjects and wishes)
    if _LEANING & set(frame.relations):
        whole = things and wishes and (frame.subjects or frame.records)
        return not whole or bool({"that", "others"} & set(frame.relations))
    if not things and not frame.subjects:
        return not _asks_of_a_day(frame) and (len(text) < 40 or not frame.conditions)
    if not frame.subjects and places:
        return len(text) < 20
    return not wishes and len(text) < 16 and not frame.subjects


def _asks_of_a_day(frame: Frame) -> bool:
    """2018年4月16日は何があった日？ needs nothing before it."""
    exact = any(t.period is not None and t.period.precision == "day" for t in frame.times)
    return exact and bool({"contents", "definition"} & set(frame.properties) or "what" in frame.asks)


def merge(frame: Frame, thread: Thread) -> Frame:
    """The follow-up's frame with what it takes over from the last turn's.

    New names replace names, a new time replaces the time, a new subject drops what does not go with it; a question
    that sets no condition of its own speaks of the records last shown.
    """
    last = thread.last
    if last is None:
        return frame
    before = last.frame
    relations = set(frame.relations)
    things = bool(frame.names or frame.records or frame.phrases)
    if frame.ordinal is not None and 0 < frame.ordinal <= len(last.records) and not things:
        return _about(frame, before, last.records[frame.ordinal - 1 : frame.ordinal])
    if "same-day" in frame.asks and not things and last.days:
        return _on_that_day(frame, before, last)
    if "difference" in frame.asks and not things and "back_year" in relations:
        return _about(replace(frame, times=()), before, last.records)
    if relations & {"back_year", "forward_year"} and not things and before.times:
        return _shifted(frame, before, -1 if "back_year" in relations else 1)
    if relations & _STEPS and not things and last.records:
        wishes = frame if _wishes(frame) else replace(frame, properties=before.properties)
        step = -1 if relations & {"back", "back_year"} else 1
        return replace(wishes, records=(last.records,), step=step, carried=True, numbers=(), words=())
    if "others" in relations and not frame.names:
        return replace(_filled(frame, before), excluded_records=last.records)
    own = frame.conditions - len(frame.numbers)
    if not own and len(last.records) < 2 and not frame.counted and _SUPERLATIVE & set(frame.asks):
        frame = replace(frame, properties=frame.properties or before.properties)
        return _filled(
            frame, replace(before, times=(), records=() if before.names or before.subjects else before.records)
        )
    if not own and last.records and not last.asked_back:
        numbers = () if frame.counted else frame.numbers
        count = frame.counted or (2 if "both" in relations else 1)
        return replace(_about(frame, before, thread.recent(count)), numbers=numbers)
    if "that" in relations and last.records and not things and not frame.subjects:
        about = _about(frame, before, last.records)
        return replace(about, times=frame.times, words=frame.words, numbers=frame.numbers)
    compares = {"compare", "difference", "maximum", "minimum"} & set(frame.asks)
    return _filled(frame, _context(last), widen=last.asked_back or bool(compares and "that" in relations))


def filled(frame: Frame, thread: Thread) -> Frame:
    """The question with the last turn's conditions wherever it sets none of that sort."""
    return _filled(frame, _context(thread.last)) if thread.last else frame


def alike(frame: Frame, thread: Thread) -> Frame:
    """The same wish on other records of the kind last shown: 令和2年のは？ after a disaster that was named."""
    last = thread.last
    if last is None or not (frame.times or frame.rounds) or frame.names or frame.records or frame.subjects:
        return frame
    wishes = (
        frame
        if _wishes(frame)
        else replace(frame, properties=last.frame.properties, asks=(*frame.asks, *last.frame.asks))
    )
    return replace(wishes, kinds=last.kinds, carried=True)


def _context(turn: Turn) -> Frame:
    """The conditions that found a turn's records, with the wish it had last."""
    last = turn.frame
    if turn.base is None:
        return last
    return replace(turn.base, properties=last.properties, roles=last.roles, asks=last.asks)


def _on_that_day(frame: Frame, before: Frame, last: Turn) -> Frame:
    day = periods.whole_day(date.fromordinal(last.days[0]))
    time = Time(0, 0, day)
    return replace(
        frame, times=(time,), subjects=before.subjects or frame.subjects, asks=("list",), excluded_records=last.records
    )


def _about(frame: Frame, before: Frame, records: tuple[str, ...]) -> Frame:
    """The new wish on records already shown."""
    wishes = frame if _wishes(frame) else replace(frame, properties=before.properties, asks=(*frame.asks, *before.asks))
    return replace(wishes, records=(records,), carried=True, about=True)


def _filled(frame: Frame, before: Frame, widen: bool = False) -> Frame:
    """Conditions of the last frame wherever the new one says nothing of that sort."""
    things = bool(frame.names or frame.records or frame.phrases)
    changes: dict[str, object] = {"carried": True}
    if not things or widen:
        changes |= {"names": _joined(before.names, frame.names), "records": _joined(before.records, frame.records)}
        changes["phrases"] = _joined(before.phrases, frame.phrases)
    if not frame.subjects:
        changes["subjects"] = before.subjects
        if not things or before.subjects:
            changes["excluded"] = frame.excluded or before.excluded
    if not frame.times and not frame.records and not (things and not before.subjects):
        changes["times"] = before.times
    if not frame.rounds and not things and not frame.times:
        changes["rounds"] = before.rounds
    if not _wishes(frame):
        changes |= {"properties": before.properties, "asks": (*frame.asks, *before.asks), "roles": before.roles}
    if not things and not frame.subjects and not frame.words:
        changes["words"] = before.words
    return replace(frame, **changes)  # type: ignore[arg-type]


def _joined(old: tuple, new: tuple) -> tuple:  # type: ignore[type-arg]
    return (*old, *(item for item in new if item not in old))


def _wishes(frame: Frame) -> bool:
    return bool(frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - {"exists", "list", "tell"})


def _shifted(frame: Frame, before: Frame, step: int) -> Frame:
    """The same question one year, fiscal year or month away."""
    filled = _filled(replace(frame, times=()), before)
    time = before.times[0]
    if time.period is None:
        return filled
    return replace(filled, times=(Time(0, 0, shift(time.period, step), time.relation),))


def shift(period: Period, step: int) -> Period:
    """The period as far on (or back) as it is long: a year, a fiscal year, a month, so many days."""
    match period.precision:
        case "year":
            return periods.whole_year(period.start.year + step)
        case "fiscal_year":
            return periods.whole_fiscal_year(period.start.year + step)
        case "month":
            months = period.start.year * 12 + period.start.month - 1 + step
            return periods.whole_month(months // 12, months % 12 + 1)
        case _:
            return periods.whole_day(date.fromordinal(period.start.toordinal() + step))
