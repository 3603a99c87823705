"""A direct message, in the agent's view too: every root is a conversation of its own, named after its question."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack.desk import Desk
from bot.slack.incoming import Event, asked, spoken
from bot.slack.questions import answer

EVENTS = ("message.im",)


def register(app: App, desk: Desk) -> None:
    """Listen to direct messages."""

    def direct(event: Event) -> bool:
        return event.get("channel_type") == "im" and spoken(event)

    @app.event("message", matchers=[direct])
    def written(event: Event, body: dict[str, Any]) -> None:
        worked = answer(desk, asked(desk, event, "direct", body.get("event_id", "")))
        if worked and worked.asked.thread == worked.asked.ts:
            desk.delivery.title(worked.asked.channel, worked.asked.thread, worked.asked.text)
