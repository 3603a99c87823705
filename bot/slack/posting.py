"""Posting a message exactly once, even where Slack does not say what became of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

from bot.slack.clients import Clients
from bot.slack.errors import reason, unsure
from bot.slack.message import Message

log = logging.getLogger(__name__)

TRIES = 3
"""How often a post is tried whose fate is unknown."""
PAGES = 5
"""Pages of a thread looked through for a message that may have been posted."""


def post_once(
    clients: Clients,
    channel: str,
    message: Message,
    blocks: tuple[Block, ...],
    thread: str,
    sleep: Callable[[float], None],
) -> str:
    """Post and return the ts. A post whose fate is unknown is looked for before it is tried again."""
    for number in range(1, TRIES + 1):
        try:
            return _post(clients, channel, message, blocks, thread)
        except (SlackApiError, OSError) as error:
            if not unsure(error):
                raise
            log.warning("fate of a post unknown: %s", reason(error))
            sleep(2.0 ** (number - 1))
            if found := _find(clients, channel, thread, message.id):
                return found
            if number == TRIES:
                raise
    raise AssertionError("the last try returns or raises")


def _post(clients: Clients, channel: str, message: Message, blocks: tuple[Block, ...], thread: str) -> str:
    posted = clients.careful.chat_postMessage(
        channel=channel,
        thread_ts=thread or None,
        text=message.text,
        blocks=blocks,
        metadata=message.metadata,
        mrkdwn=bool(blocks),
        unfurl_links=False,
        unfurl_media=False,
    )
    return str(posted["ts"])


def _find(clients: Clients, channel: str, thread: str, id_: str) -> str:
    """The ts of the message with that id; empty where there is none, or Slack does not let us look."""
    try:
        for message in _recent(clients, channel, thread):
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("id") == id_:
                return str(message["ts"])
    except (SlackApiError, OSError) as error:
        log.warning("could not look for a post: %s", reason(error))
    return ""


def _recent(clients: Clients, channel: str, thread: str) -> Iterator[dict[str, Any]]:
    if not thread:
        found = clients.steady.conversations_history(channel=channel, limit=50, include_all_metadata=True)
        yield from found["messages"]
        return
    pages = clients.steady.conversations_replies(channel=channel, ts=thread, limit=200, include_all_metadata=True)
    for _, page in zip(range(PAGES), pages, strict=False):
        yield from page["messages"]
