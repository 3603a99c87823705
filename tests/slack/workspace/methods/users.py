"""users.*: who the people are."""

from __future__ import annotations

from typing import Any

from ..api import Request, method
from ..errors import SlackError
from ..state import BOT, TEAM


@method("users.info", "users:read")
def users_info(request: Request) -> dict[str, Any]:
    """One person."""
    profile = request.state.profiles.get(request.need("user"))
    if profile is None:
        raise SlackError("user_not_found")
    return {"user": profile.payload(TEAM, request.flag("include_locale"))}


@method("users.list", "users:read")
def users_list(request: Request) -> dict[str, Any]:
    """Everyone."""
    members = [profile.payload(TEAM, request.flag("include_locale")) for profile in request.state.profiles.values()]
    return {"members": members, "response_metadata": {"next_cursor": ""}}


@method("users.conversations", "channels:read", "groups:read", "im:read")
def users_conversations(request: Request) -> dict[str, Any]:
    """Where someone is a member; the app itself by default."""
    user = request.get("user", BOT)
    channels = [channel.payload(BOT) for channel in request.state.channels.values() if user in channel.members]
    return {"channels": channels, "response_metadata": {"next_cursor": ""}}
