"""Everything in the order that is asked for: 多い順, 新しい順, 古い順."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering import akin
from bot.answering.measuring import datable, dated, labelled, ranked, show_figures
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record

_IN_TIME = frozenset({"first", "latest"})


def wanted(frame: Frame) -> bool:
    """Whether all are wanted in a row, not only the first of it."""
    timed = bool(_IN_TIME & set(frame.asks))
    return "ordered" in frame.relations and (timed or frame.limit is None) and frame.ordinal is None


def in_order(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The records by the figure or the day that they are asked for in the order of."""
    if _IN_TIME & set(frame.asks):
        return _by_day(frame, records, speech)
    return _by_figure(frame, records, wish, speech)


def _by_figure(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    figures = ranked(frame, records, wish, speech)
    if len(figures) < 2:
        return False
    least = "minimum" in frame.asks and "maximum" not in frame.asks
    row = sorted(figures, key=lambda f: f.cell.value if least else -f.cell.value)
    speech.records.clear()
    speech.show([speech.store.records[f.cell.record] for f in row])
    label = labelled(figures, speech)
    key = "in_order_least" if least else "in_order_most"
    speech.lead = dated(speech.say(key, label=label), speech.records, speech)
    show_figures(row, speech)
    akin.beside(frame, row, speech)
    return True


def _by_day(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """The records by their days, or so many of them as are asked for."""
    known = datable(records)
    if len(known) < 2:
        return False
    newest = "latest" in frame.asks
    row = sorted(known, key=lambda r: r.date.start, reverse=newest)[: frame.limit]  # type: ignore[union-attr]
    speech.show(row)
    speech.lead = speech.say("in_order_newest" if newest else "in_order_oldest")
    for record in row:
        speech.add(speech.telling.row(record), record.id)
    return True
