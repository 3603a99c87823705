"""A private answer, shared with the channel it was asked in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk.errors import SlackApiError

from bot.slack import ids
from bot.slack.delivery import reason
from bot.slack.desk import Desk
from bot.slack.escape import cut, escape, mention
from bot.slack.guard import guarded
from bot.slack.phrases import phrases
from bot.slack.pressed import Pressed, pressed
from bot.slack.recall import recall
from bot.slack.reply import NOT_HERE, Worked, message, post
from bot.slack.views import notices
from bot.slack.views.answer import Place


def register(app: App, desk: Desk) -> None:
    """Listen to the button under private answers."""

    @app.action(ids.SHARE)
    def shared(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        claim = f"share:{press.answer}"
        with guarded(desk, press, claim):
            if desk.journal.claim(claim):
                _share(desk, press)


def _share(desk: Desk, press: Pressed) -> None:
    worked = recall(desk, press.answer)
    if worked is None:
        told = phrases("ja")
        desk.delivery.respond(press.url, notices.line("error.expired", told), replace=True)
        return
    told = phrases(worked.answer.language)
    question = escape(cut(worked.asked.text, 500))
    about = told.say("answer.shared_by", user=mention(press.user), question=question)
    asked = replace(
        worked.asked, channel=press.channel, thread=press.thread if press.thread != press.ts else "", about=about
    )
    _publish(desk, replace(worked, asked=asked), press.url)


def _publish(desk: Desk, worked: Worked, url: str) -> None:
    """Post it as the bot, so that the thread can go on; by the response_url where the bot is no member."""
    try:
        post(desk, worked)
    except SlackApiError as error:
        if reason(error) not in NOT_HERE:
            raise
        desk.delivery.respond(url, message(desk, worked, Place(about=worked.asked.about)), public=True)
    desk.delivery.withdraw(url)
