"""Records told: one in a sentence, several as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.areas import altogether
from bot.answering.listing import documents, several
from bot.answering.polar import chosen
from bot.answering.single import one
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection


def told(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> bool:
    """Put the records into words: what was asked first, then what completes it; whether all asked about is there."""
    records = selection.records
    absent = _absent(frame, vocabulary, records)
    if "which_document" in frame.asks and not wish.named:
        documents(frame, records, speech, vocabulary)
    elif len(records) == 1:
        choice = chosen(frame, records, speech)
        one(_unaffirmed(frame), records[0], wish, speech)
        speech.lead = choice or speech.run([speech.lead, *altogether(frame, records[0], wish, speech)])
    else:
        several(frame, selection, wish, speech, vocabulary)
    none = speech.replies.kinds[records[0].kind].absent
    if absent and (frame.polar or "exists" in frame.asks) and len(records) == 1:
        template = none.get("no", speech.replies.says["absent_no"])
        speech.lead = template.format(what=_there(absent[0], frame, speech), sentence=speech.lead)
    else:
        for what in absent:
            speech.note(none.get("plain", speech.replies.says["absent"]).format(what=what))
    return not absent


def _there(value: str, frame: Frame, speech: Speech) -> str:
    """What is absent, with the prefecture asked about: 山梨県の市長会."""
    names = [speech.store.names[id_] for group in frame.names for id_ in group]
    place = next((n for n in names if n.kind == "prefecture"), None)
    if place is None:
        return value
    return (
        speech.say("of", what=place.name) + value if speech.replies.language == "ja" else f"{value} ({place.english})"
    )


def _unaffirmed(frame: Frame) -> Frame:
    """The frame without its yes or no, which is decided once the record is told."""
    return replace(frame, asks=tuple(ask for ask in frame.asks if ask != "exists"))


def _absent(frame: Frame, vocabulary: Vocabulary, records: Sequence[Record]) -> list[str]:
    """Of alternatives asked about together, those that nothing was found for: no mayors' association of Saitama."""
    return [
        value
        for subject in (vocabulary.subjects[s] for s in frame.subjects)
        for property_, value in (subject.where if records[0].kind in subject.kinds else ())
        if not any(record.has(property_, value) for record in records)
    ]
