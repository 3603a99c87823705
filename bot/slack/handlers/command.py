"""/renkei answers privately, with a button that shares the answer with the channel."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.private import answer
from bot.slack.reply import Asked
from bot.slack.views import notices
from bot.slack.words import language, question


def register(app: App, desk: Desk) -> None:
    """Listen to the command."""

    @app.command(ids.COMMAND)
    def commanded(ack: Ack, command: dict[str, Any]) -> None:
        ack()
        text = question(command.get("text") or "", desk.bot)
        url = command["response_url"]
        asked = Asked(text, command["user_id"], command["channel_id"], "command")
        try:
            with desk.journal.claimed(f"trigger:{command['trigger_id']}") as mine:
                if mine:
                    answer(desk, asked, url) if text else _explain(desk, asked.user, url)
        except Exception as error:
            faults.safely(desk.delivery.respond, url, faults.apology(error, language(text)))


def _explain(desk: Desk, user: str, url: str) -> None:
    told = phrases(language_of(desk, user))
    line = notices.line("error.usage", told, command=ids.COMMAND, example=told.all("examples")[1])
    desk.delivery.respond(url, line)
