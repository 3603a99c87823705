"""Records told: one in a sentence, several as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.listing import documents, several
from bot.answering.single import one
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection


def told(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> None:
    """Put the records into words: what was asked first, then what completes it."""
    records = selection.records
    absent = _absent(frame, vocabulary, records)
    if "which_document" in frame.asks and not wish.named:
        documents(frame, records, speech, vocabulary)
    elif len(records) == 1:
        one(frame if frame.claimed is None and not absent else _unaffirmed(frame), records[0], wish, speech)
    else:
        several(frame, selection, wish, speech, vocabulary)
    if absent and "exists" in frame.asks and len(records) == 1:
        speech.lead = speech.say("absent_no", what=absent[0], sentence=speech.lead)
    else:
        for what in absent:
            speech.note(speech.say("absent", what=what))


def _unaffirmed(frame: Frame) -> Frame:
    return replace(frame, asks=tuple(ask for ask in frame.asks if ask != "exists"))


def _absent(frame: Frame, vocabulary: Vocabulary, records: Sequence[Record]) -> list[str]:
    """Of alternatives asked about together, those that nothing was found for: no mayors' association of Saitama."""
    return [
        value
        for subject in (vocabulary.subjects[s] for s in frame.subjects)
        for property_, value in (subject.where if records[0].kind in subject.kinds else ())
        if not any(value in str(v) for r in records for v in r.values(property_))
    ]
