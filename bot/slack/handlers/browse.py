"""Browsing the records from the Home tab: a kind, its list, one record."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import books, ids
from bot.slack.desk import Desk
from bot.slack.evidence import name
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import pressed
from bot.slack.views import record


def register(app: App, desk: Desk) -> None:
    """Listen to the menu of kinds and the buttons of records."""

    @app.action(ids.BROWSE)
    def chosen(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            view = books.page(desk, books.KIND, str(press.value["choice"]), 0, language_of(desk, press.user))
            desk.delivery.open(press.trigger, view)

    @app.action(ids.SHOW_RECORD)
    def shown(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            language = language_of(desk, press.user)
            found = desk.store.records[str(press.value["record"])]
            answer, _ = desk.engine.ask(name(found, language), None, desk.settings.today)
            desk.delivery.push(press.trigger, record.build(answer, phrases(language)))
