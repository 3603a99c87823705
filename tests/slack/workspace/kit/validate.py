"""Whole payloads: the blocks one by one, then what only shows over the payload (totals, doubled ids, surfaces)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .. import limits
from ..limits import Surface
from .blocks import BLOCKS
from .shape import Check, Problem, anything, array, boolean, by_type, record, string
from .text import plain
from .walk import texts, walk

_MARKDOWN_TABLE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\|?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Slack would not take a payload: its error code and readable details."""

    error: str
    details: tuple[str, ...] = ()


def _blocks_on(surface: Surface) -> Check:
    table = {kind: check for kind, check in BLOCKS.items() if surface in limits.SURFACES[kind]}
    most = limits.BLOCKS_IN_MESSAGE if surface == "message" else limits.BLOCKS_IN_VIEW
    return array(by_type(table), 0 if surface == "message" else 1, most)


_ON: dict[Surface, Check] = {"message": _blocks_on("message"), "modal": _blocks_on("modal"), "home": _blocks_on("home")}
_VIEW = {"private_metadata": string(limits.PRIVATE_METADATA), "callback_id": string(limits.CALLBACK_ID)}
_VIEWS = by_type(
    {
        "modal": record(
            {"title": plain(limits.VIEW_TITLE), "blocks": anything},
            {
                **_VIEW,
                "submit": plain(limits.VIEW_BUTTON),
                "close": plain(limits.VIEW_BUTTON),
                "clear_on_close": boolean,
                "notify_on_close": boolean,
                "submit_disabled": boolean,
                "external_id": string(limits.EXTERNAL_ID),
            },
        ),
        "home": record({"blocks": anything}, {**_VIEW, "external_id": string(limits.EXTERNAL_ID)}),
    }
)


def check_blocks(blocks: Any, surface: Surface, pointer: str = "/blocks") -> list[Problem]:
    """Everything wrong with a list of blocks on that surface."""
    problems = list(_ON[surface](blocks, pointer))
    if not problems:
        problems += _misplaced(blocks, surface, pointer)
        problems += _doubled(blocks, pointer)
    return problems


def check_message(blocks: Any) -> Refusal | None:
    """Whether a message may carry these blocks."""
    problems = check_blocks(blocks, "message")
    if problems:
        return Refusal("invalid_blocks", tuple(str(problem) for problem in problems))
    if _tables(blocks) > limits.TABLES_IN_MESSAGE:
        return Refusal("invalid_attachments", ("only_one_table_allowed [json-pointer:/blocks]",))
    totals = list(_totals(blocks))
    if totals:
        return Refusal("invalid_blocks", tuple(totals))
    characters = sum(len(text) for text in texts(blocks))
    if characters > limits.MESSAGE_BLOCK_TEXT:
        return Refusal("msg_blocks_too_long", (f"{characters} characters, allowed {limits.MESSAGE_BLOCK_TEXT}",))
    return None


def check_view(view: Any) -> Refusal | None:
    """Whether a view may be opened or published."""
    problems = list(_VIEWS(view, "/view"))
    if not problems:
        problems = check_blocks(view["blocks"], view["type"], "/view/blocks")
    if not problems and view["type"] == "modal" and "submit" not in view:
        inputs = any(block["type"] == "input" for block in view["blocks"])
        problems = [Problem("/view", "missing required field: submit")] if inputs else []
    if problems:
        return Refusal("invalid_arguments", tuple(str(problem) for problem in problems))
    if len(json.dumps(view)) > limits.VIEW_CHARACTERS:
        return Refusal("view_too_large")
    return None


def check_metadata(metadata: Any) -> Refusal | None:
    """Whether a message may carry this metadata."""
    shape = record({"event_type": string(255, 1), "event_payload": record_of_anything})
    problems = tuple(str(problem) for problem in shape(metadata, "/metadata"))
    if problems:
        return Refusal("invalid_metadata_format", problems)
    if len(json.dumps(metadata, ensure_ascii=False)) > limits.METADATA_CHARACTERS:
        return Refusal("metadata_too_large")
    return None


def record_of_anything(value: Any, pointer: str) -> Iterator[Problem]:
    """An object with any fields."""
    if not isinstance(value, dict):
        yield Problem(pointer, "must provide an object")


def _misplaced(blocks: list[Any], surface: Surface, pointer: str) -> Iterator[Problem]:
    for item, path in walk(blocks, pointer):
        if surface not in limits.ELEMENT_SURFACES.get(item.get("type", ""), {surface}):
            yield Problem(f"{path}/type", f"unsupported type: {item['type']}")


def _doubled(blocks: list[dict[str, Any]], pointer: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        name = block.get("block_id")
        if name in seen:
            yield Problem(f"{pointer}/{index}/block_id", f"block_id {name} already exists")
        seen |= {name} if name else set()
        actions: set[str] = set()
        for item, path in walk([block], pointer):
            action = item.get("action_id")
            if action in actions:
                path = path.replace(f"{pointer}/0", f"{pointer}/{index}", 1)
                yield Problem(f"{path}/action_id", f"action_id {action} already exists")
            actions |= {action} if action else set()


def _tables(blocks: list[Any]) -> int:
    drawn = sum(item.get("type") in {"table", "data_table"} for item, _ in walk(blocks))
    written = sum(len(_MARKDOWN_TABLE.findall(b["text"])) for b in blocks if b["type"] == "markdown")
    return drawn + written


def _totals(blocks: list[Any]) -> Iterator[str]:
    tables = [item for item, _ in walk(blocks) if item.get("type") in {"table", "data_table"}]
    cells = sum(len(text) for table in tables for text in texts(table))
    if cells > limits.TABLE_CHARACTERS_IN_MESSAGE:
        yield f"no more than {limits.TABLE_CHARACTERS_IN_MESSAGE} characters in tables allowed [json-pointer:/blocks]"
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > limits.MARKDOWN_IN_MESSAGE:
        yield f"must be less than {limits.MARKDOWN_IN_MESSAGE + 1} characters [json-pointer:/blocks]"
    charts = sum(block["type"] == "data_visualization" for block in blocks)
    if charts > limits.CHARTS_IN_MESSAGE:
        yield f"no more than {limits.CHARTS_IN_MESSAGE} items allowed [json-pointer:/blocks]"
