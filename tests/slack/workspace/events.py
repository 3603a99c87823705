"""Events as Slack words them."""

from __future__ import annotations

import re
from typing import Any

from .model import Channel, Message, View
from .state import APP, BOT, BOT_ID, TEAM, State

_MENTION = re.compile(r"(<@[A-Z0-9]+>)")


def wrap(state: State, event: dict[str, Any]) -> dict[str, Any]:
    """An event in its envelope, with an id of its own."""
    return {
        "token": "workspace",
        "team_id": TEAM,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": state.new_id("Ev"),
        "event_time": int(state.clock.now()),
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}
        ],
        "is_ext_shared_channel": False,
        "event_context": state.new_id("4-"),
    }


def subscription(event: dict[str, Any]) -> str:
    """The name under which an app subscribes to an event."""
    kinds = {"channel": "message.channels", "group": "message.groups", "im": "message.im"}
    return kinds[event["channel_type"]] if event["type"] == "message" else str(event["type"])


def message(posted: Message, channel: Channel, parent: Message | None) -> dict[str, Any]:
    """A message was posted."""
    event = posted.payload() | {"channel": channel.id, "event_ts": posted.ts, "channel_type": channel.kind}
    event["team"] = TEAM
    if parent:
        event["parent_user_id"] = parent.user
    return event


def app_mention(posted: Message, channel: Channel, parent: Message | None) -> dict[str, Any]:
    """The app was mentioned; comes beside the message itself, with another event id."""
    event = message(posted, channel, parent)
    del event["channel_type"]
    return event | {"type": "app_mention"}


def mentions_app(text: str) -> bool:
    """Whether a text mentions the app."""
    return f"<@{BOT}>" in text


def changed(now: Message, before: dict[str, Any], channel: Channel, ts: str) -> dict[str, Any]:
    """A message was edited, by its author or by Slack (a preview added)."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": now.payload() | {"team": TEAM},
        "previous_message": before,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": ts,
        "event_ts": ts,
    }


def deleted(gone: Message, channel: Channel, ts: str) -> dict[str, Any]:
    """A message was deleted."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": gone.ts,
        "previous_message": gone.payload(),
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": ts,
        "event_ts": ts,
    }


def reaction(kind: str, user: str, emoji: str, to: Message, ts: str) -> dict[str, Any]:
    """A reaction was added or removed (`kind`)."""
    item = {"type": "message", "channel": to.channel, "ts": to.ts}
    return {"type": kind, "user": user, "reaction": emoji, "item": item, "item_user": to.user, "event_ts": ts}


def membership(kind: str, user: str, channel: Channel, ts: str) -> dict[str, Any]:
    """Someone joined or left a channel (`kind`)."""
    letter = {"channel": "C", "group": "G", "im": "D"}[channel.kind]
    return {
        "type": kind,
        "user": user,
        "channel": channel.id,
        "channel_type": letter,
        "team": TEAM,
        "event_ts": ts,
    }


def home_opened(user: str, channel: str, tab: str, view: View | None, ts: str) -> dict[str, Any]:
    """A person opened the app's Home or Messages tab."""
    event: dict[str, Any] = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab, "event_ts": ts}
    if tab == "home" and view:
        event["view"] = view.payload(TEAM, APP, BOT_ID)
    return event


def rich_text(text: str) -> list[dict[str, Any]]:
    """The blocks that Slack's own clients send beside what a person typed."""
    parts: list[dict[str, Any]] = []
    for part in filter(None, _MENTION.split(text)):
        is_mention = _MENTION.fullmatch(part)
        parts.append({"type": "user", "user_id": part[2:-1]} if is_mention else {"type": "text", "text": part})
    section = {"type": "rich_text_section", "elements": parts}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]
