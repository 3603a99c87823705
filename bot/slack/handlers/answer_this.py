"""この発言に答える: somebody asks the bot to answer what another person wrote."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk.errors import SlackApiError

from bot.slack import faults, ids, private
from bot.slack.desk import Desk
from bot.slack.errors import reason
from bot.slack.escape import mention
from bot.slack.incoming import claims
from bot.slack.phrases import phrases
from bot.slack.reply import NOT_HERE, Asked, post, thread, work_out
from bot.slack.views import notices
from bot.slack.words import language, question


def register(app: App, desk: Desk) -> None:
    """Listen to the shortcut on messages."""

    @app.shortcut({"type": "message_action", "callback_id": ids.ANSWER_THIS})
    def asked_to_answer(ack: Ack, shortcut: dict[str, Any]) -> None:
        ack()
        asked, url = _asked(desk, shortcut), shortcut["response_url"]
        try:
            _answer(desk, asked, url)
        except Exception as error:
            faults.safely(desk.delivery.respond, url, faults.apology(error, language(asked.text)))


def _asked(desk: Desk, shortcut: dict[str, Any]) -> Asked:
    message, channel, user = shortcut["message"], shortcut["channel"]["id"], shortcut["user"]["id"]
    text = question(message.get("text") or "", desk.bot)
    return Asked(
        text=text,
        user=user,
        channel=channel,
        surface="shortcut",
        ts=message["ts"],
        thread=message.get("thread_ts") or message["ts"],
        claims=claims({**message, "channel": channel}),
        about=phrases(language(text)).say("answer.asked_by", user=mention(user)),
    )


def _answer(desk: Desk, asked: Asked, url: str) -> None:
    told = phrases(language(asked.text))
    if not asked.text:
        desk.delivery.respond(url, notices.line("error.no_text", told))
        return
    with desk.journal.claimed(*asked.claims) as mine:
        if mine:
            _in_thread(desk, asked, url)
        else:
            desk.delivery.respond(url, notices.line("error.already", told))


def _in_thread(desk: Desk, asked: Asked, url: str) -> None:
    """Answer in the thread; privately where the bot may not post."""
    before = thread(desk, asked.channel, asked.thread)
    try:
        post(desk, work_out(desk, asked, before))
    except SlackApiError as error:
        if reason(error) not in NOT_HERE:
            raise
        private.answer(desk, asked, url, before=before)
