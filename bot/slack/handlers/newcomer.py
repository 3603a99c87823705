"""Somebody who joins a help channel is welcomed, privately and once."""

from __future__ import annotations

from slack_bolt import App

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.incoming import Event
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.views import welcome


def register(app: App, desk: Desk) -> None:
    """Listen to people joining."""

    @app.event("member_joined_channel")
    def joined(event: Event) -> None:
        user, channel = event["user"], event["channel"]
        if channel not in desk.settings.help_channels or user == desk.bot:
            return
        claim = f"welcome:{channel}:{user}"
        if not desk.journal.claim(claim):
            return
        try:
            told = phrases(language_of(desk, user))
            desk.delivery.post(desk.delivery.room(user), welcome.build(channel, told))
        except Exception as error:
            desk.journal.release(claim)
            faults.note(error)
