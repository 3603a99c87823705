"""/renkei answers privately, with a button that shares the answer with the channel."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.reply import Asked, message, note, work_out
from bot.slack.views import notices
from bot.slack.views.answer import Place
from bot.slack.words import language, question


def register(app: App, desk: Desk) -> None:
    """Listen to the command."""

    @app.command(ids.COMMAND)
    def commanded(ack: Ack, command: dict[str, Any]) -> None:
        ack()
        claim = f"trigger:{command['trigger_id']}"
        if not desk.journal.claim(claim):
            return
        text = question(command.get("text") or "", desk.bot)
        asked = Asked(text, command["user_id"], command["channel_id"], "command", claims=(claim,))
        try:
            answer_privately(desk, asked, command["response_url"]) if text else _explain(desk, command)
        except Exception as error:
            desk.journal.release(claim)
            _apologise(desk, error, command["response_url"], text)


def answer_privately(desk: Desk, asked: Asked, url: str, *, replace: bool = False) -> None:
    """Answer by a response_url, for one person's eyes."""
    worked = work_out(desk, asked, None)
    note(desk, worked)
    desk.delivery.respond(url, message(desk, worked, Place(share=True, about=asked.about)), replace=replace)


def _explain(desk: Desk, command: dict[str, Any]) -> None:
    told = phrases(language_of(desk, command["user_id"]))
    line = notices.line("error.usage", told, command=ids.COMMAND, example=told.all("examples")[1])
    desk.delivery.respond(command["response_url"], line)


def _apologise(desk: Desk, error: Exception, url: str, text: str) -> None:
    try:
        desk.delivery.respond(url, faults.apology(error, language(text)))
    except Exception as further:
        faults.note(further)
