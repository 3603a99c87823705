"""What the app listens to, one handler a file; `register` connects them all."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.desk import Desk
from bot.slack.handlers import (
    answer_this,
    app_home,
    ask,
    browse,
    command,
    direct_message,
    dispute,
    edited,
    feedback,
    handover,
    help_channel,
    mention,
    newcomer,
    offer,
    others,
    pages,
    resolve,
    share,
    thread_reply,
    tour,
)

_HANDLERS = (
    mention,
    direct_message,
    thread_reply,
    help_channel,
    edited,
    app_home,
    newcomer,
    tour,
    command,
    answer_this,
    ask,
    pages,
    browse,
    feedback,
    dispute,
    handover,
    resolve,
    share,
    offer,
    others,
)

EVENTS = frozenset(event for handler in _HANDLERS for event in getattr(handler, "EVENTS", ()))
"""What Slack must send for every handler to work."""


def register(app: App, desk: Desk) -> None:
    """Connect every handler. Of those of messages the first that fits gets one, so `others` comes last."""
    for handler in _HANDLERS:
        handler.register(app, desk)
