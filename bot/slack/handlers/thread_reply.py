"""A follow-up in a thread where the bot has answered before needs no mention."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack.desk import Desk
from bot.slack.incoming import Event, asked, spoken
from bot.slack.reply import reply
from bot.slack.words import asks, mentions

EVENTS = ("message.channels", "message.groups")


def register(app: App, desk: Desk) -> None:
    """Listen to replies in threads that the bot is part of."""

    def follows(event: Event) -> bool:
        thread = event.get("thread_ts")
        if not thread or thread == event["ts"] or not spoken(event):
            return False
        return desk.journal.thread(event["channel"], thread) is not None

    @app.event("message", matchers=[follows])
    def followed(event: Event, body: dict[str, Any]) -> None:
        text = event.get("text") or ""
        if mentions(text):
            return
        question = asked(desk, event, "thread", body.get("event_id", ""))
        if question.text and asks(question.text):
            reply(desk, question)
        elif question.text:
            # it asks nothing outright, but may be meant for the bot all the same: 全部, 2のほう, 千葉
            reply(desk, question, lambda worked: worked.useful)
