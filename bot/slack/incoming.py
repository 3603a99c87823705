"""Messages as Slack's events tell of them: which are questions of people, and what claims one."""

from __future__ import annotations

from typing import Any

from bot.journal import event_key, message_key
from bot.slack.desk import Desk
from bot.slack.reply import Asked
from bot.slack.words import question

Event = dict[str, Any]
_SPOKEN = {None, "file_share", "thread_broadcast", "me_message"}


def spoken(event: Event) -> bool:
    """Whether a person said it just now: no bot, no edit, no notice of Slack's."""
    bot = event.get("bot_id") or event.get("user") in {None, "USLACKBOT"}
    return not bot and event.get("subtype") in _SPOKEN


def asked(desk: Desk, event: Event, surface: str, event_id: str = "", about: str = "") -> Asked:
    """The question of a message."""
    return Asked(
        text=question(event.get("text") or "", desk.bot),
        user=event["user"],
        channel=event["channel"],
        surface=surface,
        ts=event["ts"],
        thread=event.get("thread_ts") or event["ts"],
        claims=claims(event, event_id),
        about=about,
    )


def claims(event: Event, event_id: str = "") -> tuple[str, ...]:
    """What a message is claimed by: the event's id, its place, and the client's own id, which survives a resend."""
    sent = event.get("client_msg_id")
    keys = (
        event_key(event_id) if event_id else "",
        message_key(event["channel"], event["ts"]),
        f"sent:{event['channel']}:{sent}" if sent else "",
    )
    return tuple(key for key in keys if key)
