"""The modal that takes down why a piece of evidence is wrong, bound to one record."""

from __future__ import annotations

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement
from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.escape import cut
from bot.slack.evidence import Proof
from bot.slack.limits import LIMITS
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts
from bot.slack.views.answer import told_proof

REASON = "reason"


def build(proof: Proof, answer: str, told: Phrases) -> View:
    """The modal for one record of an answer."""
    source = " / ".join(f"{passage.title} {passage.place}" for passage in proof.passages)
    reason = InputBlock(
        block_id=REASON,
        label=parts.plain(told.say("dispute.label"), LIMITS.section_text),
        hint=parts.plain(told.say("dispute.hint"), LIMITS.section_text),
        element=PlainTextInputElement(action_id=REASON, multiline=True, max_length=1_000),
    )
    return View(
        type="modal",
        callback_id=ids.DISPUTE,
        private_metadata=pack(answer=answer, record=proof.record, source=cut(source, 500)),
        title=parts.plain(told.say("dispute.title"), LIMITS.view_title),
        submit=parts.plain(told.say("modal.send"), LIMITS.view_button),
        close=parts.plain(told.say("modal.cancel"), LIMITS.view_button),
        blocks=[parts.section(told_proof(proof, told)), reason],
    )
