"""Handing a question over to people: the modal before, the message they get, and what is said of it afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    PlainTextInputElement,
    RichTextBlock,
    RichTextQuoteElement,
)
from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.escape import cut, escape, link, mention
from bot.slack.limits import LIMITS
from bot.slack.message import Message, notice
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts

NOTE = "note"


@dataclass(frozen=True, slots=True)
class Case:
    """A question on its way to people: who asked what, what was tried, the address of where it was asked."""

    id: str
    user: str
    question: str
    tried: str
    where: str


def modal(answer: str, channel: str, thread: str, question: str, told: Phrases) -> View:
    """The modal that asks whether there is something to add. The answer stands in a thread, or, if empty, nowhere."""
    note = InputBlock(
        block_id=NOTE,
        optional=True,
        label=parts.plain(told.say("handover.note"), LIMITS.section_text),
        hint=parts.plain(told.say("handover.hint"), LIMITS.section_text),
        element=PlainTextInputElement(action_id=NOTE, multiline=True, max_length=1_000),
    )
    return View(
        type="modal",
        callback_id=ids.HANDOVER,
        private_metadata=pack(answer=answer, channel=channel, thread=thread),
        title=parts.plain(told.say("handover.title"), LIMITS.view_title),
        submit=parts.plain(told.say("modal.send"), LIMITS.view_button),
        close=parts.plain(told.say("modal.cancel"), LIMITS.view_button),
        blocks=[parts.paragraph(told.say("handover.explain")), _quote(question), note],
    )


def request(case: Case, people: Sequence[str], told: Phrases) -> Message:
    """The message to the people in charge; `people` are called by name."""
    button = parts.button(told.say("button.resolve"), ids.RESOLVE, pack(handover=case.id), style="primary")
    blocks = [*_calls(people), *_case(case, told), *parts.actions([button])]
    return notice(_text("handover.request", case, told), blocks, told.language)


def resolved(case: Case, by: str, told: Phrases) -> Message:
    """What the request becomes once somebody has dealt with it."""
    done = told.say("handover.resolved", by=mention(by))
    blocks = [*_case(case, told), *parts.small_marked([done])]
    return notice(_text("handover.resolved_text", case, told), blocks, told.language)


def _case(case: Case, told: Phrases) -> list[Block]:
    asked = told.say("handover.asked", user=mention(case.user))
    where = link(case.where, told.say("handover.where")) if case.where else ""
    return [
        parts.heading(told.say("handover.heading")),
        _quote(case.question),
        parts.paragraph(case.tried),
        *parts.small_marked([part for part in (asked, where) if part]),
    ]


def _calls(people: Sequence[str]) -> list[Block]:
    return parts.small_marked([" ".join(mention(person) for person in people)]) if people else []


def _quote(text: str) -> RichTextBlock:
    return RichTextBlock(elements=[RichTextQuoteElement(elements=parts.words(cut(text, 2_000)))])


def _text(path: str, case: Case, told: Phrases) -> str:
    return escape(told.say(path, question=cut(case.question, 2_000)))
