"""Figures of one sort under two names: a joint donation after one disaster, joint recovery support after others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import arithmetic, marks
from bot.answering.measuring import short
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from bot.replies import KindReply
from intents.frame import Frame
from knowledge.model import Record

_TOGETHER = frozenset({"difference", "compare", "maximum", "minimum"})


def widened(frame: Frame, wish: Wish, records: Sequence[Record], reply: KindReply) -> Wish:
    """The wish with what a thing named has instead of what is asked, where several are reckoned with together."""
    if len(frame.records) < 2 or not wish.named or not _TOGETHER & set(frame.asks):
        return wish
    lacking = [r for r in records if not any(r.values(p) for p in wish.properties)]
    instead = [p for asked in wish.properties for p in reply.akin.get(asked, ()) if any(r.values(p) for r in lacking)]
    return replace(wish, properties=tuple(dict.fromkeys((*wish.properties, *instead)))) if instead else wish


def beside(frame: Frame, figures: Sequence[Figure], speech: Speech) -> None:
    """A note for each thing that has another sort of the figure by which all of its kind were ranked."""
    first = figures[0].cell
    kind = speech.store.records[first.record].kind
    others = speech.replies.kinds[kind].akin.get(first.property, ())
    chosen = frame.names or frame.records or frame.times or frame.excluded or frame.excluded_records
    if (
        chosen
        or "exclude" in frame.relations
        or not others
        or "minimum" in frame.asks
        or len({f.cell.property for f in figures}) > 1
    ):
        return
    told = {f.cell.record for f in figures}
    rest = [speech.store.records[id_] for id_ in speech.store.by_kind[kind] if id_ not in told]
    for figure in arithmetic.figures(speech.store, rest, others, speech.replies.language):
        record = speech.store.records[figure.cell.record]
        if not record.values(first.property):
            label = speech.telling.label(record, figure.cell.property)
            line = speech.say("akin", name=short(record, speech), label=label, value=figure.text)
            speech.telling.cite(record, figure.cell.property)
            speech.note(marks.marked(line, speech.telling.marks()))
