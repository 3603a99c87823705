"""A question that was handed over is marked as resolved, and its asker is told."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.journal import Handover
from bot.slack import faults, ids
from bot.slack.desk import Desk
from bot.slack.escape import mention
from bot.slack.guard import guarded
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.pressed import Pressed, pressed
from bot.slack.views import handover, notices


def register(app: App, desk: Desk) -> None:
    """Listen to the button under a hand-over."""

    @app.action(ids.RESOLVE)
    def resolved(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        with guarded(desk, press):
            id_ = str(press.value["handover"])
            first = desk.journal.resolve_handover(id_, press.user)
            found = first or desk.journal.handover(id_)
            if found:
                _mark(desk, found, press)
            if first:
                faults.safely(_tell, desk, first)


def _mark(desk: Desk, found: Handover, press: Pressed) -> None:
    """Change the message that was pressed and the one that was noted, where they are not the same."""
    where = desk.delivery.link(found.channel, found.thread_ts) if found.thread_ts else ""
    case = handover.Case(found.id, found.user, found.question, found.tried, where)
    message = handover.resolved(case, press.user, phrases("ja"))
    for channel, ts in {(press.channel, press.ts), (found.notice_channel, found.notice_ts)}:
        if ts:
            desk.delivery.update(channel, ts, message)


def _tell(desk: Desk, found: Handover) -> None:
    """Tell the asker where they asked; in their direct messages where that was private."""
    told = phrases(language_of(desk, found.user))
    line = notices.called("handover.done", told, user=mention(found.user))
    channel = found.channel if found.thread_ts else desk.delivery.room(found.user)
    desk.delivery.post(channel, line, found.thread_ts)
