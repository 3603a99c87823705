"""The blocks, each with what it may hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .. import limits
from .elements import BUTTON, FILE, IMAGE, IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, IN_SECTION, RAW_NUMBER, SOURCE
from .shape import (
    Check,
    Problem,
    array,
    boolean,
    by_type,
    integer,
    not_with,
    nullable,
    number,
    one_of,
    only_with,
    record,
    string,
)
from .text import RICH_TEXT, plain, text, text_types

_ID = {"block_id": string(limits.BLOCK_ID, 1)}
_RICH = by_type({"rich_text": RICH_TEXT})
_CELL_TEXT = record({"text": string(minimum=1)})
_CELL = by_type({"raw_text": _CELL_TEXT, "raw_number": RAW_NUMBER, "rich_text": RICH_TEXT})
_ROW = array(_CELL, 1, limits.TABLE_COLUMNS)
_STATUS = one_of("pending", "in_progress", "complete", "error")
_PICTURE = by_type({"image": IMAGE})


def _even_rows(value: Any, pointer: str) -> Iterator[Problem]:
    widths = {len(row) for row in value["rows"]}
    if len(widths) > 1:
        yield Problem(f"{pointer}/rows", "all rows must have the same number of cells")
    if any(cell["type"] == "rich_text" for cell in value["rows"][0]):
        yield Problem(f"{pointer}/rows/0", "the header row cannot contain rich_text cells")


_POINT = record({"label": string(limits.CHART_LABEL, 1), "value": number})
_SERIES = record({"name": string(limits.CHART_LABEL, 1), "data": array(_POINT, 1, limits.CHART_POINTS)})
_AXES = record(
    {"categories": array(string(limits.CHART_LABEL, 1), 1, limits.CHART_POINTS)},
    {"x_label": string(limits.CHART_TITLE), "y_label": string(limits.CHART_TITLE)},
)
_LINES = record({"series": array(_SERIES, 1, limits.CHART_SERIES), "axis_config": _AXES})
_PIE = record({"segments": array(_POINT, 1, limits.CHART_SERIES)})

_TASK = record(
    {"task_id": string(minimum=1), "title": string(minimum=1)},
    {"details": _RICH, "output": _RICH, "sources": array(SOURCE), "status": _STATUS, **_ID},
)
_CARD = record(
    optional={
        "hero_image": _PICTURE,
        "icon": _PICTURE,
        "title": text(limits.CARD_TITLE),
        "subtitle": text(limits.CARD_SUBTITLE),
        "body": text(limits.CARD_BODY),
        "actions": array(by_type({"button": BUTTON}), 1, limits.CARD_ACTIONS),
        **_ID,
    },
    any_of=("hero_image", "title", "actions", "body"),
)
_PLAIN_BLOCKS: dict[str, Check] = {
    "section": record(
        optional={
            "text": text(limits.SECTION_TEXT),
            "fields": array(text(limits.SECTION_FIELD), 1, limits.SECTION_FIELDS),
            "accessory": by_type(IN_SECTION),
            "expand": boolean,
            **_ID,
        },
        any_of=("text", "fields"),
    ),
    "header": record({"text": plain(limits.HEADER_TEXT)}, {"level": integer(1, 6), **_ID}),
    "divider": record(optional=_ID),
    "image": record(
        {"alt_text": string(limits.IMAGE_ALT_TEXT, 1)},
        {
            "image_url": string(limits.URL, 1),
            "slack_file": FILE,
            "title": plain(limits.IMAGE_TITLE),
            **_ID,
        },
        any_of=("image_url", "slack_file"),
    ),
    "context": record({"elements": array(by_type({**text_types(), "image": IMAGE}), 1, limits.CONTEXT_ELEMENTS)}, _ID),
    "actions": record({"elements": array(by_type(IN_ACTIONS), 1, limits.ACTIONS_ELEMENTS)}, _ID),
    "table": record(
        {"rows": array(_ROW, 1, limits.TABLE_ROWS)},
        {
            "column_settings": array(
                nullable(record(optional={"align": one_of("left", "center", "right"), "is_wrapped": boolean})),
                0,
                limits.TABLE_COLUMNS,
            ),
            **_ID,
        },
    ),
    "video": record(
        {
            "alt_text": string(minimum=1),
            "video_url": string(minimum=1),
            "thumbnail_url": string(minimum=1),
            "title": plain(limits.VIDEO_TITLE),
        },
        {
            "title_url": string(),
            "description": plain(limits.VIDEO_TITLE),
            "provider_icon_url": string(),
            "provider_name": string(),
            "author_name": string(limits.VIDEO_AUTHOR),
            **_ID,
        },
    ),
}

BLOCKS: Final[dict[str, Check]] = {
    **_PLAIN_BLOCKS,
    "rich_text": RICH_TEXT,
    "input": record(
        {"label": plain(limits.INPUT_LABEL), "element": by_type(IN_INPUT)},
        {"hint": plain(limits.INPUT_HINT), "optional": boolean, "dispatch_action": boolean, **_ID},
    ),
    "markdown": record({"text": string(limits.MARKDOWN_TEXT, 1)}, _ID),
    "context_actions": record(
        {"elements": array(by_type(IN_CONTEXT_ACTIONS), 1, limits.CONTEXT_ACTIONS_ELEMENTS)}, _ID
    ),
    "alert": record(
        {"text": text(limits.ALERT_TEXT)}, {"level": one_of("default", "info", "warning", "error", "success"), **_ID}
    ),
    "card": _CARD,
    "carousel": record({"elements": array(by_type({"card": _CARD}), 1, limits.CAROUSEL_CARDS)}, _ID),
    "container": record(
        {
            "child_blocks": array(
                by_type({kind: _PLAIN_BLOCKS[kind] for kind in limits.CONTAINER_BLOCKS}), 1, limits.CONTAINER_CHILDREN
            )
        },
        {
            "title": plain(limits.CONTAINER_TITLE),
            "rich_text_title": _RICH,
            "subtitle": text(limits.CONTAINER_SUBTITLE),
            "icon": _PICTURE,
            "width": one_of("narrow", "standard", "wide", "full"),
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
            **_ID,
        },
        any_of=("title", "rich_text_title"),
        rules=(only_with("default_collapsed", "is_collapsible"), not_with("has_header_divider", "is_collapsible")),
    ),
    "task_card": _TASK,
    "plan": record({"title": string(minimum=1)}, {"tasks": array(_TASK), **_ID}),
    "data_table": record(
        {"caption": string(minimum=1), "rows": array(_ROW, 2, limits.DATA_TABLE_ROWS)},
        {"page_size": integer(1, limits.DATA_TABLE_PAGE), "row_header_column_index": integer(0), **_ID},
        rules=(_even_rows,),
    ),
    "data_visualization": record(
        {
            "title": string(limits.CHART_TITLE, 1),
            "chart": by_type({"line": _LINES, "bar": _LINES, "area": _LINES, "pie": _PIE}),
        },
        _ID,
    ),
}
"""Every block that an app may send. A `file` block is none of them: Slack alone makes those."""
