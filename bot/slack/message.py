"""A message on its way to Slack."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.metadata import Metadata

from bot.slack import ids
from bot.slack.limits import LIMITS, size

_TEXTS = ("text", "title", "subtitle", "label", "hint", "alt_text")


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted. `text` is all of it for notices, screen readers and where blocks are refused (already escaped);
    `metadata` names it, so that it can be found again after a post whose fate is unknown.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata

    @property
    def id(self) -> str:
        """The id that the metadata carries."""
        return str(self.metadata.event_payload["id"])


def notice(text: str, blocks: Iterable[Block] = (), language: str = "ja") -> Message:
    """A message that is no answer: a welcome, a hand-over, an apology."""
    payload = {"id": new_id(), "language": language}
    return Message(text, tuple(blocks), Metadata(event_type=ids.NOTICE_EVENT, event_payload=payload))


def new_id() -> str:
    """A short id that nothing else has."""
    return uuid.uuid4().hex[:12]


def digest(text: str) -> str:
    """A short name for a text that does not tell what it says."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def characters(blocks: Iterable[Block]) -> int:
    """How many characters of text blocks hold, as the limit for a whole message counts them."""
    return sum(size(text) for block in blocks for text in _texts(block.to_dict()))


def fits(blocks: Iterable[Block]) -> bool:
    """Whether blocks fit into one message."""
    blocks = tuple(blocks)
    return len(blocks) <= LIMITS.message_blocks and characters(blocks) <= LIMITS.message_characters


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, child in node.items():
            if key in _TEXTS and isinstance(child, str):
                yield child
            else:
                yield from _texts(child)
    elif isinstance(node, list):
        for child in node:
            yield from _texts(child)
