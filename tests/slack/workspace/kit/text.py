"""Text objects and rich text."""

from __future__ import annotations

from .. import limits
from .shape import Check, array, boolean, by_type, integer, number, one_of, record, string


def plain(maximum: int, minimum: int = 1) -> Check:
    """A `plain_text` object."""
    return by_type({"plain_text": record({"text": string(maximum, minimum)}, {"emoji": boolean})})


def text(maximum: int = limits.TEXT_OBJECT, minimum: int = 1) -> Check:
    """A `plain_text` or `mrkdwn` object."""
    return by_type(text_types(maximum, minimum))


def text_types(maximum: int = limits.TEXT_OBJECT, minimum: int = 1) -> dict[str, Check]:
    """The two kinds of text object, for tables that hold other things too."""
    return {
        "plain_text": record({"text": string(maximum, minimum)}, {"emoji": boolean}),
        "mrkdwn": record({"text": string(maximum, minimum)}, {"verbatim": boolean}),
    }


_STYLE = record(
    optional=dict.fromkeys(
        ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"), boolean
    )
)
_STYLED = {"style": _STYLE}
_LEAF = by_type(
    {
        "text": record({"text": string(minimum=1)}, _STYLED),
        "link": record({"url": string(limits.URL, 1)}, {"text": string(), "unsafe": boolean, **_STYLED}),
        "user": record({"user_id": string(minimum=1)}, _STYLED),
        "usergroup": record({"usergroup_id": string(minimum=1)}, _STYLED),
        "team": record({"team_id": string(minimum=1)}, _STYLED),
        "channel": record({"channel_id": string(minimum=1)}, _STYLED),
        "emoji": record({"name": string(minimum=1)}, {"unicode": string(), "skin_tone": integer(1, 6), **_STYLED}),
        "broadcast": record({"range": one_of("here", "channel", "everyone")}, _STYLED),
        "color": record({"value": string(minimum=1)}, _STYLED),
        "date": record(
            {"timestamp": number, "format": string(minimum=1)}, {"url": string(), "fallback": string(), **_STYLED}
        ),
    }
)
_LEAVES = array(_LEAF)
_SECTION = record({"elements": _LEAVES})
_BORDER = {"border": one_of(0, 1)}
_PART = by_type(
    {
        "rich_text_section": _SECTION,
        "rich_text_list": record(
            {"style": one_of("bullet", "ordered"), "elements": array(by_type({"rich_text_section": _SECTION}), 1)},
            {"indent": integer(0, 8), "offset": integer(0), **_BORDER},
        ),
        "rich_text_preformatted": record({"elements": _LEAVES}, {"language": string(), **_BORDER}),
        "rich_text_quote": record({"elements": _LEAVES}, _BORDER),
    }
)
RICH_TEXT = record({"elements": array(_PART, 1)}, {"block_id": string(limits.BLOCK_ID)})
"""A `rich_text` block, also where one stands inside another block or a cell."""
