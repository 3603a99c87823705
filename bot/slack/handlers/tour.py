"""The short tour behind the welcome."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import ids
from bot.slack.desk import Desk
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import pressed
from bot.slack.views import welcome


def register(app: App, desk: Desk) -> None:
    """Listen to the tour being asked for."""

    @app.action(ids.TOUR)
    def asked(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            desk.delivery.open(press.trigger, welcome.tour(phrases(language_of(desk, press.user))))
