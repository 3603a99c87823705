"""Whom to ask instead."""

from __future__ import annotations

from bot.answering.speech import Speech

_DEFAULT_CONTACT = "contact-project"


def contact(speech: Speech) -> None:
    """Whom to ask instead."""
    record = speech.store.records.get(_DEFAULT_CONTACT)
    if record is not None:
        speech.note(speech.telling.fill(speech.replies.says["contact"], record))
