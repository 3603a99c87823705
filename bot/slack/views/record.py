"""One record in a modal, as the answer about it tells it."""

from __future__ import annotations

from slack_sdk.models.views import View

from bot.answer import Answer
from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.views import parts
from bot.slack.views.answer import body

ROWS = 50


def build(answer: Answer, told: Phrases) -> View:
    """The modal."""
    return View(
        type="modal",
        title=parts.plain(told.say("record.title"), LIMITS.view_title),
        close=parts.plain(told.say("modal.close"), LIMITS.view_button),
        blocks=body(answer, rows=ROWS),
    )
