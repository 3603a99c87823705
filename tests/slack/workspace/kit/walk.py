"""Going through blocks: every object with its place, every text, every element that can be used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

INTERACTIVE = frozenset(
    {
        "button",
        "overflow",
        "workflow_button",
        "feedback_buttons",
        "icon_button",
        "checkboxes",
        "radio_buttons",
        "datepicker",
        "timepicker",
        "datetimepicker",
        "plain_text_input",
        "email_text_input",
        "url_text_input",
        "number_input",
        "rich_text_input",
        "file_input",
        *(
            f"{many}{kind}_select"
            for many in ("", "multi_")
            for kind in ("static", "external", "users", "channels", "conversations")
        ),
    }
)
"""Types of elements that people can use."""


def walk(value: Any, pointer: str = "") -> Iterator[tuple[dict[str, Any], str]]:
    """Every object inside, outer ones first, with a pointer to it."""
    if isinstance(value, dict):
        yield value, pointer
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        yield from walk(item, f"{pointer}/{key}")


def texts(value: Any) -> Iterator[str]:
    """Every text that a reader sees, in order."""
    for item, _ in walk(value):
        for key in ("title", "subtitle", "caption", "text", "alt_text"):
            if isinstance(item.get(key), str):
                yield item[key]


def usable(blocks: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every element that people can use, with the block it stands in (for a container, the child block)."""
    for block in blocks:
        children = block.get("child_blocks") or (block.get("elements") if block.get("type") == "carousel" else None)
        if children:
            yield from usable(children)
            continue
        for item, _ in walk(block):
            if item.get("type") in INTERACTIVE:
                yield block, item
