"""The latest of what is counted from year to year, for questions that set no time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import marks
from bot.answering.leading import property_told
from bot.answering.speech import Speech
from bot.answering.wish import ALWAYS, Wish
from intents.frame import Frame
from knowledge.model import Record


def newest(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> str:
    """The first sentences over several yearly counts: each figure asked for, as the last record to state it has it.

    Empty where a time is set or a document named, a list is wanted, or the records are not counted from year to year.
    """
    reply = speech.replies.kinds[records[0].kind]
    if not reply.yearly or frame.times or frame.documents or frame.about or "list" in frame.asks:
        return ""
    names = [p for p in (wish.properties if wish.named else reply.measure) if p not in ALWAYS]
    told = [said for name in names if (said := _last(frame, records, name, speech))]
    return marks.marked(speech.run(told), speech.telling.marks()) if told else ""


def _last(frame: Frame, records: Sequence[Record], name: str, speech: Speech) -> str:
    """A figure of the last record that states it, with what belongs to it there (of how many associations)."""
    stating = [r for r in records if r.values(name)]
    if not stating:
        return ""
    record = max(stating, key=lambda r: r.date.start if r.date else date.min)
    along = [p for p in speech.replies.kinds[record.kind].along.get(name, ()) if record.values(p)]
    values = {p: speech.telling.text(record, p) for p in (name, *along)}
    told = (property_told(frame, record, p, v, (p,), speech, first=p == name) for p, v in values.items())
    return speech.run(told)
