"""What an app posts to a response_url, or sends back with its acknowledgement of a command."""

from __future__ import annotations

from typing import Any

from . import kit
from .happenings import Happenings
from .model import Message, ResponseUrl
from .state import APP, BOT, BOT_ID


def respond(happenings: Happenings, key: str, body: Any) -> tuple[int, str]:
    """Take a post to a response_url: HTTP status and text of the answer."""
    state = happenings.state
    with state.lock:
        url = state.response_urls.get(key)
        if url is None:
            return 404, '{"ok":false,"error":"invalid_url"}'
        if state.clock.now() > url.expires:
            return 404, '{"ok":false,"error":"expired_url"}'
        if url.posts <= 0:
            return 404, '{"ok":false,"error":"used_url"}'
        refusal = act(happenings, url, body)
        if refusal:
            return 400, refusal
        url.posts -= 1
    state.ring()
    return 200, "ok"


def act(happenings: Happenings, url: ResponseUrl, body: Any) -> str:
    """Do what the app asks for; why not, where it cannot be done."""
    if not isinstance(body, dict):
        return "invalid_payload"
    original = url.message if url.message and not url.message.deleted else None
    if body.get("delete_original") is True:
        if original:
            happenings.delete(original)
        return ""
    blocks = body.get("blocks") or []
    refusal = kit.check_message(blocks)
    if refusal:
        happenings.state.complain(f"a response was refused: {refusal.error} {'; '.join(refusal.details)}")
        return refusal.error
    if not body.get("text") and not blocks:
        return "no_text"
    if body.get("replace_original") is True and original:
        happenings.change(original, text=body.get("text", ""), blocks=happenings.state.named(blocks))
    else:
        _post(happenings, url, body)
    return ""


def _post(happenings: Happenings, url: ResponseUrl, body: dict[str, Any]) -> Message:
    text, thread_ts = body.get("text", ""), body.get("thread_ts", "")
    blocks = body.get("blocks") or []
    if body.get("response_type") != "in_channel":
        return happenings.show(url.user, url.channel, text, blocks, thread_ts)
    state = happenings.state
    posted = Message(
        url.channel,
        state.new_ts(),
        BOT,
        text,
        state.named(blocks),
        thread_ts,
        bot_id=BOT_ID,
        app_id=APP,
        metadata=body.get("metadata"),
        unfurl=bool(body.get("unfurl_links", True)),
    )
    return happenings.post(posted)
