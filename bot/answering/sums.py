"""Sums and means, each with its working."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import arithmetic, phrase
from bot.answering.areas import grouped
from bot.answering.measuring import CLASSES, PARTS, WHOLE, dated, measures, show_figures, stated
from bot.answering.naming import many
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from bot.replies import KindReply
from intents.cell import Cell
from intents.frame import Frame
from knowledge.model import Record

LONGEST_WORKING = 6
"""More summands than this are counted, not written out."""


def total(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """A sum with its working, over records or over the kinds of one; what is a part of another is not added to it."""
    reply = speech.replies.kinds[records[0].kind]
    if reply.yearly and (len(records) == 1 or not frame.times):
        return False
    names = _summed(measures(records, wish, speech))
    if any(other in names for name in names for other in reply.along.get(name, ())):
        return False
    figures = stated(records, names, speech)
    return added(frame, figures, records, speech)


def added(frame: Frame, told: Sequence[Figure], records: Sequence[Record], speech: Speech) -> bool:
    """The sum of those figures that can be added up."""
    figures, unit = _of_one_sort(told)
    if len(figures) < 2 or _of_one_total(figures, speech) or _miscounted(frame, records, figures, speech):
        return False
    if _recorded(records, figures, unit, speech):
        return True
    counted = [many(records, speech)] if "count" in frame.asks and len(figures) == len(records) else []
    said = dated(speech.run([_sum(figures, unit, speech, *counted), *_each(figures, unit, speech)]), records, speech)
    apart = [f for f in told if f.cell.unit not in {f.cell.unit for f in figures}]
    speech.lead = speech.run([said, *grouped(records, figures, speech), *_beside(apart, speech)])
    show_figures(figures, speech)
    _without(records, figures, speech)
    if len(records) == 1:
        speech.add(speech.telling.row(records[0]), records[0].id)
    speech.cells.append(Cell("", "sum", sum(f.cell.value for f in figures), unit))
    return True


def _recorded(records: Sequence[Record], figures: Sequence[Figure], unit: str, speech: Speech) -> bool:
    """Tell the total that a document itself states, where all records of a kind are added up to it."""
    kind = records[0].kind if records else ""
    every = bool(kind) and len({f.cell.record for f in figures}) == len(speech.store.by_kind[kind])
    value = sum(f.cell.value for f in figures)
    found = _totalled(kind, value, speech) if every and len({f.cell.property for f in figures}) == 1 else None
    if found is None:
        return False
    whole, property_ = found
    language = speech.replies.language
    speech.records.clear()
    speech.show((whole,))
    counter = speech.store.schema.kinds[kind].counter
    speech.lead = speech.say(
        "recorded_total",
        count=phrase.count(len(records), counter, language),
        value=arithmetic.text_of(value, unit, language),
        date=speech.telling.plain(whole, "date"),
    )
    speech.telling.cite(whole, property_)
    speech.cells += [Cell(whole.id, property_, value, unit), Cell("", "count", len(records), counter)]
    return True


def _totalled(kind: str, value: int, speech: Speech) -> tuple[Record, str] | None:
    """The latest record that states a sum over a kind, and its property."""
    replies = speech.replies.kinds
    tallies = {k: [name for name, of in r.tallies.items() if of == kind] for k, r in replies.items() if r.tallies}
    found = [
        (record, s.property)
        for record in speech.store.records.values()
        for s in record.statements
        if s.value == value and (record.id == replies[kind].whole or s.property in tallies.get(record.kind, ()))
    ]
    return max(found, key=lambda pair: pair[0].date.start if pair[0].date else date.min, default=None)


def overlapping(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """By how much the sum of a record's parts is more than its total, and why: what is in several counts once."""
    reply = speech.replies.kinds[records[0].kind]
    told = [r for r in records if _several_parts(r, reply) and all(r.values(p) for p in reply.measure)]
    if not told or not _doubts_the_sum(frame):
        return False
    record = told[-1]
    language = speech.replies.language
    parts = stated([record], reply.parts, speech)
    whole = stated([record], reply.measure, speech)
    unit = whole[0].cell.unit
    value, working = arithmetic.total(parts, unit, language)
    summed = Figure(Cell("", "sum", value, unit), "", arithmetic.text_of(value, unit, language))
    apart, subtraction = arithmetic.difference(whole[0], summed, language)
    speech.lead = speech.say(
        "overlap",
        sum=summed.text,
        working=working,
        label=speech.telling.label(record, whole[0].cell.property),
        total=whole[0].text,
        value=arithmetic.text_of(abs(apart), unit, language),
        difference=subtraction,
        note=speech.telling.text(record, "note"),
    )
    show_figures([*parts, *whole], speech)
    speech.cells.insert(0, Cell("", "difference", abs(apart), unit))
    return True


def _several_parts(record: Record, reply: KindReply) -> bool:
    """Whether a record states more than one part of its total."""
    return sum(bool(record.values(p)) for p in reply.parts) > 1


def _doubts_the_sum(frame: Frame) -> bool:
    """Whether a question sets the parts against their total: by the word, or by the figures themselves."""
    bare = [number for number in frame.numbers if not number.unit]
    against = "breakdown" in frame.properties and bool(bare)
    return "overlap" in frame.properties or ("sum" in frame.asks and (len(bare) > 1 or against))


def _summed(names: list[str]) -> list[str]:
    """The properties to add up: the parts, where a whole stands beside them."""
    return [n for n in names if n != WHOLE] if set(CLASSES) & set(names) else names


def _of_one_sort(figures: Sequence[Figure]) -> tuple[Sequence[Figure], str]:
    """The figures that can be added up, and the unit of their sum."""
    units = {f.cell.unit for f in figures}
    if len(units) == 1:
        return figures, units.pop()
    if units <= PARTS:
        return figures, "市町村"
    if units <= {*PARTS, "件"} and any(f.cell.property == "prefecture_exchange" for f in figures):
        return figures, "自治体"
    unit = figures[0].cell.unit if figures else ""
    return [f for f in figures if f.cell.unit == unit], unit


def _of_one_total(figures: Sequence[Figure], speech: Speech) -> bool:
    """Whether all figures are one record's that has a total of its own, which they do not add up to."""
    ids = {f.cell.record for f in figures}
    return len(ids) == 1 and bool(speech.replies.kinds[speech.store.records[ids.pop()].kind].parts)


def _miscounted(frame: Frame, records: Sequence[Record], figures: Sequence[Figure], speech: Speech) -> bool:
    """Whether the question counts what is to be added (3つ足すと) and other things were found."""
    counts = {len(records), len(figures)}
    return (frame.counted or 0) > 1 and frame.counted not in counts and not _additive(records, speech)


def _additive(records: Sequence[Record], speech: Speech) -> bool:
    return speech.replies.kinds[records[0].kind].additive


def _sum(figures: Sequence[Figure], unit: str, speech: Speech, of: str = "") -> str:
    """A sum with its working, and the number of those `of` which it is, where that is asked for too."""
    language = speech.replies.language
    value, working = arithmetic.total(figures, unit, language)
    if len(figures) > LONGEST_WORKING:
        records = {f.cell.record: speech.store.records[f.cell.record] for f in figures if f.cell.record}
        kind = next((r.kind for r in records.values()), "")
        counter = speech.store.schema.kinds[kind].counter if kind else ""
        working = speech.say("all_of", count=phrase.count(len(records) or len(figures), counter, language))
    key = "sum_of" if of and len(figures) <= LONGEST_WORKING else "sum"
    return speech.say(key, of=of, value=arithmetic.text_of(value, unit, language), working=working)


def _each(figures: Sequence[Figure], unit: str, speech: Speech) -> list[str]:
    """The sum of each property, where several of several records were added up."""
    names = list(dict.fromkeys(f.cell.property for f in figures))
    if len(names) < 2 or len({f.cell.record for f in figures}) < 2:
        return []
    language = speech.replies.language
    sums = []
    for name in names:
        of_it = [f for f in figures if f.cell.property == name]
        value = arithmetic.text_of(sum(f.cell.value for f in of_it), of_it[0].cell.unit, language)
        label = speech.telling.label(speech.store.records[of_it[0].cell.record], name)
        sums.append(speech.say("figure_more", label=label, value=value))
    return sums


def _beside(figures: Sequence[Figure], speech: Speech) -> list[str]:
    """What else is asked of the one thing whose figures are added up, in another unit: people beside money."""
    if len({f.cell.record for f in figures}) != 1:
        return []
    speech.cells.extend(f.cell for f in figures)
    record = speech.store.records[figures[0].cell.record]
    labels = (speech.telling.label(record, f.cell.property) for f in figures)
    return [speech.say("figure_more", label=label, value=f.text) for label, f in zip(labels, figures, strict=True)]


def _without(records: Sequence[Record], figures: Sequence[Figure], speech: Speech) -> None:
    """Name what has no such figure, where a few things are added up."""
    if len(records) > LONGEST_WORKING or not figures or not figures[0].cell.record:
        return
    having = {f.cell.record for f in figures}
    label = speech.telling.label(speech.store.records[figures[0].cell.record], figures[0].cell.property)
    for record in records:
        if record.id not in having:
            speech.note(speech.say("lacks", thing=speech.telling.thing(record), label=label))


def over_all(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Whether one figure asked of many records means their sum: 市町村 of the prefectures of a region."""
    if len(records) < 2 or not wish.named or "list" in frame.asks:
        return False
    reply = speech.replies.kinds[records[0].kind]
    alone = bool(frame.subjects) and not (frame.asks or frame.times or frame.names or frame.words or frame.numbers)
    counted = "count" in frame.asks or frame.about or alone
    return reply.additive or (counted and bool(reply.total) and wish.properties == (reply.total,))


def average(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The mean of a figure over several records."""
    return mean(stated(records, measures(records, wish, speech)[:1], speech), speech)


def mean(figures: Sequence[Figure], speech: Speech) -> bool:
    """The mean of figures, with its working."""
    if len(figures) < 2:
        return False
    value = sum(f.cell.value for f in figures) / len(figures)
    unit = figures[0].cell.unit
    working = (
        f"{arithmetic.text_of(sum(f.cell.value for f in figures), unit, speech.replies.language)} ÷ {len(figures)}"
    )
    speech.lead = speech.say("average", value=_mean(value, unit, speech), working=working)
    show_figures(figures, speech)
    return True


def _mean(value: float, unit: str, speech: Speech) -> str:
    if unit == "円":
        return phrase.yen(round(value), speech.replies.language)
    number = f"{value:,.1f}"
    return f"{number}{unit}" if speech.replies.language == "ja" else f"{number} {phrase.english_unit(unit, 2)}"
