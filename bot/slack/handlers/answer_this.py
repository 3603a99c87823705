"""この発言に答える: somebody asks the bot to answer what another person wrote."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk.errors import SlackApiError

from bot.slack import faults, ids
from bot.slack.delivery import reason
from bot.slack.desk import Desk
from bot.slack.escape import mention
from bot.slack.handlers.command import answer_privately
from bot.slack.incoming import claims
from bot.slack.phrases import phrases
from bot.slack.reply import Asked, post, work_out
from bot.slack.views import notices
from bot.slack.words import language, question

_NOT_HERE = {"not_in_channel", "channel_not_found", "is_archived"}


def register(app: App, desk: Desk) -> None:
    """Listen to the shortcut on messages."""

    @app.shortcut({"type": "message_action", "callback_id": ids.ANSWER_THIS})
    def asked_to_answer(ack: Ack, shortcut: dict[str, Any]) -> None:
        ack()
        asked = _asked(desk, shortcut)
        told = phrases(language(asked.text))
        url = shortcut["response_url"]
        try:
            if not asked.text:
                desk.delivery.respond(url, notices.line("error.no_text", told))
            elif desk.journal.claim(*asked.claims):
                _answer(desk, asked, url)
            else:
                desk.delivery.respond(url, notices.line("error.already", told))
        except Exception as error:
            desk.delivery.respond(url, faults.apology(error, language(asked.text)))


def _asked(desk: Desk, shortcut: dict[str, Any]) -> Asked:
    message, channel = shortcut["message"], shortcut["channel"]["id"]
    text = question(message.get("text") or "", desk.bot)
    return Asked(
        text=text,
        user=shortcut["user"]["id"],
        channel=channel,
        surface="shortcut",
        ts=message["ts"],
        thread=message.get("thread_ts") or message["ts"],
        claims=claims({**message, "channel": channel}),
        about=phrases(language(text)).say("answer.asked_by", user=mention(shortcut["user"]["id"])),
    )


def _answer(desk: Desk, asked: Asked, url: str) -> None:
    """Answer in the thread; privately where the bot may not post."""
    try:
        post(desk, work_out(desk, asked, desk.journal.thread(asked.channel, asked.thread)))
    except Exception as error:
        desk.journal.release(*asked.claims)
        if not (isinstance(error, SlackApiError) and reason(error) in _NOT_HERE):
            raise
        answer_privately(desk, asked, url)
