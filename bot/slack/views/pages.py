"""A list too long for a message, as a modal that is turned page by page."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts


def build(title: str, blocks: Sequence[Block], page: int, pages: int, book: str, key: str, told: Phrases) -> View:
    """Page `page` of `pages` (from 0). `book` and `key` say what is leafed through, for turning on."""
    turns = [
        parts.button(told.say(f"page.{word}"), ids.numbered(ids.TURN_PAGE, number), pack(book=book, key=key, page=to))
        for number, (word, to) in enumerate((("back", page - 1), ("next", page + 1)))
        if 0 <= to < pages
    ]
    shown = list(blocks) or [parts.paragraph(told.say("page.gone"))]
    where = [parts.small(told.say("page.where", page=page + 1, pages=pages))] if pages > 1 else []
    return View(
        type="modal",
        callback_id=ids.TURN_PAGE,
        title=parts.plain(title, LIMITS.view_title),
        close=parts.plain(told.say("modal.close"), LIMITS.view_button),
        blocks=[*where, *shown, *parts.actions(turns)],
    )
