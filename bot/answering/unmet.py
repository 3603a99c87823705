"""What a question names and the answer would not speak of: strangers, single names, years and rounds among several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.answering import reading
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.times import Time
from knowledge.conditions import Condition
from knowledge.model import Record
from knowledge.periods import Period, whole_year
from knowledge.query import Selection
from knowledge.store import Store
from knowledge.strengths import begins_in, strengths

_TWO = 2
_UNDATED = frozenset({"organisation", "term"})
"""Kinds whose records may be far older than the project."""
_TOGETHER = frozenset({"difference", "sum", "ratio", "average", "days", "share", "maximum", "minimum"})
"""Asks that are of all things named at once."""


def strangers(frame: Frame, selection: Selection) -> tuple[str, ...]:
    """The words that stand against an answer: unknown ones, names that no record found has, what is spoken of."""
    lost = (w for w in selection.unsaid if w in frame.proper)
    return tuple(dict.fromkeys((*frame.unknown, *lost, *frame.topics)))


def outside(frame: Frame, records: Sequence[Record], days: tuple[date, date], store: Store) -> bool:
    """Whether a time of the question lies outside the days that the documents tell of, and no record is of it."""
    held = {r.id for r in records}
    first, last = days
    for time in frame.times:
        if time.span is None or (time.span.start <= last and time.span.end >= first):
            continue
        if not held & strengths(store, Condition("time", periods=(time.span,))).keys():
            return True
    return False


def missing(frame: Frame, selection: Selection, speech: Speech) -> list[str]:
    """The names, times and rounds, of several of their sort, that no record found is of.

    None where one of several times is chosen from.
    """
    choosing = "compare" in frame.asks and len(selection.records) == 1 and len(frame.names) < 2
    if frame.carried or not selection.groups or choosing:
        return []
    held = {m.record.id for m in selection.groups[0]}
    if ends := _ends(frame, selection.records, speech):
        return ends
    return [said for said, condition in _parts(frame, speech) if not held & strengths(speech.store, condition).keys()]


def _ends(frame: Frame, records: Sequence[Record], speech: Speech) -> list[str]:
    """The ends of a growth that no yearly count is of: from FY1998 to FY2021."""
    if "difference" not in frame.asks or not speech.replies.kinds[records[0].kind].yearly:
        return []
    ranges = [t for t in frame.times if t.relation == "in" and t.period is not None and len(set(t.period.ends)) > 1]
    ends = [replace(t, period=end) for t in ranges if t.period is not None for end in t.period.ends]
    row = [speech.store.records[id_] for id_ in speech.store.by_kind[records[0].kind]]
    return [_said(end, speech) for end in ends if end.period and not any(_counted(r, end.period) for r in row)]


def _counted(record: Record, end: Period) -> bool:
    """Whether a count is of the year in which a growth begins or ends."""
    year = end if end.precision == "fiscal_year" else whole_year(end.start.year)
    return begins_in(record, year)


def together(frame: Frame) -> bool:
    """Whether an answer without one of the things named is none."""
    return bool(_TOGETHER & set(frame.asks))


def so_far(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """Whether all that is missing of a growth is its end, which lies after the newest count: it is told up to that."""
    if "difference" not in frame.asks or not speech.replies.kinds[records[0].kind].yearly or len(records) < _TWO:
        return False
    ends = [t.period.ends for t in frame.times if t.relation == "in" and t.period is not None]
    row = [speech.store.records[id_] for id_ in speech.store.by_kind[records[0].kind]]
    newest = max((r.date.end for r in row if r.date is not None), default=date.min)
    return len(ends) == 1 and ends[0][1].start > newest and any(_counted(r, ends[0][0]) for r in row)


def _parts(frame: Frame, speech: Speech) -> Iterator[tuple[str, Condition]]:
    """Each name, time and round of a question that has several, with the condition that it alone would be."""
    groups = [g for g in frame.names if not set(g) <= set(frame.aside)]
    for group in groups if len(groups) > 1 else ():
        yield (
            reading.called(group[0], speech.store, speech.replies),
            Condition("name", with_prefectures(group, speech.store)),
        )
    times = [t for t in frame.times if not t.weak and t.span is not None]
    for time in times if len(times) > 1 else ():
        yield _said(time, speech), Condition("time", periods=(time.span,) if time.span else ())
    for number in frame.rounds if len(frame.rounds) > 1 else ():
        yield speech.replies.reading["round"].format(number=number), Condition("round", numbers=(number,))


def _said(time: Time, speech: Speech) -> str:
    return reading.times(replace(Frame(), times=(time,)), speech.replies)


def covered(store: Store) -> tuple[date, date]:
    """The first and the last day that the documents tell of."""
    dates = [r.date for r in store.records.values() if r.date is not None and r.kind not in _UNDATED]
    documents = [d.as_of for d in store.documents.values()]
    return min(d.start for d in dates), max(d.end for d in (*dates, *documents))
