"""What other documents say of the values told: a caveat only where it touches what was asked."""

from __future__ import annotations

from collections.abc import Collection

from bot import marks, phrase
from bot.answering.speech import NOTES, Speech
from knowledge.model import Record, Statement
from knowledge.periods import Period

RECORDS = 3
"""Records shown whose caveats are told."""
_TITLES = frozenset({"name", "theme"})
"""Properties whose other spellings are no caveat, unless they are asked for."""


def disputes(asked: Collection[str], speech: Speech, *, sources: bool = False) -> None:
    """Add the caveats on what was `asked` for and on what the lead says; on all there is where `sources` are wanted."""
    if not speech.marked:
        speech.mark_lead()
    for record in speech.records[:RECORDS]:
        for claim in record.statements:
            if claim.reason and len(speech.notes) < NOTES and _told(claim, record, asked, speech, sources):
                speech.note(_caveat(claim, record, speech))


def _told(claim: Statement, record: Record, asked: Collection[str], speech: Speech, sources: bool) -> bool:
    return (sources and claim.property not in _TITLES) or _touches(claim, record, asked, speech)


def _touches(claim: Statement, record: Record, asked: Collection[str], speech: Speech) -> bool:
    """Whether a claim speaks against what an answer is about."""
    if not speech.telling.shown(record, claim.property):
        return claim.property in asked and len(speech.records) == 1
    said = claim.property not in _TITLES and speech.led(record, claim.property)
    return claim.property in asked or said


def _caveat(claim: Statement, record: Record, speech: Speech) -> str:
    japanese = speech.replies.language == "ja"
    speech.telling.marks()
    speech.telling.cite_claim(record, claim)
    reason = claim.reason if japanese else claim.reason_en
    stop = "。" if japanese else "."
    text = speech.say(
        "claim",
        document=phrase.joined(dict.fromkeys(place(claim, speech)), speech.replies.language),
        value=_shown(claim, speech),
        marks=marks.marked("", speech.telling.marks()),
        reason=reason if reason.endswith(stop) else reason + stop,
    )
    return text.strip()


def place(claim: Statement, speech: Speech) -> list[str]:
    """The documents that make a claim, a chronology by its name."""
    told = []
    for citation in claim.citations:
        document = speech.store.documents[citation.document]
        section = document.section(citation.lines[0])
        key = "in_chronology" if section is not None and section.dated else "in_document"
        title = document.short if speech.replies.language == "ja" else document.short_en
        told.append(speech.say(key, document=title))
    return told


def _shown(claim: Statement, speech: Speech) -> str:
    """The value of a claim in words; text in quotation marks."""
    language = speech.replies.language
    if isinstance(claim.value, Period):
        return phrase.when(claim.value, language)
    definition = speech.store.schema.properties.get(claim.property)
    if isinstance(claim.value, int) and definition is not None:
        return phrase.value(claim.value, definition.type, definition.unit, language)
    return speech.say("quoted", what=claim.value)
