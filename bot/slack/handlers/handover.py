"""担当に聞く: the question goes to people, with what the bot made of it."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer stands; no thread where it was private."""

    channel: str
    thread: str


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
        worked = recall(desk, str(bound["answer"]))
        mine = worked is not None and desk.journal.claim(_claim(worked))
        path = "page.gone" if worked is None else "handover.sent" if mine else "handover.already"
        ack(response_action="update", view=done.build(told.say("handover.title"), told.say(path), told))
        if worked and mine:
            place = Place(str(bound["channel"]), str(bound["thread"]))
            _hand_over(desk, worked, user, place, written(view, handover.NOTE))


def _modal(desk: Desk, press: Pressed) -> View:
    told = phrases(language_of(desk, press.user))
    worked = recall(desk, press.answer)
    if worked is None:
        return done.build(told.say("handover.title"), told.say("page.gone"), told)
    thread = "" if press.private else press.thread
    return handover.modal(press.answer, press.channel, thread, worked.asked.text, told)


def _claim(worked: Worked) -> str:
    return f"handover:{worked.id}"


def _hand_over(desk: Desk, worked: Worked, user: str, place: Place, note: str) -> None:
    """Write to the people in charge; where nobody can be reached, tell the person, who may try again."""
    try:
        _tell(desk, worked, user, place, note)
    except Exception as error:
        faults.note(error)
        faults.safely(desk.journal.release, _claim(worked))
        line = notices.line("handover.failed", phrases(language_of(desk, user)))
        faults.safely(lambda: desk.delivery.post(desk.delivery.room(user), line))
    else:
        faults.safely(desk.journal.complete, _claim(worked))


def _tell(desk: Desk, worked: Worked, user: str, place: Place, note: str) -> None:
    """Write to the people in charge, and into the thread that they were written to. Raises where nobody is reached."""
    told = phrases("ja")
    question, tried = worked.asked.text, _tried(worked, note, told)
    id_ = desk.journal.open_handover(
        user=user, channel=place.channel, thread_ts=place.thread, question=question, tried=tried, question_id=worked.id
    )
    where = desk.delivery.link(place.channel, place.thread) if place.thread else ""
    request = handover.request(handover.Case(id_, user, question, tried, where), people(desk.settings.handover), told)
    posted = tell(desk, desk.settings.handover, request)
    if not posted:
        raise ConnectionError("nobody to hand over to could be reached")
    faults.safely(desk.journal.note_handover_notice, id_, *posted[0])
    if place.thread:
        line = notices.line("handover.sent", phrases(worked.answer.language))
        faults.safely(desk.delivery.post, place.channel, line, place.thread)


def _tried(worked: Worked, note: str, told: Phrases) -> str:
    """What the bot made of the question, and what the person added."""
    answer = worked.answer
    lines = [
        told.say("handover.reading", reading=answer.reading) if answer.reading else "",
        told.say("handover.answer", answer=cut(answer.lead, 1_000)),
        told.say("handover.added", note=note) if note else "",
    ]
    return "\n".join(line for line in lines if line)
