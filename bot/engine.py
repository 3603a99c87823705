"""One question in, one answer out, with the thread that the next question may lean on."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import replace
from datetime import date

from bot.answer import Answer, Language, Row, Source
from bot.answering.anchor import anchored, apart
from bot.answering.responder import Outcome, Responder
from bot.parting import Parting
from bot.replies import load as replies
from intents import followups, leaning, vocabulary
from intents.coordination import halves, within
from intents.frame import Frame, Utterance
from intents.joint import gap, joint
from intents.known import Known
from intents.members import several
from intents.message import completed, questions
from intents.purposes import Purposes
from intents.reader import Reader
from intents.text import is_japanese, normalise
from intents.thread import Thread
from knowledge import ensure
from knowledge.periods import parse
from knowledge.store import Store

_MARK = re.compile(r"\[(\d+)\]")
_FIGURE = re.compile(r"\d+")
log = logging.getLogger(__name__)


class Engine:
    """Everything that is loaded once: the store, the lexicon, the replies. Safe to share between threads."""

    def __init__(self, store: Store) -> None:
        words = vocabulary.load()
        self.store = store
        self.reader = Reader(words, store)
        self.responder = Responder(store, words)
        self.known = Known.of(store, words)
        self.purposes = Purposes.of(store, words)

    @classmethod
    def start(cls) -> Engine:
        """An engine on an up-to-date store, built first where that is needed."""
        return cls(Store.open(ensure()))

    @property
    def version(self) -> str:
        """The knowledge's version (a hash), as answers show it."""
        return self.store.version

    def ask(self, question: str, thread: Thread | None = None, today: date | None = None) -> tuple[Answer, Thread]:
        """Answer a question in the light of its thread; never raises for any text."""
        thread = (thread or Thread()).within(self.store.records)
        try:
            return self._ask(question, thread, today or this_day())
        except Exception:
            log.exception("a question of %d characters could not be answered", len(question))
            language: Language = "ja" if is_japanese(question) else "en"
            return Answer("not_found", language, replies(language).says["fault"], version=self.version), thread

    def _ask(self, question: str, thread: Thread, today: date) -> tuple[Answer, Thread]:
        answers: list[Answer] = []
        before: Frame | None = None
        lost = False
        asked_in = thread
        parts = self.reader.sentences(question)
        for frame, text in questions(lambda part: self._read(part, asked_in, today), self._dated, parts):
            if before is not None and (lost or frame.subjects):
                frame = completed(frame, _conditions(before))
            outcomes = self._outcomes(frame, thread, text, today)
            answers += [outcome.answer for outcome in outcomes]
            for outcome in outcomes:
                thread = thread.then(outcome.turn) if outcome.turn else thread
            before, lost = frame, outcomes[-1].turn is None
        return joined(answers), thread

    def _outcomes(self, frame: Frame, thread: Thread, text: str, today: date) -> tuple[Outcome, ...]:
        """The outcome of a question, or those of its members where they answer it better."""
        whole = self._best(frame, thread, text, today)
        if not several(text) or frame.carried or frame.anchors or frame.ends:
            return (whole,)
        parting = Parting(
            self.store,
            self.responder.vocabulary,
            self.known,
            lambda part: self.reader.read(part, today),
            lambda member, said: self._best(member, Thread(), said, today),
        )
        return parting.outcomes(frame, text, whole)

    def _best(self, frame: Frame, thread: Thread, text: str, today: date) -> Outcome:
        """The first reading that can be answered: in the thread's light, with its conditions, or by itself.

        One that leaves out a word of the follow-up (縄文のほうは？) is taken only where no other can be answered.
        """
        frame = self.purposes.meant(frame, text, thread.last)
        outcomes: list[Outcome] = []
        halting: list[Outcome] = []
        for reading in followups.readings(frame, thread, text, self.known):
            outcome = self.responder.respond(reading, thread, today)
            if self._answers(outcome, reading, leaning.bare_subject(frame, text)):
                if not (outcome.unsaid and reading.carried):
                    return outcome
                halting.append(outcome)
            outcomes.append(outcome)
        if halting:
            return halting[0]
        carried = followups.completed(frame, thread, text, self.known).carried
        if outcomes[0].answer.status == "answered" or carried:
            return outcomes[0]
        told = self.responder.described(frame, text, thread, today)
        if told is None and outcomes[0].answer.status == "not_found":
            told = self.responder.stated(frame, text)
        return told or outcomes[0]

    def _answers(self, outcome: Outcome, reading: Frame, bare: bool) -> bool:
        """Whether a reading was answered; what it took over must not turn a `bare` subject into another."""
        if outcome.answer.status != "answered" or outcome.turn is None:
            return False
        return not (bare and reading.carried) or outcome.turn.kinds[0] in self.known.kinds_of(reading)

    def _dated(self, scene: Frame) -> bool:
        """Whether the times of a scene are those of something on record."""
        thing = scene.subjects or scene.records
        return bool(thing and scene.times) and not any(
            c.facet == "time" for c in self.responder.finder.find(scene).unmet
        )

    def _read(self, sentence: str, thread: Thread, today: date) -> list[Utterance]:
        """A sentence read, each half by itself where it asks two things."""
        utterance = self._read_whole(sentence, thread, today)
        parts = halves(utterance) if not (utterance.frame.anchors or utterance.frame.ends) else ()
        if len(parts) < 2:
            return [utterance]
        mended = utterance.frame.mended
        read = [self._read_whole(part, thread, today) for part in parts]
        return [replace(part, frame=replace(part.frame, mended=within(mended, part.text))) for part in read]

    def _read_whole(self, sentence: str, thread: Thread, today: date) -> Utterance:
        """A sentence read; what it asks of the time of something else (on the same day as …) is set to that time."""
        text = normalise(sentence)
        sides = joint(text)
        if sides is not None:
            thing, rest = (self.reader.read(side, today) for side in (sides.thing, sides.rest))
            shown = tuple(self.store.records[id_] for id_ in (thread.last.records if thread.last else ()))
            frame = anchored(sides, thing.frame, rest.frame, self.responder.finder.find, shown)
            if frame is not None:
                return replace(rest, frame=frame)
        ends = gap(text)
        if ends is not None:
            one, other = (self.reader.read(end, today) for end in ends)
            between = apart(
                self.responder.finder.at_least(one.frame),
                self.responder.finder.at_least(other.frame),
                self.responder.finder.find,
            )
            if between is not None:
                return replace(other, frame=between)
        whole = self.reader.read(sentence, today)
        if ends is None or "days" in whole.frame.asks:
            return whole
        return replace(whole, frame=replace(whole.frame, asks=("days", *whole.frame.asks)))

    def understand(self, question: str, thread: Thread, today: date) -> Utterance:
        """The utterance with its frame completed from the thread where it leans on it."""
        utterance = self._read_whole(question, thread, today)
        return replace(utterance, frame=followups.completed(utterance.frame, thread, utterance.text, self.known))


def _conditions(frame: Frame) -> Frame:
    """What a question sets for the next one of its message: its things, a time only with anchors."""
    return replace(frame, unknown=(), idle=(), words=(), asks=(), times=frame.times if frame.anchors else ())


def joined(answers: list[Answer]) -> Answer:
    """Several answers as one, in order; what could not be answered is said in its place."""
    first = answers[0]
    for answer in answers[1:]:
        if answer.lead == first.lead or (answer.status == "clarify" and first.status == "answered"):
            continue
        if _told_already(answer, first):
            continue
        sources = tuple({(s.document, s.place): s for s in (*first.sources, *answer.sources)}.values())
        first, answer = _cited(first, sources), _cited(answer, sources)
        first = replace(
            first,
            status="answered" if "answered" in (first.status, answer.status) else first.status,
            rows=(*first.rows, Row(answer.lead), *(r for r in answer.rows if r not in first.rows)),
            notes=tuple(dict.fromkeys((*first.notes, *answer.notes))),
            sources=tuple(replace(s, number=n) for n, s in enumerate(sources, 1)),
            records=tuple(dict.fromkeys((*first.records, *answer.records))),
            choices=(*first.choices, *answer.choices),
            reading=replies(first.language).reading["then"].join(r for r in (first.reading, answer.reading) if r),
        )
    return first


def _told_already(answer: Answer, first: Answer) -> bool:
    """Whether all rows of an answer, and all figures of its lead, stand in the first."""
    rows = {_MARK.sub("", row.text) for row in answer.rows}
    told = {_MARK.sub("", row.text) for row in first.rows}
    figures = set(_FIGURE.findall(_MARK.sub("", answer.lead)))
    return bool(rows) and rows <= told and figures <= set(_FIGURE.findall(first.text))


def _cited(answer: Answer, sources: tuple[Source, ...]) -> Answer:
    """The answer with its marks pointing into a longer row of sources."""
    places = {(s.document, s.place): n for n, s in enumerate(sources, 1)}
    numbers = {s.number: places[s.document, s.place] for s in answer.sources}

    def marked(text: str) -> str:
        return _MARK.sub(lambda match: f"[{numbers.get(int(match[1]), int(match[1]))}]", text)

    rows = tuple(replace(row, text=marked(row.text)) for row in answer.rows)
    return replace(answer, lead=marked(answer.lead), rows=rows, notes=tuple(map(marked, answer.notes)))


def this_day() -> date:
    """Today, or the day that RENKEI_TODAY sets."""
    fixed = os.environ.get("RENKEI_TODAY")
    return parse(fixed).start if fixed else date.today()
