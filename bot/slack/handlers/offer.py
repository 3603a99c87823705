"""The private offer in a help channel: taken, the answer goes into the thread; declined, the offer goes away."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import ids
from bot.slack.desk import Desk
from bot.slack.guard import guarded
from bot.slack.incoming import asked
from bot.slack.pressed import Pressed, pressed
from bot.slack.reply import reply


def register(app: App, desk: Desk) -> None:
    """Listen to the offer's two buttons."""

    @app.action(ids.ACCEPT)
    def accepted(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            desk.delivery.withdraw(press.url)
            _answer(desk, press)

    @app.action(ids.DISMISS)
    def dismissed(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            desk.delivery.withdraw(press.url)


def _answer(desk: Desk, press: Pressed) -> None:
    """Answer the message that the offer was about, unless it is gone."""
    channel, ts = str(press.value["channel"]), str(press.value["ts"])
    found = desk.delivery.message(channel, ts)
    if found:
        reply(desk, asked(desk, {**found, "channel": channel}, "offer"))
