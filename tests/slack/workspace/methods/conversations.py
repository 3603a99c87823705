"""conversations.*: what was said, and where."""

from __future__ import annotations

from typing import Any

from ..api import Request, method
from ..errors import SlackError
from ..model import Message
from ..scopes import CONVERSATION
from ..state import BOT


@method("conversations.history")
def history(request: Request) -> dict[str, Any]:
    """The messages of a channel, newest first; replies only where they were sent to the channel too."""
    channel = request.channel("history", member=True)
    said = [m for m in request.state.messages if m.channel == channel.id and not m.to]
    return _page(request, [m for m in reversed(said) if not m.thread_ts or m.broadcast or m.thread_ts == m.ts])


@method("conversations.replies")
def replies(request: Request) -> dict[str, Any]:
    """A thread, oldest first."""
    channel = request.channel("history", member=True)
    found = request.state.message(channel.id, request.need("ts"))
    if found is None:
        raise SlackError("thread_not_found")
    return _page(request, request.state.thread(channel.id, found.thread))


@method("conversations.info")
def info(request: Request) -> dict[str, Any]:
    """One channel."""
    return {"channel": request.channel("read").payload(BOT)}


@method("conversations.members")
def members(request: Request) -> dict[str, Any]:
    """Who is in a channel."""
    return {"members": sorted(request.channel("read").members), "response_metadata": {"next_cursor": ""}}


@method("conversations.list", "channels:read", "groups:read", "im:read")
def list_(request: Request) -> dict[str, Any]:
    """The channels that the app may know of and has scopes for."""
    kinds = {"public_channel": "channel", "private_channel": "group", "im": "im"}
    wanted = {kinds.get(name.strip(), "") for name in request.get("types", "public_channel").split(",")}
    channels = [
        channel.payload(BOT)
        for channel in request.state.channels.values()
        if channel.kind in wanted and (channel.kind == "channel" or BOT in channel.members)
        if f"{CONVERSATION[channel.kind]}:read" in request.manifest.scopes
    ]
    return {"channels": channels, "response_metadata": {"next_cursor": ""}}


@method("conversations.open", "im:write")
def open_(request: Request) -> dict[str, Any]:
    """The direct message with a person."""
    user = request.need("users")
    if user not in request.state.profiles:
        raise SlackError("user_not_found")
    channel = request.state.direct(user)
    return {"channel": channel.payload(BOT) if request.flag("return_im") else {"id": channel.id}}


@method("conversations.join", "channels:join")
def join(request: Request) -> dict[str, Any]:
    """The app joins a public channel."""
    channel = request.state.channel(request.need("channel"))
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    request.happenings.join(BOT, channel)
    return {"channel": channel.payload(BOT)}


def _page(request: Request, messages: list[Message]) -> dict[str, Any]:
    oldest, latest = request.get("oldest", "0"), request.get("latest", "9999999999")
    inclusive = request.flag("inclusive")
    within = [
        m for m in messages if float(oldest) < float(m.ts) < float(latest) or (inclusive and m.ts in (oldest, latest))
    ]
    start = request.number("cursor", 0) if request.get("cursor") else 0
    end = start + min(request.number("limit", 100), 999)
    body: dict[str, Any] = {
        "messages": [_payload(request, m) for m in within[start:end]],
        "has_more": end < len(within),
    }
    if end < len(within):
        body["response_metadata"] = {"next_cursor": str(end)}
    return body


def _payload(request: Request, message: Message) -> dict[str, Any]:
    body = message.payload(request.flag("include_all_metadata"))
    answers = [m for m in request.state.thread(message.channel, message.ts) if m is not message]
    if answers and not message.thread_ts:
        body |= {
            "thread_ts": message.ts,
            "reply_count": len(answers),
            "reply_users": sorted({m.user for m in answers}),
            "latest_reply": answers[-1].ts,
        }
    return body
