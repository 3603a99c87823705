"""A modal that says that something was received."""

from __future__ import annotations

from slack_sdk.models.views import View

from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.views import parts


def build(title: str, text: str, told: Phrases) -> View:
    """The modal; `title` is cut to what a title may hold."""
    return View(
        type="modal",
        title=parts.plain(title, LIMITS.view_title),
        close=parts.plain(told.say("modal.close"), LIMITS.view_button),
        blocks=[parts.paragraph(text)],
    )
