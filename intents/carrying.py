"""What a follow-up takes over from the turn before: its conditions, its wish, or the records it showed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from intents.frame import Frame, sorts_dated
from intents.known import Known
from intents.thread import Thread, Turn
from intents.times import Time
from knowledge import periods

_PICKS = frozenset({"first", "latest"})


def context(turn: Turn) -> Frame:
    """The conditions that found a turn's records, with the wish it had last, unless that was to pick one of them."""
    last = turn.frame
    if turn.base is None:
        return last
    if last.ordinal is not None or _PICKS & set(last.asks):
        return turn.base
    return replace(turn.base, properties=last.properties, roles=last.roles, asks=last.asks)


def about(frame: Frame, before: Frame, records: tuple[str, ...]) -> Frame:
    """The new wish on records already shown."""
    return replace(wishing(frame, before), records=(records,), carried=True, about=True)


def wishing(frame: Frame, before: Frame) -> Frame:
    """The follow-up with the wish of the turn before where it has none of its own; a difference is of its figure."""
    if wishes(frame):
        measured = "difference" in frame.asks and not (frame.properties or frame.roles or frame.unrecorded)
        return replace(frame, properties=before.properties) if measured else frame
    asks = tuple(a for a in before.asks if not (a.startswith("same-") and frame.subjects))
    return replace(frame, properties=before.properties, roles=before.roles, asks=(*frame.asks, *asks))


def filled(frame: Frame, before: Frame, widen: bool = False) -> Frame:
    """The conditions of the turn before wherever the follow-up has none of that sort; `widen` adds names to names."""
    things = bool(frame.names or frame.records or frame.phrases)
    changes: dict[str, object] = {"carried": True}
    if not things or widen:
        changes |= {"names": _joined(before.names, frame.names), "records": _joined(before.records, frame.records)}
        changes["phrases"] = _joined(before.phrases, frame.phrases)
    if not frame.subjects and sorts_dated(frame) <= {*before.subjects, *sorts_dated(before)}:
        changes["subjects"] = before.subjects
        changes["kinds"] = frame.kinds or before.kinds
        if not things or before.subjects:
            changes["excluded"] = frame.excluded or before.excluded
    if not frame.times and not frame.records and not (things and not before.subjects):
        changes["times"] = before.times
    if not frame.rounds and not things and not frame.times:
        changes["rounds"] = before.rounds
    if not things and not frame.subjects and not frame.words:
        changes["words"] = before.words
    return replace(wishing(frame, before), **changes)  # type: ignore[arg-type]


def with_the_last(frame: Frame, thread: Thread) -> Frame:
    """The question with the last turn's conditions wherever it sets none of that sort."""
    return filled(frame, context(thread.last)) if thread.last else frame


def narrowed(frame: Frame, thread: Thread, known: Known) -> Frame | None:
    """A further name on what was asked: the venue of events, where the names before were of another class."""
    last = thread.last
    if last is None or not frame.names or frame.records:
        return None
    before = context(last)
    new = {known.sort(name) for group in frame.names for name in group}
    kept = tuple(g for g in before.names if not new & {known.sort(n) for n in g})
    if not kept or not (before.times or len(last.records) > 1):
        return None
    merged = filled(frame, before)
    return replace(merged, names=(*kept, *frame.names), times=frame.times or before.times)


def alike(frame: Frame, thread: Thread) -> Frame | None:
    """The same wish on other records of the kind last shown: 令和2年のは？ and 熊本は？ after a disaster."""
    last = thread.last
    if last is None or frame.subjects or frame.records or not (frame.times or frame.rounds or frame.names):
        return None
    return replace(wishing(frame, last.frame), kinds=last.kinds[:1], carried=True)


def dated(frame: Frame, thread: Thread) -> Frame:
    """8月のは？: a month without a year is of the year that was spoken of, where there was one."""
    years = {date.fromordinal(day).year for day in thread.last.days} if thread.last else set()
    if len(years) != 1 or frame.subjects or frame.names or frame.records or frame.words:
        return frame
    year = years.pop()
    return replace(frame, times=tuple(_in_year(time, year) for time in frame.times))


def _in_year(time: Time, year: int) -> Time:
    if time.period is not None or time.month is None or time.day is not None:
        return time
    return replace(time, period=periods.whole_month(year, time.month), month=None)


def of_what_was_shown(frame: Frame, thread: Thread, known: Known) -> tuple[Frame, ...]:
    """A bare subject (展示は？) as meant of the record last shown, of its places, of the conditions before."""
    last = thread.last
    if last is None:
        return ()
    before = last.conditions
    same = known.kinds_of(frame) & set(last.kinds[:1])
    plain = replace(frame, carried=True)
    frame = wishing(plain, last.frame) if same else plain
    readings = []
    if len(last.records) == 1:
        if not (same and known.limited & set(frame.subjects)):
            readings.append(replace(frame, records=(last.records,)))
        if last.places:
            readings += [replace(way, names=(last.places,)) for way in dict.fromkeys((frame, plain))]
    if before.names or before.times:
        readings.append(replace(frame, names=before.names, times=before.times))
        readings += [replace(frame, times=before.times)] if before.times and before.names else []
    return tuple(readings)


def wishes(frame: Frame) -> bool:
    """Whether a follow-up says what it wants, so that the wish before is not meant."""
    return bool(frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - {"exists", "list", "tell"})


def _joined(old: tuple, new: tuple) -> tuple:  # type: ignore[type-arg]
    return (*old, *(item for item in new if item not in old))
