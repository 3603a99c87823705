"""A private answer, shared with the channel it was asked in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk.errors import SlackApiError

from bot.slack import ids
from bot.slack.desk import Desk
from bot.slack.errors import reason
from bot.slack.escape import cut, escape, mention
from bot.slack.guard import guarded
from bot.slack.message import new_id
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import Pressed, pressed
from bot.slack.recall import recall
from bot.slack.reply import NOT_HERE, Asked, Worked, message, post
from bot.slack.views import notices


def register(app: App, desk: Desk) -> None:
    """Listen to the button under private answers."""

    @app.action(ids.SHARE)
    def shared(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press, f"share:{press.answer}") as mine:
            worked = recall(desk, press.answer)
            if mine and worked:
                _publish(desk, _attributed(worked, press), press.url)
            elif mine:
                gone = notices.line("error.expired", phrases(language_of(desk, press.user)))
                desk.delivery.respond(press.url, gone, replace=True)


def _attributed(worked: Worked, press: Pressed) -> Worked:
    """The answer as one of the person who shares it, in the thread it was asked in, if any."""
    told = phrases(worked.answer.language)
    question = escape(cut(worked.asked.text, 300))
    about = told.say("answer.shared_by", user=mention(press.user), question=question)
    thread = press.thread if press.thread != press.ts else ""
    asked = Asked(worked.asked.text, press.user, press.channel, "share", "", thread, (), about)
    return replace(worked, id=new_id(), asked=asked)


def _publish(desk: Desk, worked: Worked, url: str) -> None:
    """Post it as the bot, so that the thread can go on; by the response_url where the bot is no member."""
    try:
        post(desk, worked)
    except SlackApiError as error:
        if reason(error) not in NOT_HERE:
            raise
        desk.delivery.respond(url, message(desk, worked), public=True)
    desk.delivery.withdraw(url)
