"""Questions to begin with, as buttons and as the prompts of an empty conversation."""

from __future__ import annotations

from slack_sdk.models.blocks import ButtonElement

from bot.slack import ids
from bot.slack.escape import cut
from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts


def buttons(told: Phrases) -> list[ButtonElement]:
    """A button for each example, which asks it."""
    return [
        parts.button(question, ids.numbered(ids.ASK, number), pack(ask=question))
        for number, question in enumerate(told.all("examples"))
    ]


def prompts(told: Phrases) -> list[dict[str, str]]:
    """The examples as suggested prompts."""
    return [
        {"title": cut(question, LIMITS.prompt_title), "message": question}
        for question in told.all("examples")[: LIMITS.prompts]
    ]
