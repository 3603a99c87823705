"""How a total grew with each record: when it came to a figure, what made it up by a day, what some days added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from bot import arithmetic, phrase
from bot.answering.naming import many_of
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record

_BESIDE = frozenset({"count", "exists", "tell", "what", "when", "difference", "sum"})
_FINE = frozenset({"day", "month"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A day on which records were added: the total and their number from then on, and the total before."""

    day: date
    added: tuple[Record, ...]
    before: int
    total: int
    number: int


def told(frame: Frame, speech: Speech, vocabulary: Vocabulary) -> bool:
    """Tell when a total came to the figure that a question names, or what was added in its month; else nothing."""
    if frame.names or frame.records or frame.words or frame.phrases or frame.unknown or frame.carried:
        return False
    if set(frame.asks) - _BESIDE or frame.relations:
        return False
    for kind, name in _tallied(speech):
        row = stages(kind, speech)
        counter = speech.store.schema.kinds[kind].counter
        if _speaks_of(frame, kind, name, vocabulary, row, counter) and _tell(frame, row, name, speech):
            return True
    return False


def so_far(frame: Frame, speech: Speech, vocabulary: Vocabulary) -> Frame:
    """The frame of what there was on a day, of kinds that add up: all up to that day."""
    kinds = {kind for s in frame.subjects for kind in vocabulary.subjects[s].kinds}
    if not kinds & {kind for kind, _ in _tallied(speech)}:
        return frame
    states = (replace(t, relation="until", weak=False) if t.as_of else t for t in frame.times)
    return replace(frame, times=tuple(states))


def stages(kind: str, speech: Speech) -> list[Stage]:
    """The days on which records of a kind were added to its total, in order."""
    total_of = speech.replies.kinds[kind].total
    records = [speech.store.records[id_] for id_ in speech.store.by_kind[kind]]
    dated = sorted(((r.date.start, r) for r in records if r.date is not None), key=lambda pair: pair[0])
    found: list[Stage] = []
    total = number = 0
    for day, pairs in groupby(dated, key=lambda pair: pair[0]):
        added = tuple(record for _, record in pairs)
        grown = total + sum(int(str(v)) for r in added for v in r.values(total_of)[:1])
        number += len(added)
        found.append(Stage(day, added, total, grown, number))
        total = grown
    return found


def _tallied(speech: Speech) -> Iterator[tuple[str, str]]:
    """The kinds whose totals are counted yearly, with the property that counts them."""
    for reply in speech.replies.kinds.values():
        for name, kind in reply.tallies.items():
            yield kind, name


def _speaks_of(frame: Frame, kind: str, name: str, vocabulary: Vocabulary, row: Sequence[Stage], counter: str) -> bool:
    """Whether a question is about the total of a kind: it says so, or names nothing but one of its figures."""
    if any(name in vocabulary.properties[p].properties[:1] for p in frame.properties):
        return True
    if any(vocabulary.subjects[s].where for s in frame.subjects):
        return False
    kinds = {k for s in frame.subjects for k in vocabulary.subjects[s].kinds}
    counted = any(n.unit == counter for n in frame.numbers)
    return kind in kinds if kinds else _figure(frame) in {stage.number if counted else stage.total for stage in row}


def _figure(frame: Frame) -> int | None:
    """The one figure that a question names."""
    figures = {*(n.value for n in frame.numbers), *frame.bounds}
    return figures.pop() if len(figures) == 1 else None


def _tell(frame: Frame, row: Sequence[Stage], name: str, speech: Speech) -> bool:
    if "difference" in frame.asks:
        return _added(frame, row, name, speech)
    counter = speech.store.schema.kinds[row[0].added[0].kind].counter
    unit = next((n.unit for n in frame.numbers), "")
    figure = _figure(frame)
    if frame.times or figure is None:
        return False
    stage = _reached(row, figure, counted=unit == counter)
    counted = "count" in frame.asks and unit != counter and any(word.text.startswith(counter) for word in frame.content)
    if stage is None or not ("when" in frame.asks or counted):
        return False
    _show((stage,), name, speech)
    day = phrase.day(stage.day, speech.replies.language)
    number = many_of(stage.added[0].kind, stage.number, speech)
    key = "came_to" if "when" in frame.asks else "made_up_by"
    speech.lead = speech.say(key, total=_text(stage.total, name, speech), day=day, number=number)
    speech.mark_lead()
    return True


def _reached(row: Sequence[Stage], figure: int, *, counted: bool) -> Stage | None:
    """The stage of a total, or of a number of records where these are counted or no total is meant."""
    totals = () if counted else (stage for stage in row if stage.total == figure)
    return next(iter((*totals, *(stage for stage in row if stage.number == figure))), None)


def _added(frame: Frame, row: Sequence[Stage], name: str, speech: Speech) -> bool:
    """By how much the total grew in the one month or on the one day named."""
    spans = [t.span for t in frame.times if t.period is not None and t.period.precision in _FINE]
    if len(spans) != 1 or len(frame.times) != 1 or spans[0] is None:
        return False
    span = spans[0]
    within = [s for s in row if span.start <= s.day <= span.end]
    if not within:
        return False
    _show(within, name, speech)
    before, after = within[0].before, within[-1].total
    working = f"{_text(before, name, speech)} → {_text(after, name, speech)}"
    speech.lead = speech.say("growth", value=_text(after - before, name, speech), working=working)
    speech.mark_lead()
    return True


def _show(row: Sequence[Stage], name: str, speech: Speech) -> None:
    """The records that were added."""
    added = [record for stage in row for record in stage.added]
    speech.show(added)
    total_of = speech.replies.kinds[added[0].kind].total
    for record in added:
        speech.telling.text(record, total_of)
    for record in added:
        speech.add(speech.telling.row(record), record.id)


def _text(value: int, name: str, speech: Speech) -> str:
    unit = speech.store.schema.properties[name].unit
    return arithmetic.text_of(value, unit, speech.replies.language)
