"""Whether Slack would take a message or view: by the SDK's models, the workspace's rules, the bot's own limits."""

from __future__ import annotations

import json
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View
from workspace import kit

from bot.slack.limits import LIMITS, size
from bot.slack.message import Message, characters


def message(shown: Message) -> list[dict[str, Any]]:
    """The blocks of a message as dicts, once everything has been checked."""
    blocks = [block.to_dict() for block in shown.blocks]
    _parse(blocks)
    assert kit.check_message(blocks) is None
    assert kit.check_metadata(shown.metadata.to_dict()) is None
    assert len(json.dumps(shown.metadata.to_dict())) <= LIMITS.metadata_bytes
    assert 0 < size(shown.text) <= LIMITS.message_text
    assert characters(shown.blocks) <= LIMITS.message_characters
    return blocks


def view(shown: View) -> dict[str, Any]:
    """A view as a dict, once everything has been checked."""
    content = shown.to_dict()
    _parse(content["blocks"])
    assert kit.check_view(content) is None
    return content


def _parse(blocks: list[dict[str, Any]]) -> None:
    for block in Block.parse_all(blocks):
        assert block is not None
        block.to_dict()


def texts(node: Any) -> str:
    """All text that is shown, line by line."""
    if isinstance(node, dict):
        own = [node["text"]] if isinstance(node.get("text"), str) else []
        return "\n".join([*own, *(text for child in node.values() if (text := texts(child)))])
    if isinstance(node, list):
        return "\n".join(text for child in node if (text := texts(child)))
    return ""


def marked(node: Any) -> list[str]:
    """Every text in which Slack looks for markup."""
    if isinstance(node, dict):
        if node.get("type") == "mrkdwn":
            return [node["text"]]
        return [text for child in node.values() for text in marked(child)]
    return [text for child in node for text in marked(child)] if isinstance(node, list) else []


def buttons(node: Any) -> dict[str, dict[str, Any]]:
    """Everything that can be pressed or chosen, by its action_id."""
    found: dict[str, dict[str, Any]] = {}
    if isinstance(node, dict):
        if "action_id" in node:
            found[node["action_id"]] = node
        for child in node.values():
            found.update(buttons(child))
    elif isinstance(node, list):
        for child in node:
            found.update(buttons(child))
    return found
