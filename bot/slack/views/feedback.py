"""The modal that asks what was missing, after somebody pressed that an answer did not help."""

from __future__ import annotations

from slack_sdk.models.blocks import InputBlock, Option, PlainTextInputElement, RadioButtonsElement
from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts

REASON, WORDS = "reason", "words"
REASONS = ("reading", "facts", "missing", "unclear")


def build(answer: str, told: Phrases) -> View:
    """The modal for one answer; both fields may be left empty."""
    options = [
        Option(value=reason, text=parts.plain(told.say(f"feedback.reasons.{reason}"), LIMITS.option_text))
        for reason in REASONS
    ]
    return View(
        type="modal",
        callback_id=ids.FEEDBACK_REASON,
        private_metadata=pack(answer=answer),
        title=parts.plain(told.say("feedback.title"), LIMITS.view_title),
        submit=parts.plain(told.say("modal.send"), LIMITS.view_button),
        close=parts.plain(told.say("modal.close"), LIMITS.view_button),
        blocks=[
            InputBlock(
                block_id=REASON,
                optional=True,
                label=parts.plain(told.say("feedback.ask"), LIMITS.section_text),
                element=RadioButtonsElement(action_id=REASON, options=options),
            ),
            InputBlock(
                block_id=WORDS,
                optional=True,
                label=parts.plain(told.say("feedback.words"), LIMITS.section_text),
                element=PlainTextInputElement(action_id=WORDS, multiline=True, max_length=1_000),
            ),
        ],
    )
