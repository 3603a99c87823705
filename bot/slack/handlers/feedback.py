"""Whether an answer helped, and what was missing where it did not."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import pressed
from bot.slack.state import chosen, written
from bot.slack.values import unpack
from bot.slack.views import feedback, notices


def register(app: App, desk: Desk) -> None:
    """Listen to the feedback buttons and to the modal behind the negative one."""

    @app.action(ids.FEEDBACK)
    def judged(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        verdict = str(press.value.get("verdict"))
        with guarded(desk, press):
            desk.journal.record_feedback(press.answer, press.user, "bad" if verdict == "bad" else "good")
            told = phrases(language_of(desk, press.user))
            if verdict == "bad":
                desk.delivery.open(press.trigger, feedback.build(press.answer, told))
            elif press.url:
                desk.delivery.respond(press.url, notices.line("feedback.thanks", told))

    @app.view(ids.FEEDBACK_REASON)
    def explained(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        ack()
        answer = str(unpack(view.get("private_metadata"))["answer"])
        reason, words = chosen(view, feedback.REASON), written(view, feedback.WORDS)
        comment = ": ".join(part for part in (reason, words) if part)
        faults.safely(desk.journal.record_feedback, answer, body["user"]["id"], "bad", comment)
