"""Commands and interactions as Slack words them."""

from __future__ import annotations

from typing import Any

from .model import Channel, Message, Profile, View
from .state import APP, BOT_ID, TEAM, State


def command(state: State, user: Profile, channel: Channel, name: str, text: str, hooks: str) -> dict[str, Any]:
    """A slash command."""
    return {
        "token": "workspace",
        "team_id": TEAM,
        "team_domain": "renkei",
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": hooks + state.response_url(user.id, channel.id),
        "trigger_id": state.trigger(user.id),
    }


def base(state: State, type_: str, user: Profile, view: str = "") -> dict[str, Any]:
    """What all interactions share."""
    return {
        "type": type_,
        "token": "workspace",
        "api_app_id": APP,
        "team": {"id": TEAM, "domain": "renkei"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM},
        "trigger_id": state.trigger(user.id, view),
    }


def on_message(state: State, user: Profile, message: Message, channel: Channel, hooks: str) -> dict[str, Any]:
    """Something in a message was used. An ephemeral message itself is not sent along."""
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": bool(message.to),
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = base(state, "block_actions", user) | {
        "container": container,
        "channel": {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name},
        "response_url": hooks + state.response_url(user.id, channel.id, message),
    }
    return payload if message.to else payload | {"message": message.payload()}


def on_view(state: State, user: Profile, view: View) -> dict[str, Any]:
    """Something in a view was used."""
    payload = base(state, "block_actions", user, view.id if view.type == "modal" else "")
    return payload | {"container": {"type": "view", "view_id": view.id}, "view": view.payload(TEAM, APP, BOT_ID)}


def submission(state: State, user: Profile, view: View) -> dict[str, Any]:
    """A modal was submitted."""
    payload = base(state, "view_submission", user, view.id)
    return payload | {"view": view.payload(TEAM, APP, BOT_ID), "response_urls": []}


def closing(state: State, user: Profile, view: View, cleared: bool) -> dict[str, Any]:
    """A modal was closed without being submitted."""
    payload = base(state, "view_closed", user)
    del payload["trigger_id"]
    return payload | {"view": view.payload(TEAM, APP, BOT_ID), "is_cleared": cleared}


def shortcut(state: State, user: Profile, callback_id: str) -> dict[str, Any]:
    """A global shortcut was chosen."""
    return base(state, "shortcut", user) | {"callback_id": callback_id, "action_ts": state.new_ts()}


def message_shortcut(
    state: State, user: Profile, callback_id: str, message: Message, channel: Channel, hooks: str
) -> dict[str, Any]:
    """A shortcut was chosen on a message."""
    return base(state, "message_action", user) | {
        "callback_id": callback_id,
        "action_ts": state.new_ts(),
        "message_ts": message.ts,
        "message": message.payload() | {"team": TEAM},
        "channel": {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name},
        "response_url": hooks + state.response_url(user.id, channel.id, message),
    }
