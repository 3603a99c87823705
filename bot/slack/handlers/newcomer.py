"""Somebody who joins a help channel is welcomed, privately and once."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.journal import event_key
from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.incoming import Event
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.views import welcome

EVENTS = ("member_joined_channel",)


def register(app: App, desk: Desk) -> None:
    """Listen to people joining."""

    @app.event("member_joined_channel")
    def joined(event: Event, body: dict[str, Any]) -> None:
        if event["channel"] in desk.settings.help_channels and event["user"] != desk.bot:
            faults.safely(_welcome, desk, event["user"], event["channel"], event_key(body["event_id"]))


def _welcome(desk: Desk, user: str, channel: str, claim: str) -> None:
    with desk.journal.claimed(claim) as mine:
        if mine and desk.journal.welcome(user, channel):
            told = phrases(language_of(desk, user))
            desk.delivery.post(desk.delivery.room(user), welcome.build(channel, told))
