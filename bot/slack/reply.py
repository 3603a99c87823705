"""From a question on Slack to its one answer there: claim, work out, post, note down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.slack import faults, metrics
from bot.slack.desk import Desk
from bot.slack.evidence import proofs
from bot.slack.message import Message, new_id
from bot.slack.phrases import phrases
from bot.slack.views import answer as view
from bot.slack.views.answer import HERE, Place
from bot.slack.words import language
from intents.thread import Thread

NOT_HERE = frozenset({"not_in_channel", "channel_not_found", "is_archived"})
"""Why Slack does not let the bot post in a channel."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it stands: `ts` is the message that asks, `thread` the root of the thread to answer in.

    Both are empty for a private question. `surface` is a word for the journal, `about` (mrkdwn) heads the answer.
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
        """Whether it has something to show: a statement, or records to choose from."""
        return self.sure or bool(self.answer.choices)


Wanted = Callable[[Worked], bool]


def reply(desk: Desk, asked: Asked, wanted: Wanted | None = None) -> Worked | None:
    """Answer a question in its thread, once. An answer that is not `wanted` is not posted; None where nothing was done.

    Whatever goes wrong, the claims are given back, and who asked the bot outright hears of it in one line.
    """
    keys = (*asked.claims, *gone(asked))
    try:
        if not desk.journal.claim(*asked.claims):
            metrics.REPEATS.inc()
            return None
        worked = _watched(desk, asked) if wanted is None else _quietly(desk, asked, wanted)
    except Exception as error:
        if wanted is None:
            faults.apologise(desk.delivery, error, asked.channel, asked.thread, language(asked.text))
        else:
            faults.note(error)
        faults.safely(desk.journal.release, *keys)
        return None
    faults.safely(desk.journal.complete if worked.ts else desk.journal.release, *keys)
    return worked


def gone(asked: Asked) -> tuple[str, ...]:
    """What whoever is first claims: the answer about to be posted, or the deletion of its question."""
    return (f"gone:{asked.channel}:{asked.ts}",) if asked.ts else ()


def _watched(desk: Desk, asked: Asked) -> Worked:
    """Answer under a status that is cleared whatever happens; Slack clears it itself where a message is posted."""
    posted = False
    desk.delivery.status(asked.channel, asked.thread, phrases(language(asked.text)).say("status.working"))
    try:
        worked = _unless_gone(desk, work_out(desk, asked, thread(desk, asked.channel, asked.thread)))
        posted = bool(worked.ts)
    finally:
        if not posted:
            desk.delivery.status(asked.channel, asked.thread, "")
    return worked


def _quietly(desk: Desk, asked: Asked, wanted: Wanted) -> Worked:
    """Answer without a sign before, and only where the answer is wanted."""
    worked = work_out(desk, asked, thread(desk, asked.channel, asked.thread))
    return _unless_gone(desk, worked) if wanted(worked) else worked


def _unless_gone(desk: Desk, worked: Worked) -> Worked:
    """Post the answer, unless its question was deleted meanwhile: it would stand alone in the channel."""
    return post(desk, worked) if desk.journal.claim(*gone(worked.asked)) else worked


def work_out(desk: Desk, asked: Asked, before: Thread | None) -> Worked:
    """Ask the engine."""
    started = time.monotonic()
    answer, after = desk.engine.ask(asked.text, before, desk.settings.today)
    return Worked(new_id(), asked, answer, before, after, time.monotonic() - started)


def post(desk: Desk, worked: Worked) -> Worked:
    """Post an answer in its thread and note it down."""
    asked = worked.asked
    note(desk, worked)
    posted = replace(worked, ts=desk.delivery.post(asked.channel, message(desk, worked), asked.thread))
    faults.safely(remember, desk, posted)
    return posted


def remember(desk: Desk, worked: Worked, latest: bool = True) -> None:
    """Keep the answer's place for edits of the question and, if it is the thread's latest, what follow-ups lean on."""
    asked, ts = worked.asked, worked.ts
    if latest:
        desk.journal.save_thread(asked.channel, asked.thread or ts, worked.after.to_json())
    if asked.ts:
        desk.journal.remember_answer(
            asked.channel, asked.ts, answer_channel=asked.channel, answer_ts=ts, question_id=worked.id
        )


def message(desk: Desk, worked: Worked, place: Place = HERE) -> Message:
    """An answer as a message, for the place it is shown in."""
    here = replace(place, handover=bool(desk.settings.handover), about=worked.asked.about)
    evidence = proofs(worked.answer, desk.store, desk.journal.disputed_records())
    return view.build(worked.answer, worked.id, evidence, here)


def note(desk: Desk, worked: Worked) -> None:
    """Write the question and how it was answered into the journal."""
    asked, answer = worked.asked, worked.answer
    desk.journal.record_question(
        id=worked.id,
        user=asked.user,
        question=asked.text,
        status=answer.status,
        surface=asked.surface,
        language=answer.language,
        reading=answer.reading,
        records=answer.records,
        latency_ms=worked.seconds * 1_000,
        version=answer.version,
        context=worked.before.to_json() if worked.before else None,
    )
    metrics.ANSWERS.labels(asked.surface, answer.status).inc()
    metrics.SECONDS.observe(worked.seconds)


def thread(desk: Desk, channel: str, root: str) -> Thread | None:
    """What the thread remembers; None where the bot has not answered, or nothing that can still be read."""
    return remembered(desk.journal.thread(channel, root)) if root else None


def remembered(context: object) -> Thread | None:
    """A thread as the journal keeps it; None for one that another version of the bot wrote."""
    try:
        return Thread.from_json(context) if isinstance(context, str) else None
    except ValueError:
        return None
