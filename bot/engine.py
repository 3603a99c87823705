"""One question in, one answer out, with the thread that the next question may lean on."""

from __future__ import annotations

import gc
import logging
import os
from dataclasses import replace
from datetime import date

from bot.answer import Answer, Language
from bot.answering.outcome import Outcome
from bot.answering.responder import Responder
from bot.answering.wording import Wording
from bot.joining import joined
from bot.parting import Parting
from bot.relating import Relating
from bot.replies import load as replies
from intents import followups, leaning, vocabulary
from intents.afterwards import after_that
from intents.clauses import clauses
from intents.coordination import halves, within
from intents.frame import Frame, Utterance
from intents.given import without_the_given
from intents.known import Known
from intents.members import several
from intents.message import completed, questions
from intents.offices import unsaid
from intents.purposes import Purposes
from intents.reader import Reader
from intents.readings import Readings
from intents.refining import itself, of_the_newest_document
from intents.running import of_the_whole
from intents.sorts import by_sort
from intents.text import is_japanese, normalise
from intents.thread import Thread
from intents.topic import Topic
from knowledge import ensure
from knowledge.periods import parse
from knowledge.store import Store

_FEW = 3
"""Records that a question finds by itself, at most, where it need not be meant of what was shown."""
_HAPPENINGS = frozenset({"series", "disaster"})
"""Classes of names that stand for what happens, as a subject does."""
log = logging.getLogger(__name__)


class Engine:
    """Everything that is loaded once: the store, the lexicon, the replies. Safe to share between threads."""

    def __init__(self, store: Store) -> None:
        words = vocabulary.load()
        self.store = store
        self.reader = Reader(words, store)
        self.responder = Responder(store, words)
        self.known = Known.of(store, words)
        self.relating = Relating(store, words, self.known, self.responder.finder)
        self.wording = Wording(store, words, self.responder.scales)
        self.purposes = Purposes.of(store, words)
        self.topic = Topic.of(self.reader, self.known)

    @classmethod
    def start(cls) -> Engine:
        """An engine on an up-to-date store, built first where that is needed; it is not looked at for garbage."""
        engine = cls(Store.open(ensure()))
        gc.freeze()
        return engine

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
        sentences = {normalise(part) for part in parts}
        readings = Readings(self.reader, today)
        for frame, text in questions(lambda part: self._read(part, asked_in, readings), self._dated, parts):
            leans = before is not None and (lost or bool(frame.subjects))
            alone = self._stands_alone(frame, text, today) if leans and text in sentences else None
            asked = completed(frame, before) if before and leans and not alone else frame
            asked = self._placed(asked, text, thread)
            if alone and not several(text):
                outcomes: tuple[Outcome, ...] = (alone,)
            else:
                outcomes = self._outcomes(asked, thread, text, today, readings)
            if answers and text in sentences and not any(o.clear for o in outcomes):
                apart = self._outcomes(frame, Thread(), text, today, readings)
                outcomes = apart if all(o.clear for o in apart) else outcomes
            answers += [outcome.answer for outcome in outcomes]
            for outcome in outcomes:
                thread = thread.then(outcome.turn) if outcome.turn else thread
            before, lost = _conditions(self.purposes.meant(asked, text, None)), outcomes[-1].turn is None
        return joined(answers), thread

    def _placed(self, frame: Frame, text: str, thread: Thread) -> Frame:
        """A question in its place in the thread: what opens one, what speaks of an office or of the time told last."""
        last = thread.last
        if not frame.offices:
            named = (name for group in (last.frame.names if last else ()) for name in group)
            frame = replace(frame, offices=unsaid(normalise(text), named))
        return leaning.unled(self.topic.given(frame)) if last is None else after_that(frame, text, thread)

    def _outcomes(
        self, frame: Frame, thread: Thread, text: str, today: date, readings: Readings
    ) -> tuple[Outcome, ...]:
        """The outcome of a question, or those of its members where they answer it better."""
        whole = self._best(frame, thread, text, today)
        if not several(text) or frame.carried or frame.anchors or frame.ends:
            return (whole,)
        parting = Parting(
            self.store,
            self.responder.vocabulary,
            self.known,
            readings.read,
            lambda member, said: self._best(member, Thread(), said, today),
        )
        return parting.outcomes(frame, text, whole)

    def _best(self, frame: Frame, thread: Thread, text: str, today: date) -> Outcome:
        """The outcome of a question, by its frame or by what the documents say in its words."""
        if (alone := self._by_itself(frame, thread, text, today)) is not None:
            return alone
        frame = of_the_whole(self.purposes.meant(frame, text, thread.last), self.store)
        frame = of_the_newest_document(without_the_given(frame, self.store), self.responder.vocabulary)
        frame = itself(frame, self.responder.vocabulary, self.store)
        frame = by_sort(frame, self.responder.vocabulary, self.store.schema)
        outcome = self._framed(frame, thread, text, today)
        leans = frame.anchors or frame.ends or followups.completed(frame, thread, text, self.known).carried
        return outcome if leans else self.wording.instead(frame, outcome)

    def _framed(self, frame: Frame, thread: Thread, text: str, today: date) -> Outcome:
        """The first reading that can be answered: in the thread's light, with its conditions, or by itself.

        One that leaves out a word of the follow-up (縄文のほうは？) is taken only where no other can be answered.
        """
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
        return self.responder.described(frame, text, thread, today) or outcomes[0]

    def _by_itself(self, frame: Frame, thread: Thread, text: str, today: date) -> Outcome | None:
        """The answer to a question that leans on its thread only by its looks: by itself it finds a few records."""
        last = thread.last
        if last is None or last.asked_back or not followups.completed(frame, thread, text, self.known).carried:
            return None
        return self._stands_alone(frame, text, today)

    def _stands_alone(self, frame: Frame, text: str, today: date) -> Outcome | None:
        """The answer to a question without its thread, where it finds all that it says in a few records."""
        if not leaning.self_contained(frame, text, self.known.only_places(frame)):
            return None
        outcome = self._best(frame, Thread(), text, today)
        found = outcome.turn is not None and len(outcome.turn.records) <= _FEW
        return outcome if found and outcome.clear else None

    def _answers(self, outcome: Outcome, reading: Frame, bare: bool) -> bool:
        """Whether a reading was answered; what it took over must not turn a `bare` subject into another."""
        if outcome.answer.status != "answered" or outcome.turn is None:
            return False
        return not (bare and reading.carried) or outcome.turn.kinds[0] in self.known.kinds_of(reading)

    def _dated(self, scene: Frame) -> bool:
        """Whether the times of a scene are those of something on record."""
        happening = any(self.store.names[name].kind in _HAPPENINGS for group in scene.names for name in group)
        return bool((scene.subjects or scene.records or happening) and scene.times) and not any(
            c.facet == "time" for c in self.responder.finder.find(scene).unmet
        )

    def _read(self, sentence: str, thread: Thread, readings: Readings) -> list[Utterance]:
        """A sentence read, each half by itself where it asks two things."""
        utterance = self.relating.read(sentence, thread, readings)
        if utterance.frame.anchors or utterance.frame.ends:
            return [utterance]
        parts = halves(utterance)
        reckoning = clauses(utterance) if len(parts) < 2 else ()
        parts = reckoning or parts
        if len(parts) < 2:
            return [utterance]
        mended = utterance.frame.mended
        read = [self.relating.read(part, thread, readings) for part in parts]
        read = [replace(part, frame=replace(part.frame, mended=within(mended, part.text))) for part in read]
        return _of_the_same(*read) if reckoning else read

    def understand(self, question: str, thread: Thread, today: date) -> Utterance:
        """The utterance with its frame completed from the thread where it leans on it."""
        utterance = self.relating.read(question, thread, Readings(self.reader, today))
        return replace(utterance, frame=followups.completed(utterance.frame, thread, utterance.text, self.known))


def _of_the_same(one: Utterance, other: Utterance) -> list[Utterance]:
    """Two clauses, the second about what the first names and, where it says nothing else, about the same of it."""
    frame = completed(other.frame, replace(one.frame, asks=()))
    return [one, replace(other, frame=replace(frame, properties=frame.properties or one.frame.properties))]


def _conditions(frame: Frame) -> Frame:
    """What a question sets for the next one of its message: its things, a time only with anchors."""
    return replace(frame, unknown=(), idle=(), words=(), asks=(), times=frame.times if frame.anchors else ())


def this_day() -> date:
    """Today, or the day that RENKEI_TODAY sets."""
    fixed = os.environ.get("RENKEI_TODAY")
    return parse(fixed).start if fixed else date.today()
