"""Rows and evidence that did not fit into the answer, in a modal that can be leafed through."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import books, ids
from bot.slack.desk import Desk
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.pressed import pressed


def register(app: App, desk: Desk) -> None:
    """Listen to the buttons that open a book and turn its pages."""

    def show(body: dict[str, Any], book: str) -> None:
        press = pressed(body)
        with guarded(desk, press):
            desk.delivery.open(press.trigger, books.page(desk, book, press.answer, 0))

    @app.action(ids.MORE_ROWS)
    def more_rows(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        show(body, books.ROWS)

    @app.action(ids.MORE_EVIDENCE)
    def more_evidence(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        show(body, books.EVIDENCE)

    @app.action(ids.any_of(ids.TURN_PAGE))
    def turned(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        to = press.value
        with guarded(desk, press):
            language = language_of(desk, press.user)
            view = books.page(desk, str(to["book"]), str(to["key"]), int(to["page"]), language)
            desk.delivery.turn(press.view_id, view)
