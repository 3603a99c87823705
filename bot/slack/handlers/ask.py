"""Buttons that ask a question: a choice, the other way to count, an example, an earlier question."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.journal import message_key
from bot.slack import ids, private
from bot.slack.desk import Desk
from bot.slack.escape import cut, escape, mention
from bot.slack.guard import guarded
from bot.slack.message import digest
from bot.slack.phrases import phrases
from bot.slack.pressed import Pressed, pressed
from bot.slack.recall import recall
from bot.slack.reply import Asked, reply
from bot.slack.views import notices
from bot.slack.words import language


def register(app: App, desk: Desk) -> None:
    """Listen to all buttons that ask."""

    @app.action(ids.any_of(ids.ASK))
    def asked(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        text = str(press.value.get("ask") or "")
        if press.private or press.view:
            with guarded(desk, press, f"trigger:{press.trigger}") as mine:
                if mine:
                    (_privately if press.private else _in_messages)(desk, press, text)
        else:
            _in_thread(desk, press, text)


def _in_thread(desk: Desk, press: Pressed, text: str) -> None:
    """Answer under the message with the button, once for whoever presses it."""
    told = phrases(language(text))
    about = told.say("answer.chosen_by", user=mention(press.user), question=escape(cut(text, 300)))
    claim = f"ask:{press.channel}:{press.ts}:{digest(text)}"
    reply(desk, Asked(text, press.user, press.channel, "button", "", press.thread, (claim,), about))


def _privately(desk: Desk, press: Pressed, text: str) -> None:
    """Answer in the place of the private message with the button."""
    old = recall(desk, press.answer)
    asked = Asked(text, press.user, press.channel, "button")
    private.answer(desk, asked, press.url, before=old.after if old else None, replace=True)


def _in_messages(desk: Desk, press: Pressed, text: str) -> None:
    """Ask on the Messages tab, and answer there."""
    room = desk.delivery.room(press.user)
    root = desk.delivery.post(room, notices.line("answer.your_question", phrases(language(text)), question=text))
    reply(desk, Asked(text, press.user, room, "home", "", root, (message_key(room, root),)))
    desk.delivery.title(room, root, text)
