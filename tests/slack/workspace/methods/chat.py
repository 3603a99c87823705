"""chat.*: the app posts, updates and deletes messages."""

from __future__ import annotations

from typing import Any

from .. import kit, limits
from ..api import Request, method
from ..errors import SlackError, insist
from ..model import Blocks, Channel, Message
from ..state import APP, BOT, BOT_ID


@method("chat.postMessage", "chat:write")
def post_message(request: Request) -> dict[str, Any]:
    """The app says something in a channel, a thread or a direct message."""
    channel = request.state.conversation(request.need("channel"))
    _may_post(request, channel)
    text, blocks = _content(request)
    posted = Message(
        channel.id,
        request.state.new_ts(),
        BOT,
        text,
        blocks,
        _thread(request, channel),
        bot_id=BOT_ID,
        app_id=APP,
        metadata=_metadata(request),
        broadcast=request.flag("reply_broadcast"),
        unfurl="unfurl_links" not in request.params or request.flag("unfurl_links"),
    )
    request.happenings.post(posted)
    return {"channel": channel.id, "ts": posted.ts, "message": posted.payload(), **_warnings(request, text)}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(request: Request) -> dict[str, Any]:
    """The app shows something to one person in a channel."""
    channel = request.state.channel(request.need("channel"))
    _may_post(request, channel)
    if request.need("user") not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = _content(request)
    shown = request.happenings.show(request.need("user"), channel.id, text, blocks, _thread(request, channel))
    return {"message_ts": shown.ts, **_warnings(request, text)}


@method("chat.update", "chat:write")
def update(request: Request) -> dict[str, Any]:
    """The app changes a message of its own. Sending text without blocks takes the blocks away."""
    message = _own(request, "cant_update_message")
    text, blocks = _content(request, emptied="blocks" in request.params)
    fields: dict[str, Any] = {"text": text or message.text, "blocks": blocks}
    if "blocks" not in request.params and not text:
        fields["blocks"] = message.blocks
    if "metadata" in request.params:
        fields["metadata"] = _metadata(request)
    request.happenings.change(message, by="" if blocks else BOT, **fields)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": message.payload()}


@method("chat.delete", "chat:write")
def delete(request: Request) -> dict[str, Any]:
    """The app deletes a message of its own."""
    message = _own(request, "cant_delete_message")
    request.happenings.delete(message)
    return {"channel": message.channel, "ts": message.ts}


@method("chat.getPermalink")
def permalink(request: Request) -> dict[str, Any]:
    """Where a message can be found."""
    channel = request.state.channel(request.need("channel"))
    message = request.state.message(channel.id, request.need("message_ts"))
    if message is None:
        raise SlackError("message_not_found")
    query = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    base = request.base.removesuffix("api/")
    link = f"{base}archives/{channel.id}/p{message.ts.replace('.', '')}{query}"
    return {"channel": channel.id, "permalink": link}


def _may_post(request: Request, channel: Channel) -> None:
    if channel.archived:
        raise SlackError("is_archived")
    public = channel.kind == "channel" and "chat:write.public" in request.manifest.scopes
    if BOT not in channel.members and not public:
        raise SlackError("not_in_channel")


def _content(request: Request, emptied: bool = False) -> tuple[str, Blocks]:
    text = request.get("text")
    blocks = request.structure("blocks", "invalid_blocks_format") or []
    attachments = request.structure("attachments") or []
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    if not text and not blocks and not attachments and not emptied:
        raise SlackError("no_text")
    if len(attachments) > limits.ATTACHMENTS:
        raise SlackError("too_many_attachments")
    insist(kit.check_message(blocks))
    return text[: limits.MESSAGE_TEXT], request.state.named(blocks)


def _thread(request: Request, channel: Channel) -> str:
    """The root of the thread that is answered; a reply to a message that is gone lands in the channel itself."""
    thread_ts = request.get("thread_ts")
    if not thread_ts:
        return ""
    if not thread_ts.replace(".", "", 1).isdigit():
        raise SlackError("invalid_thread_ts")
    parent = request.state.message(channel.id, thread_ts)
    if parent is None:
        request.state.complain(f"a reply in {channel.id} to a message that is not there")
        return ""
    return parent.thread


def _metadata(request: Request) -> dict[str, Any] | None:
    metadata: dict[str, Any] | None = request.structure("metadata", "invalid_metadata_format")
    if metadata:
        insist(kit.check_metadata(metadata))
    return metadata or None


def _own(request: Request, refusal: str) -> Message:
    channel = request.state.channel(request.need("channel"))
    message = request.state.message(channel.id, request.need("ts"))
    if message is None:
        raise SlackError("message_not_found")
    if message.user != BOT:
        raise SlackError(refusal)
    return message


def _warnings(request: Request, text: str) -> dict[str, Any]:
    if text:
        return {}
    request.state.complain("a message without text: notifications and screen readers have nothing to say")
    return {"response_metadata": {"warnings": ["missing_text_in_message"]}, "warning": "missing_text_in_message"}
