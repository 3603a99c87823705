"""What Slack accepts, in one table that builders and tests share. Lengths are characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers; where the documentation gives none, the comment says what they rest on."""

    message_blocks: int = 50
    view_blocks: int = 100
    message_text: int = 4_000  # advised; Slack cuts at 40,000
    message_characters: int = 12_000  # all block text of a message; refused from about 13,200 on, undocumented
    section_text: int = 3_000
    header_text: int = 150
    context_elements: int = 10
    context_text: int = 2_000  # undocumented; 3,000 is the most any text object takes
    rich_text: int = 3_000  # one text element; undocumented
    actions_elements: int = 25
    context_actions_elements: int = 5
    button_text: int = 75
    button_value: int = 2_000
    accessibility_label: int = 75
    option_text: int = 75
    option_value: int = 150
    options: int = 100
    placeholder: int = 150
    container_children: int = 10
    container_title: int = 150
    action_id: int = 255
    block_id: int = 255
    callback_id: int = 255
    view_title: int = 24
    view_button: int = 24
    private_metadata: int = 3_000
    prompts: int = 4
    prompt_title: int = 75  # undocumented; what a button takes
    thread_title: int = 200
    metadata_bytes: int = 8_000  # the payload as JSON; documented as 16 kB


LIMITS = Limits()
CONTAINER_CHILDREN = frozenset({"section", "context", "divider", "header", "actions", "image", "table"})
"""Blocks that both the documentation and Slack's own check allow inside a container."""


def size(text: str) -> int:
    """How long Slack takes a text to be: counted like JavaScript does, where some rare characters count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
