"""One question in, one answer out, with the thread that the next question may lean on."""

from __future__ import annotations

import gc
import logging
import os
import re
from dataclasses import replace
from datetime import date
from itertools import takewhile

from bot import marks
from bot.answer import Answer, Language, Row
from bot.answering.anchor import anchored, apart, of_partners, only_a_sort, ordered, stepped
from bot.answering.outcome import Outcome
from bot.answering.responder import Responder
from bot.answering.wording import Wording
from bot.parting import Parting
from bot.replies import load as replies
from intents import followups, leaning, vocabulary
from intents.afterwards import after_that
from intents.coordination import halves, within
from intents.frame import Frame, Utterance
from intents.joint import gap, joint
from intents.known import Known
from intents.members import several
from intents.message import completed, questions
from intents.neighbours import neighbour
from intents.offices import unsaid
from intents.order import order
from intents.purposes import Purposes
from intents.reader import Reader
from intents.readings import Readings
from intents.running import of_the_whole
from intents.sorts import by_sort
from intents.text import is_japanese, normalise
from intents.thread import Thread
from intents.topic import Topic
from knowledge import ensure
from knowledge.periods import parse
from knowledge.store import Store

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
_WORKING = 3
"""Figures in a first sentence that shows how the last of them was reckoned."""
_NOUN = re.compile(r"[\u4e00-\u9fff々ァ-ヶー]{2,}|[A-Za-z]{3,}")
_OF_ANY_ANSWER = frozenset({"資料", "documents"})
"""Nouns that say nothing of what is told."""
_HAPPENINGS = frozenset({"series", "disaster"})
"""Classes of names that stand for what happens, as a subject does."""
LONG = 5
"""Characters from which on what two sentences are of is not said twice."""
log = logging.getLogger(__name__)


class Engine:
    """Everything that is loaded once: the store, the lexicon, the replies. Safe to share between threads."""

    def __init__(self, store: Store) -> None:
        words = vocabulary.load()
        self.store = store
        self.reader = Reader(words, store)
        self.responder = Responder(store, words)
        self.wording = Wording(store, words, self.responder.scales)
        self.known = Known.of(store, words)
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
        readings = Readings(self.reader, today)
        for frame, text in questions(lambda part: self._read(part, asked_in, readings), self._dated, parts):
            if before is not None and (lost or frame.subjects):
                frame = completed(frame, _conditions(before))
            opens = thread.last is None
            if not frame.offices:
                named = (name for group in (thread.last.frame.names if thread.last else ()) for name in group)
                frame = replace(frame, offices=unsaid(normalise(text), named))
            frame = leaning.unled(self.topic.given(frame)) if opens else after_that(frame, text, thread)
            outcomes = self._outcomes(frame, thread, text, today, readings)
            answers += [outcome.answer for outcome in outcomes]
            for outcome in outcomes:
                thread = thread.then(outcome.turn) if outcome.turn else thread
            before, lost = self.purposes.meant(frame, text, None), outcomes[-1].turn is None
        return joined(answers), thread

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
        frame = of_the_whole(self.purposes.meant(frame, text, thread.last), self.store)
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
        utterance = self._read_whole(sentence, thread, readings)
        parts = halves(utterance) if not (utterance.frame.anchors or utterance.frame.ends) else ()
        if len(parts) < 2:
            return [utterance]
        mended = utterance.frame.mended
        read = [self._read_whole(part, thread, readings) for part in parts]
        return [replace(part, frame=replace(part.frame, mended=within(mended, part.text))) for part in read]

    def _read_whole(self, sentence: str, thread: Thread, readings: Readings) -> Utterance:
        """A sentence read; what it asks of the time of something else (on the same day as …) is set to that time."""
        text = normalise(sentence)
        sides = joint(text)
        if sides is not None:
            thing, rest = (readings.read(side) for side in (sides.thing, sides.rest))
            shown = tuple(self.store.records[id_] for id_ in (thread.last.records if thread.last else ()))
            frame = anchored(sides, thing.frame, rest.frame, self.responder.finder.find, shown, self.store.named)
            if frame is not None:
                return replace(rest, frame=frame)
            if sides.grain == "day" and (unsaid := only_a_sort(thing.frame, rest.frame)) is not None:
                return replace(thing, frame=unsaid)
        ends = gap(text)
        if ends is not None:
            one, other = (readings.read(end) for end in ends)
            between = self._between(one.frame, other.frame)
            if between is not None:
                return replace(other, frame=between)
        if (row := order(text)) is not None:
            one, other, rest = (readings.read(side) for side in (row.one, row.other, row.rest))
            frame = ordered(row, one.frame, other.frame, rest.frame, self.responder.finder.find)
            if frame is not None:
                return replace(other, frame=frame)
            if not row.which:
                return _unclaimed(readings.read(sentence))
        if (near := neighbour(text)) is not None:
            thing, rest = readings.read(near.thing), readings.read(near.rest)
            if thread.last is None and not rest.frame.conditions:
                rest = replace(rest, frame=of_partners(thing.frame, rest.frame, self.store))
            frame = stepped(thing.frame, rest.frame, near.step, self.responder.vocabulary, self.responder.finder.find)
            if frame is not None:
                return replace(rest, frame=frame)
        whole = readings.read(sentence)
        if ends is None or "days" in whole.frame.asks or self._asks_for_figures(whole.frame):
            return whole
        return replace(whole, frame=replace(whole.frame, asks=("days", *whole.frame.asks)))

    def _between(self, one: Frame, other: Frame) -> Frame | None:
        """The frame that asks for the time between two things, None where their figures are asked for."""
        if self._asks_for_figures(one) or self._asks_for_figures(other):
            return None
        finder = self.responder.finder
        return apart(finder.at_least(one), finder.at_least(other), finder.find)

    def _asks_for_figures(self, frame: Frame) -> bool:
        stated = self.store.schema.properties
        asked = self.known.properties_of(frame)
        return any(name in stated and stated[name].type in ("number", "yen") for name in asked)

    def understand(self, question: str, thread: Thread, today: date) -> Utterance:
        """The utterance with its frame completed from the thread where it leans on it."""
        utterance = self._read_whole(question, thread, Readings(self.reader, today))
        return replace(utterance, frame=followups.completed(utterance.frame, thread, utterance.text, self.known))


def _unclaimed(utterance: Utterance) -> Utterance:
    """A question whether one thing came before another, where it is not known which are meant: no yes to it."""
    frame = utterance.frame
    return replace(utterance, frame=replace(frame, polar=False, asks=tuple(a for a in frame.asks if a != "exists")))


def _conditions(frame: Frame) -> Frame:
    """What a question sets for the next one of its message: its things, a time only with anchors."""
    return replace(frame, unknown=(), idle=(), words=(), asks=(), times=frame.times if frame.anchors else ())


def joined(answers: list[Answer]) -> Answer:
    """Several answers as one, in order; what could not be answered is said in its place."""
    first = answers[0]
    for answer in answers[1:]:
        if answer.status == "clarify" and first.status == "answered":
            continue
        if first.status == "clarify" and answer.status == "answered":
            first = answer
            continue
        if marks.without(answer.lead) == marks.without(first.lead):
            first = max(first, answer, key=lambda a: len(a.rows))
            continue
        if _told_already(answer, first):
            continue
        sources = tuple({(s.document, s.place): s for s in (*first.sources, *answer.sources)}.values())
        first, answer = first.cited(sources), answer.cited(sources)
        lead, rows = _in_a_row(first, answer)
        first = replace(
            first,
            status="answered" if "answered" in (first.status, answer.status) else first.status,
            lead=lead,
            rows=rows,
            notes=tuple(dict.fromkeys((*first.notes, *answer.notes))),
            sources=tuple(replace(s, number=n) for n, s in enumerate(sources, 1)),
            records=tuple(dict.fromkeys((*first.records, *answer.records))),
            choices=(*first.choices, *answer.choices),
            reading=replies(first.language).reading["then"].join(r for r in (first.reading, answer.reading) if r),
        )
    return first


def _in_a_row(first: Answer, answer: Answer) -> tuple[str, tuple[Row, ...]]:
    """The lead and the rows of two answers put together: what the one's lead says is no row of the other."""
    before = [r for r in first.rows if not _said(r, answer)]
    rows = {marks.without(r.text) for r in before}
    after = [r for r in answer.rows if marks.without(r.text) not in rows and not _said(r, first)]
    alike = len(first.records) == 1 and first.records == answer.records
    if (alike or not before) and first.status == answer.status == "answered":
        gap = " " if first.language == "en" else ""
        return first.lead + gap + _further(first.lead, answer.lead), (*before, *after)
    return first.lead, (*before, Row(answer.lead), *after)


def _further(lead: str, other: str) -> str:
    """A sentence behind one on the same thing: what it is of is not said again (…の参加者数は、…。基調講演は、…)."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(lead, other, strict=False)))
    return other[same:] if same > LONG and lead[same - 1] == "の" else other


def _said(row: Row, answer: Answer) -> bool:
    """Whether the lead of an answer about one record says what stands in a row about it."""
    alone = [id_ for _, id_ in answer.records] == [row.record]
    return alone and marks.without(row.text).split(": ", 1)[-1].strip() in answer.lead


def _told_already(answer: Answer, first: Answer) -> bool:
    """Whether an answer adds nothing to the first: no row and figure, or no figure and noun, that it does not have."""
    lead, told = marks.without(answer.lead), marks.without(first.text)
    rows = [marks.without(row.text) for row in answer.rows]
    reckoned = len(_FIGURE.findall(lead)) >= _WORKING and rows
    if rows and set(rows) <= {marks.without(row.text) for row in first.rows}:
        return _figures(lead) <= _figures(told) and (bool(reckoned) or _nouns_in(lead, told))
    said = lead if reckoned else "\n".join((lead, *rows))
    known = _figures(said) <= _figures(told) and _nouns_in(said, told)
    says = bool(_figures(said)) or not answer.records
    return says and known and set(answer.records) <= set(first.records)


def _nouns_in(said: str, told: str) -> bool:
    return all(noun in told for noun in _NOUN.findall(said) if noun not in _OF_ANY_ANSWER)


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


def this_day() -> date:
    """Today, or the day that RENKEI_TODAY sets."""
    fixed = os.environ.get("RENKEI_TODAY")
    return parse(fixed).start if fixed else date.today()
