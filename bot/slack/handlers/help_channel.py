"""In a help channel the bot answers a question nobody addressed to it, but only where it is sure."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.incoming import Event, asked, spoken
from bot.slack.phrases import phrases
from bot.slack.reply import reply
from bot.slack.views import notices
from bot.slack.words import asks, language, mentions

EVENTS = ("message.channels", "message.groups")


def register(app: App, desk: Desk) -> None:
    """Listen to the configured channels."""

    def helps(event: Event) -> bool:
        return event.get("channel") in desk.settings.help_channels and "thread_ts" not in event and spoken(event)

    @app.event("message", matchers=[helps])
    def overheard(event: Event, body: dict[str, Any]) -> None:
        question = asked(desk, event, "help", body.get("event_id", ""))
        if mentions(event.get("text") or "") or not asks(question.text):
            return
        worked = reply(desk, question, lambda worked: worked.sure)
        if worked and not worked.ts and worked.useful and desk.settings.help_unsure == "offer":
            faults.safely(_offer, desk, event)


def _offer(desk: Desk, event: Event) -> None:
    """Offer the asker, and nobody else, to see what there is."""
    with desk.journal.claimed(f"offer:{event['channel']}:{event['ts']}") as mine:
        if mine:
            told = phrases(language(event["text"]))
            desk.delivery.whisper(event["channel"], event["user"], notices.offer(event["channel"], event["ts"], told))
