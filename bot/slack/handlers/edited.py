"""An edited question changes its answer, once an edit; a deleted one is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import App

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.incoming import Event, spoken
from bot.slack.recall import recall_at
from bot.slack.reply import message, note, work_out
from bot.slack.views.answer import Place
from bot.slack.words import question


def register(app: App, desk: Desk) -> None:
    """Listen to edits of messages."""

    def changed(event: Event) -> bool:
        return event.get("subtype") == "message_changed"

    @app.event("message", matchers=[changed])
    def edited(event: Event) -> None:
        now, before = event["message"], event.get("previous_message") or {}
        if not spoken(now) or not now.get("edited") or now.get("text") == before.get("text"):
            return
        claim = f"edit:{event['channel']}:{now['ts']}:{now['edited']['ts']}"
        if not desk.journal.claim(claim):
            return
        try:
            _answer_again(desk, event["channel"], now)
        except Exception as error:
            desk.journal.release(claim)
            faults.note(error)


def _answer_again(desk: Desk, channel: str, now: dict[str, Any]) -> None:
    """Put the answer to what the message says now in the place of the old one; nothing where there is none."""
    text = question(now.get("text") or "", desk.bot)
    old = recall_at(desk, channel, now["ts"])
    if old is None or not text or text == old.asked.text:
        return
    worked = replace(work_out(desk, replace(old.asked, text=text), old.before), ts=old.ts)
    if not desk.delivery.update(channel, old.ts, message(desk, worked, Place(about=old.asked.about))):
        return
    note(desk, worked)
    if desk.journal.thread(channel, old.asked.thread) == old.after:
        desk.journal.keep_thread(channel, old.asked.thread, worked.after)
