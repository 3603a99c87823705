"""担当に聞く: the question goes to people, with what the bot made of it."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk.models.views import View

from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.escape import cut
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import Phrases, phrases
from bot.slack.pressed import Pressed, pressed
from bot.slack.recall import recall
from bot.slack.reply import Worked
from bot.slack.state import written
from bot.slack.targets import people, tell
from bot.slack.values import unpack
from bot.slack.views import done, handover, notices


def register(app: App, desk: Desk) -> None:
    """Listen to the button and to its modal."""

    @app.action(ids.HANDOVER)
    def wanted(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            desk.delivery.open(press.trigger, _modal(desk, press))

    @app.view(ids.HANDOVER)
    def sent(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        bound, user = unpack(view.get("private_metadata")), body["user"]["id"]
        told = phrases(language_of(desk, user))
        path = _hand_over(desk, bound, user, written(view, handover.NOTE))
        ack(response_action="update", view=done.build(told.say("handover.title"), told.say(path), told))


def _modal(desk: Desk, press: Pressed) -> View:
    told = phrases(language_of(desk, press.user))
    worked = recall(desk, press.answer)
    if worked is None:
        return done.build(told.say("handover.title"), told.say("page.gone"), told)
    thread = "" if press.private else press.thread
    return handover.modal(press.answer, press.channel, thread, worked.asked.text, told)


def _hand_over(desk: Desk, bound: dict[str, Any], user: str, note: str) -> str:
    """Hand over once an answer; returns the path of what to say of it."""
    answer, channel, thread = str(bound["answer"]), str(bound["channel"]), str(bound["thread"])
    claim = f"handover:{answer}"
    worked = recall(desk, answer)
    if worked is None:
        return "page.gone"
    if not desk.journal.claim(claim):
        return "handover.already"
    try:
        if _tell(desk, worked, user, channel, thread, note):
            desk.journal.complete(claim)
            return "handover.sent"
    except Exception as error:
        faults.note(error)
    faults.safely(desk.journal.release, claim)
    return "handover.failed"


def _tell(desk: Desk, worked: Worked, user: str, channel: str, thread: str, note: str) -> bool:
    """Write to the people in charge, and in the thread that they were written to. Whether anybody could be reached."""
    told = phrases("ja")
    tried = _tried(worked, note, told)
    id_ = desk.journal.open_handover(
        user=user, channel=channel, thread_ts=thread, question=worked.asked.text, tried=tried, question_id=worked.id
    )
    where = desk.delivery.link(channel, thread) if thread else ""
    case = handover.Case(id_, user, worked.asked.text, tried, where)
    request = handover.request(case, people(desk.settings.handover), told)
    posted = tell(desk, desk.settings.handover, request)
    if not posted:
        return False
    faults.safely(desk.journal.note_handover_notice, id_, *posted[0])
    if thread:
        line = notices.line("handover.sent", phrases(worked.answer.language))
        faults.safely(desk.delivery.post, channel, line, thread)
    return True


def _tried(worked: Worked, note: str, told: Phrases) -> str:
    """What the bot made of the question, and what the person added."""
    answer = worked.answer
    lines = [
        told.say("handover.reading", reading=answer.reading) if answer.reading else "",
        told.say("handover.answer", answer=cut(answer.lead, 1_000)),
        told.say("handover.added", note=note) if note else "",
    ]
    return "\n".join(line for line in lines if line)
