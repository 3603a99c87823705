"""Answers worked out again from the journal: the same question in the light of the same thread."""

from __future__ import annotations

from dataclasses import replace

from bot.slack.desk import Desk
from bot.slack.reply import Asked, Worked, remembered, work_out


def recall(desk: Desk, id_: str) -> Worked | None:
    """The answer of that id, None where the journal has forgotten it. Who asked it, and where, is not known."""
    past = desk.journal.question(id_) if id_ else None
    if past is None:
        return None
    asked = Asked(past.question, "", "", past.surface)
    return replace(work_out(desk, asked, remembered(past.context)), id=id_)


def recall_at(desk: Desk, channel: str, ts: str) -> Worked | None:
    """The answer to the message at that place, None where there is none, or no more."""
    place = desk.journal.answer_to(channel, ts)
    worked = recall(desk, place.question_id) if place else None
    return replace(worked, ts=place.ts) if worked and place else None
