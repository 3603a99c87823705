"""What came after the next of a row, where more than the next one may be meant: 第一生命のあとに結んだ会社は."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.anchor import ONWARD
from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Record


def noted(frame: Frame, records: Sequence[Record], speech: Speech) -> None:
    """Note what else of the kind lies on that side of the neighbour told, of kinds that are listed completely."""
    days = [record.date.start for record in records if record.date is not None]
    if ONWARD not in frame.relations or not days or speech.replies.kinds[records[0].kind].complete is None:
        return
    after = frame.step > 0
    row = [(r.date.start, r) for r in speech.store.records.values() if r.kind == records[0].kind and r.date is not None]
    rest = [r for day, r in sorted(row, key=lambda pair: pair[0]) if (day > max(days) if after else day < min(days))]
    if rest:
        kind = speech.store.schema.kinds[records[0].kind]
        label = kind.label if speech.replies.language == "ja" else kind.label_en
        what = phrase.joined((speech.telling.row(r) for r in rest), speech.replies.language)
        speech.note(speech.say("yet_later" if after else "yet_earlier", label=label, what=what))
