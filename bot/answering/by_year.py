"""How many things fell into each year or fiscal year: the years with the most, those with none, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.measuring import datable, short
from bot.answering.naming import many_of
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.yearly import Grain, Yearly
from knowledge.model import Record
from knowledge.periods import Period, whole_fiscal_year, whole_year
from knowledge.query import Selection

_COUNTING = frozenset({"maximum", "minimum", "course", "count", "list"})
_EXTREMES = frozenset({"maximum", "minimum"})
_Years = dict[int, list[Record]]


def told(frame: Frame, selection: Selection, speech: Speech) -> bool:
    """Tell the years, with what fell into each; nothing where a question does not count by them."""
    yearly = frame.yearly
    if yearly is None or not (yearly.none or _COUNTING & set(frame.asks)):
        return False
    kind = selection.records[0].kind
    reply = speech.replies.kinds[kind]
    records = datable(selection.records)
    if reply.yearly or reply.additive or reply.complete is None or len(records) < 2:
        return False
    beside = [m.record for group in selection.groups[1:] for m in group if m.record.kind == reply.beside]
    years = _years([*records, *datable(beside)], yearly.grain, reply.complete.year - 1)
    chosen = _empty(years) if yearly.none else _fullest(frame, years, kind)
    speech.lead = (
        _none(chosen, years, kind, yearly, speech) if yearly.none else _most(frame, chosen, years, kind, speech)
    )
    for year in years if yearly.none else chosen:
        _row(year, years[year], yearly.grain, speech)
    return True


def _years(records: Sequence[Record], grain: Grain, last: int) -> _Years:
    """The records by year, from the first in which one of them fell to the last that is told of whole."""
    fell = [(_year(r.date, grain), r) for r in records if r.date is not None]
    numbers = [year for year, _ in fell]
    years: _Years = {year: [] for year in range(min(numbers), max(last, *numbers) + 1)}
    for year, record in fell:
        years[year].append(record)
    return years


def _year(date: Period, grain: Grain) -> int:
    return date.fiscal_year if grain == "fiscal_year" else date.start.year


def _empty(years: _Years) -> list[int]:
    return [year for year, found in years.items() if not found]


def _fullest(frame: Frame, years: _Years, kind: str) -> list[int]:
    """The years with the most or the fewest of a kind, where that is asked; else all that have some."""
    counts = {year: _count(found, kind) for year, found in years.items() if _count(found, kind)}
    if not _EXTREMES & set(frame.asks):
        return [year for year, found in years.items() if found]
    best = (min if _least(frame) else max)(counts.values())
    return [year for year, count in counts.items() if count == best]


def _count(records: Sequence[Record], kind: str) -> int:
    return sum(record.kind == kind for record in records)


def _least(frame: Frame) -> bool:
    return "minimum" in frame.asks and "maximum" not in frame.asks


def _none(chosen: Sequence[int], years: _Years, kind: str, yearly: Yearly, speech: Speech) -> str:
    ends = {"first": _named(min(years), yearly.grain, speech), "last": _named(max(years), yearly.grain, speech)}
    named = phrase.joined((_named(year, yearly.grain, speech) for year in chosen), speech.replies.language)
    key = "years_none" if chosen else "years_each"
    return speech.say(key, what=_label(kind, speech), years=named, **ends)


def _most(frame: Frame, chosen: Sequence[int], years: _Years, kind: str, speech: Speech) -> str:
    grain: Grain = frame.yearly.grain if frame.yearly else "year"
    if not _EXTREMES & set(frame.asks):
        return speech.say("by_fiscal_year" if grain == "fiscal_year" else "by_year", what=_label(kind, speech))
    named = phrase.joined((_named(year, grain, speech) for year in chosen), speech.replies.language)
    count = many_of(kind, _count(years[chosen[0]], kind), speech)
    key = "years_least" if _least(frame) else "years_most"
    return speech.say(key, what=_label(kind, speech), years=named, count=count)


def _label(kind: str, speech: Speech) -> str:
    definition = speech.store.schema.kinds[kind]
    return definition.label if speech.replies.language == "ja" else definition.label_en


def _row(year: int, found: Sequence[Record], grain: Grain, speech: Speech) -> None:
    """A year with the number of each kind that fell into it, and their names."""
    if not found:
        return
    language = speech.replies.language
    speech.show(found)
    kinds = dict.fromkeys(r.kind for r in found)
    counts = phrase.joined((many_of(kind, _count(found, kind), speech) for kind in kinds), language)
    names = phrase.joined((short(r, speech) for r in found), language)
    for record in found:
        speech.telling.text(record, "date")
    speech.add(speech.say("year_row", year=_named(year, grain, speech), count=counts, names=names), found[0].id)


def _named(year: int, grain: Grain, speech: Speech) -> str:
    span = whole_fiscal_year(year) if grain == "fiscal_year" else whole_year(year)
    return phrase.when(span, speech.replies.language)
