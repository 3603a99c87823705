"""Answers for one person's eyes, by the response_url of what they pressed or typed."""

from __future__ import annotations

from bot.slack.desk import Desk
from bot.slack.reply import Asked, message, note, work_out
from bot.slack.views.answer import Place
from intents.thread import Thread


def answer(desk: Desk, asked: Asked, url: str, *, before: Thread | None = None, replace: bool = False) -> None:
    """Answer privately, with a button to share; `replace` puts it in the place of the message that was pressed."""
    worked = work_out(desk, asked, before)
    note(desk, worked)
    desk.delivery.respond(url, message(desk, worked, Place(share=True)), replace=replace)
