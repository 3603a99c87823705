"""The figures of records, as calculations need them: which, cited, named."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answering import tallying
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record

OPEN_END = 9000
"""Years from which on an end of time stands for none."""
CLASSES = ("cities", "towns", "villages")
"""The columns of a table that each count one class of municipalities, in the unit of that class."""
WHOLE = "municipalities_count"
"""The column that counts all of them."""
PARTS = frozenset({"市", "町", "村", "市町村"})
"""Units that add up to 市町村; with exchanges with the prefectures themselves (件) they add up to 自治体."""


def datable(records: Sequence[Record]) -> list[Record]:
    """The records that have a time with an end."""
    return [r for r in records if r.date is not None and r.date.end.year < OPEN_END]


def measures(records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """The properties that can be reckoned with: those asked for, else what the kind is measured by."""
    numeric = [p for p in wish.properties if arithmetic.figures(speech.store, records, [p], "ja")]
    if numeric:
        return numeric
    measures = speech.replies.kinds[records[0].kind].measure
    stated = [p for p in measures if arithmetic.figures(speech.store, records, [p], "ja")]
    return stated if len(records) == 1 else stated[:1]


def ranked(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> list[Figure]:
    """The figure of each record that it is ranked or measured by: the one asked for or one akin to it, cited.

    Of a list asked for, how many items it has.
    """
    names = measures(records, wish, speech)
    asked = set(names) & set(wish.properties) or "length" in frame.relations
    if not asked and (name := tallying.listed(wish, speech)):
        return tallying.lengths(records, name, speech)
    return stated(records, _of_one_sort(records, names, wish, speech), speech)


def _of_one_sort(records: Sequence[Record], names: Sequence[str], wish: Wish, speech: Speech) -> list[str]:
    """The first of some properties, with those akin to it that are meant too, where no record states two of them."""
    akin = speech.replies.kinds[records[0].kind].akin
    also = [n for n in names[:1] for n in akin.get(n, ()) if n in wish.properties or not wish.named]
    sort = [*names[:1], *also]
    mixed = any(sum(bool(r.values(n)) for n in sort) > 1 for r in records)
    return sort[:1] if mixed else sort


def labelled(figures: Sequence[Figure], speech: Speech) -> str:
    """What figures are figures of; of several sorts, all of these."""
    first = {f.cell.property: speech.store.records[f.cell.record] for f in reversed(figures)}
    labels = (speech.replies.labels.get(p) or speech.telling.label(r, p) for p, r in reversed(first.items()))
    return phrase.joined(labels, speech.replies.language)


def stated(records: Sequence[Record], names: Sequence[str], speech: Speech) -> list[Figure]:
    """The figures that records state of some properties, cited and shown."""
    found = arithmetic.figures(speech.store, records, names, speech.replies.language)
    for figure in found:
        speech.telling.cite(
            speech.store.records[figure.cell.record],
            "date" if figure.cell.property == "duration" else figure.cell.property,
        )
    speech.show([speech.store.records[f.cell.record] for f in found])
    return found


def show_figures(figures: Sequence[Figure], speech: Speech, *, of_days: bool = False) -> None:
    """A line for each figure; `of_days`: with the day that it was counted on."""
    for figure in figures:
        record = speech.store.records[figure.cell.record]
        label = speech.replies.labels.get(figure.cell.property) or speech.telling.label(record, figure.cell.property)
        at = speech.telling.fill(speech.replies.kinds[record.kind].at, record) if of_days else ""
        speech.add(speech.say("figure", name=short(record, speech), label=label, value=figure.text + at), record.id)
    speech.cells.extend(f.cell for f in figures)


def short(record: Record, speech: Speech) -> str:
    """What a record is called in a comparison."""
    template = speech.replies.kinds[record.kind].short
    if template:
        return speech.telling.fill(template, record)
    name = "partner" if record.values("partner") else "name"
    return speech.telling.plain(record, name)


def dated(said: str, records: Sequence[Record], speech: Speech) -> str:
    """A sentence with the day that its figures hold for, where they are a table's of one day."""
    days = {r.date for r in records}
    if not speech.replies.kinds[records[0].kind].additive or len(days) != 1 or None in days:
        return said
    return speech.say("held", date=speech.telling.plain(records[0], "date"), said=said)
