"""reactions.*"""

from __future__ import annotations

import re
from typing import Any

from ..api import Request, method
from ..errors import SlackError
from ..model import Message
from ..state import BOT


@method("reactions.add", "reactions:write")
def reactions_add(request: Request) -> dict[str, Any]:
    """The app reacts to a message."""
    message, emoji = _target(request)
    if BOT in message.reactions.get(emoji, []):
        raise SlackError("already_reacted")
    request.happenings.react(BOT, emoji, message)
    return {}


@method("reactions.remove", "reactions:write")
def reactions_remove(request: Request) -> dict[str, Any]:
    """The app takes its reaction back."""
    message, emoji = _target(request)
    if BOT not in message.reactions.get(emoji, []):
        raise SlackError("no_reaction")
    request.happenings.unreact(BOT, emoji, message)
    return {}


@method("reactions.get", "reactions:read")
def reactions_get(request: Request) -> dict[str, Any]:
    """The reactions to a message."""
    message = _message(request)
    return {"type": "message", "channel": message.channel, "message": message.payload()}


def _target(request: Request) -> tuple[Message, str]:
    emoji = request.need("name")
    if not re.fullmatch(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?", emoji):
        raise SlackError("invalid_name")
    return _message(request), emoji


def _message(request: Request) -> Message:
    channel = request.state.channel(request.need("channel"))
    message = request.state.message(channel.id, request.need("timestamp"))
    if message is None:
        raise SlackError("message_not_found")
    return message
