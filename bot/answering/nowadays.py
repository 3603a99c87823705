"""What is on today, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import phrase
from bot.answering.measuring import datable
from bot.answering.speech import Speech
from knowledge.model import Record


def upcoming(records: Sequence[Record], speech: Speech, today: date) -> bool:
    """What comes next, which the documents do not tell; the last on record instead."""
    dated = datable(records)
    coming = [r for r in dated if r.date is not None and r.date.start > today]
    if coming or not dated:
        return False
    last = max(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    speech.show((last,))
    speech.lead = speech.say("next", what=speech.telling.row(last))
    return True


def current(records: Sequence[Record], speech: Speech, today: date) -> bool:
    """What is on today; where nothing is on record for it, that, and the last on record."""
    dated = datable(records)
    on = [r for r in dated if r.date is not None and r.date.start <= today <= r.date.end]
    if on:
        speech.show(on)
        speech.lead = speech.say("on_today", names=phrase.joined(map(speech.telling.row, on), speech.replies.language))
        return True
    if not dated:
        return False
    last = max(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    speech.show((last,))
    day = phrase.day(today, speech.replies.language)
    speech.lead = speech.say("none_today", day=day, what=speech.telling.row(last))
    return True
