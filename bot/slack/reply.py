"""From a question on Slack to its one answer there: claim, work out, post, note down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.evidence import proofs
from bot.slack.message import Message, new_id
from bot.slack.phrases import phrases
from bot.slack.views import answer as view
from bot.slack.views.answer import Place
from bot.slack.words import language
from intents.thread import Thread


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it stands. `ts` is the message that asks, `thread` the root of the thread that gets the answer;
    both are empty for a command. `surface` is one word for the journal.
    """

    text: str
    user: str
    channel: str
    surface: str
    ts: str = ""
    thread: str = ""
    claims: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Worked:
    """A question worked out: its answer with the id it goes by, the thread before and after, the seconds it took.

    `ts` is the message that holds the answer, empty as long as there is none.
    """

    id: str
    asked: Asked
    answer: Answer
    before: Thread | None
    after: Thread
    seconds: float
    ts: str = ""

    @property
    def sure(self) -> bool:
        """Whether the answer states something that a document says."""
        return self.answer.status == "answered" and bool(self.answer.sources)

    @property
    def useful(self) -> bool:
        """Whether it has something to show at all: a statement, a choice, a record near by."""
        return bool(self.answer.choices or self.answer.sources)


Wanted = Callable[[Worked], bool]


def reply(desk: Desk, asked: Asked, wanted: Wanted | None = None) -> Worked | None:
    """Answer a question in its thread, once. An answer that is not `wanted` is not posted; None where nothing was done.

    Whatever goes wrong, the person hears of it in one line and the claims are given back.
    """
    if not desk.journal.claim(*asked.claims):
        return None
    try:
        worked = _watched(desk, asked) if wanted is None else _quietly(desk, asked, wanted)
    except Exception as error:
        desk.journal.release(*asked.claims)
        faults.apologise(desk.delivery, error, asked.channel, asked.thread, language(asked.text))
        return None
    if not worked.ts:
        desk.journal.release(*asked.claims)
    return worked


def _watched(desk: Desk, asked: Asked) -> Worked:
    """Answer under a status that is cleared whatever happens; Slack clears it itself where a message is posted."""
    worked = None
    desk.delivery.status(asked.channel, asked.thread, phrases(language(asked.text)).say("status.working"))
    try:
        worked = post(desk, work_out(desk, asked, desk.journal.thread(asked.channel, asked.thread)))
    finally:
        if worked is None:
            desk.delivery.status(asked.channel, asked.thread, "")
    return worked


def _quietly(desk: Desk, asked: Asked, wanted: Wanted) -> Worked:
    """Answer without a sign before, and only where the answer is wanted."""
    worked = work_out(desk, asked, desk.journal.thread(asked.channel, asked.thread))
    return post(desk, worked) if wanted(worked) else worked


def work_out(desk: Desk, asked: Asked, before: Thread | None) -> Worked:
    """Ask the engine."""
    started = time.monotonic()
    answer, after = desk.engine.ask(asked.text, before, desk.settings.today)
    return Worked(new_id(), asked, answer, before, after, time.monotonic() - started)


def post(desk: Desk, worked: Worked) -> Worked:
    """Post an answer in its thread and note it down."""
    asked = worked.asked
    ts = desk.delivery.post(asked.channel, message(desk, worked, Place(about=asked.about)), asked.thread)
    posted = replace(worked, ts=ts)
    note(desk, posted)
    desk.journal.keep_thread(asked.channel, asked.thread or ts, worked.after)
    return posted


def message(desk: Desk, worked: Worked, place: Place) -> Message:
    """An answer as a message, for the place it is shown in."""
    people = bool(desk.settings.handover)
    here = Place(share=place.share, handover=people, about=place.about)
    return view.build(worked.answer, worked.id, proofs(worked.answer, desk.store), here)
