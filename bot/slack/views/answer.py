"""An answer as a message: the point first, then rows, notes, sources, evidence, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    Block,
    ContainerBlock,
    ContextActionsBlock,
    FeedbackButtonObject,
    FeedbackButtonsElement,
    SectionBlock,
)
from slack_sdk.models.blocks.block_elements import InteractiveElement
from slack_sdk.models.metadata import Metadata

from bot.answer import ROWS_IN_TEXT, Answer, Source
from bot.slack import ids
from bot.slack.escape import cut, escape, link
from bot.slack.evidence import Proof
from bot.slack.limits import LIMITS, size
from bot.slack.message import Message, characters
from bot.slack.phrases import Phrases, phrases
from bot.slack.values import pack
from bot.slack.views import parts

ROWS = 10
"""Rows in the message; the others are behind a button."""
CHOICES = 10
"""Choices with a button of their own; all of them are listed."""
PROOFS = 5
"""Records whose evidence is in the message; the others' is behind a button."""
_PROOF_TEXT = 600
_CHOICE_TEXT = 24


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer is shown and what may be done with it there; `about` (mrkdwn) says whose question it is."""

    share: bool = False
    handover: bool = False
    about: str = ""


HERE = Place()


def build(answer: Answer, id_: str, proofs: Sequence[Proof] = (), place: Place = HERE) -> Message:
    """The message for an answer: within all limits, evidence given up first, then rows, never notes or sources."""
    told = phrases(answer.language)
    for rows in range(min(len(answer.rows), ROWS), -1, -1):
        above = [*_head(place), *body(answer, rows=rows)]
        below = [*_reading(answer, told), *_buttons(answer, id_, place, rows), _feedback(id_, told)]
        room = LIMITS.message_characters - characters([*above, *below])
        if room >= 0:
            break
    return Message(text(answer), (*above, *_evidence(proofs, id_, told, room), *below), _metadata(answer, id_))


def body(answer: Answer, *, rows: int = ROWS) -> list[Block]:
    """What the answer says, without anything to press: for messages and modals alike."""
    told = phrases(answer.language)
    blocks: list[Block] = [parts.paragraph(answer.lead)]
    if answer.rows[:rows]:
        blocks.append(parts.items(row.text for row in answer.rows[:rows]))
    if len(answer.rows) > rows:
        blocks.append(parts.small(told.say("answer.more_rows", count=len(answer.rows) - rows)))
    if answer.choices:
        blocks.append(parts.items(answer.choices, style="ordered"))
    blocks += [parts.paragraph(note) for note in answer.notes]
    return blocks + sources(answer)


def text(answer: Answer) -> str:
    """The whole answer as escaped text of an advisable length: rows are left out where it would be too long."""
    told = phrases(answer.language)
    for shown in range(min(len(answer.rows), ROWS_IN_TEXT), -1, -1):
        lines = [answer.lead, *(f"・{row.text}" for row in answer.rows[:shown])]
        if len(answer.rows) > shown:
            lines.append(told.say("answer.more_rows", count=len(answer.rows) - shown))
        lines += [f"{number}. {choice}" for number, choice in enumerate(answer.choices, 1)]
        lines += answer.notes
        if answer.sources:
            lines.append(told.say("answer.sources") + " " + " ".join(source.line() for source in answer.pointed_to))
        whole = escape("\n".join(line for line in lines if line))
        if size(whole) <= LIMITS.message_text:
            return whole
    return cut(whole, LIMITS.message_text)


def sources(answer: Answer) -> list[Block]:
    """The numbered sources in small print."""
    return parts.small_marked([_source(source) for source in answer.pointed_to])


def _source(source: Source) -> str:
    """One source in full; shortened, and without its address, only where Slack would not take it."""
    line = f"[{source.number}] {link(source.url, source.short or source.title)} {escape(source.place)}"
    if size(line) <= LIMITS.context_text:
        return line
    return f"[{source.number}] {escape(cut(source.title, 150))} {escape(cut(source.place, 200))}"


def _head(place: Place) -> list[Block]:
    return parts.small_marked([place.about]) if place.about else []


def _reading(answer: Answer, told: Phrases) -> list[Block]:
    reading = [told.say("answer.reading", reading=answer.reading)] if answer.reading else []
    version = [told.say("answer.version", version=answer.version[:7])] if answer.version else []
    return [parts.small(" · ".join(reading + version))] if reading or version else []


def _buttons(answer: Answer, id_: str, place: Place, rows: int) -> list[Block]:
    told = phrases(answer.language)
    asks = [(f"{n}. {cut(choice, _CHOICE_TEXT)}", choice) for n, choice in enumerate(answer.choices[:CHOICES], 1)]
    if answer.alternative:
        asks.append((told.say("button.alternative", question=answer.alternative), answer.alternative))
    buttons: list[InteractiveElement] = [
        parts.button(label, ids.numbered(ids.ASK, number), pack(answer=id_, ask=question), label=question)
        for number, (label, question) in enumerate(asks)
        if size(pack(answer=id_, ask=question)) <= LIMITS.button_value
    ]
    if len(answer.rows) > rows:
        label = told.say("button.more_rows", count=len(answer.rows))
        buttons.append(parts.button(label, ids.MORE_ROWS, pack(answer=id_)))
    if place.share:
        buttons.append(parts.button(told.say("button.share"), ids.SHARE, pack(answer=id_), style="primary"))
    if place.handover:
        buttons.append(parts.button(told.say("button.handover"), ids.HANDOVER, pack(answer=id_)))
    return parts.actions(buttons)


def _evidence(proofs: Sequence[Proof], id_: str, told: Phrases, room: int) -> list[Block]:
    """The evidence in a collapsed part, as much of it as there is room for, and the way to the rest."""
    title = told.say("evidence.title")
    more = parts.actions([parts.button(told.say("button.more_evidence"), ids.MORE_EVIDENCE, pack(answer=id_))])
    children: list[Block] = []
    for number, proof in enumerate(proofs[:PROOFS]):
        child = proof_section(proof, id_, told, _PROOF_TEXT, number)
        if characters([*children, child, *more]) + size(title) > room:
            break
        children.append(child)
    if len(children) < len(proofs):
        if not children:
            return more if characters(more) <= room else []
        children += more
    if not children:
        return []
    return [
        ContainerBlock(
            title=parts.plain(title, LIMITS.container_title),
            child_blocks=children,
            is_collapsible=True,
            default_collapsed=True,
        )
    ]


def proof_section(
    proof: Proof, id_: str, told: Phrases, limit: int = LIMITS.section_text, number: int = 0
) -> SectionBlock:
    """One record's evidence, with the button that disputes it; `number` tells such buttons of a block apart."""
    button = parts.button(
        told.say("button.dispute"),
        ids.numbered(ids.DISPUTE, number),
        pack(answer=id_, record=proof.record),
        label=told.say("button.dispute_label", name=proof.name),
    )
    return parts.section(cut(told_proof(proof, told), limit), button)


def told_proof(proof: Proof, told: Phrases) -> str:
    """A record's evidence as text, its name first."""
    name = told.say("evidence.disputed", name=proof.name) if proof.disputed else proof.name
    return f"{name}\n{proof.text}"


def _feedback(id_: str, told: Phrases) -> Block:
    def choice(verdict: str) -> FeedbackButtonObject:
        return FeedbackButtonObject(
            text=parts.plain(told.say(f"feedback.{verdict}"), LIMITS.button_text),
            accessibility_label=told.say(f"feedback.{verdict}_label"),
            value=pack(answer=id_, verdict=verdict),
        )

    element = FeedbackButtonsElement(
        action_id=ids.FEEDBACK, positive_button=choice("good"), negative_button=choice("bad")
    )
    return ContextActionsBlock(elements=[element])


def _metadata(answer: Answer, id_: str) -> Metadata:
    payload = {"id": id_, "frame": cut(answer.reading, 1_000), "version": answer.version, "status": answer.status}
    return Metadata(event_type=ids.ANSWER_EVENT, event_payload=payload)
