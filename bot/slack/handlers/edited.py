"""An edited question changes its answer, once an edit; a deleted one is left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import App

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.incoming import Event, spoken
from bot.slack.recall import recall_at
from bot.slack.reply import Asked, gone, message, note, remember, work_out
from bot.slack.words import question

EVENTS = ("message.channels", "message.groups", "message.im")


def register(app: App, desk: Desk) -> None:
    """Listen to edits and deletions of messages."""

    def changed(event: Event) -> bool:
        return event.get("subtype") == "message_changed"

    def deleted(event: Event) -> bool:
        return event.get("subtype") == "message_deleted"

    @app.event("message", matchers=[changed])
    def edited(event: Event) -> None:
        now, before = event["message"], event.get("previous_message") or {}
        if spoken(now) and now.get("edited") and now.get("text") != before.get("text"):
            faults.safely(_once, desk, event["channel"], now)

    @app.event("message", matchers=[deleted])
    def removed(event: Event) -> None:
        faults.safely(_leave, desk, event["channel"], event["deleted_ts"])


def _leave(desk: Desk, channel: str, ts: str) -> None:
    """Leave a deleted question alone: an answer under way is not posted, one that was is not changed any more."""
    desk.journal.claim(*gone(Asked("", "", channel, "", ts)))
    desk.journal.forget_answer(channel, ts)


def _once(desk: Desk, channel: str, now: dict[str, Any]) -> None:
    with desk.journal.claimed(f"edit:{channel}:{now['ts']}:{now['edited']['ts']}") as mine:
        if mine:
            _answer_again(desk, channel, now)


def _answer_again(desk: Desk, channel: str, now: dict[str, Any]) -> None:
    """Put the answer to what the message says now in the place of the old one; nothing where there is none."""
    text = question(now.get("text") or "", desk.bot)
    old = recall_at(desk, channel, now["ts"])
    if old is None or not text or text == old.asked.text:
        return
    root = now.get("thread_ts") or now["ts"]
    asked = Asked(text, now["user"], channel, old.asked.surface, now["ts"], root)
    worked = replace(work_out(desk, asked, old.before), ts=old.ts)
    note(desk, worked)
    if desk.delivery.update(channel, old.ts, message(desk, worked)):
        remember(desk, worked, latest=desk.journal.thread(channel, root) == old.after.to_json())
    else:
        desk.journal.forget_answer(channel, now["ts"])
