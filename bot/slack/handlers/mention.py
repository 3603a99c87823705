"""A mention in a channel gets its answer in the thread."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack.desk import Desk
from bot.slack.incoming import Event, asked, spoken
from bot.slack.questions import answer

EVENTS = ("app_mention",)


def register(app: App, desk: Desk) -> None:
    """Listen to mentions."""

    @app.event("app_mention")
    def mentioned(event: Event, body: dict[str, Any]) -> None:
        if spoken(event):
            answer(desk, asked(desk, event, "mention", body.get("event_id", "")))
