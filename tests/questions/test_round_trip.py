"""What the bot says it understood, sent back as a question, is understood as the same.

Frames are put together from the vocabulary (readback.py), or come from the questions of the cases.
"""

from __future__ import annotations

from collections.abc import Iterable

import bench
import pytest
import readback

from bot.answer import Language
from bot.engine import Engine
from intents.frame import Frame
from intents.vocabulary import Concept, load

SAME = 0.95
SHOWN = 20
SAID = {"subject": "subjects", "property": "properties", "ask": "asks", "role": "roles", "unrecorded": "unrecorded"}
"""The cues that a reading may hold, and their fields in a frame."""
TOGETHER = {
    Concept("property", "answer_rate"): Concept("ask", "share"),
    Concept("property", "persons"): Concept("ask", "count"),
    Concept("ask", "when"): Concept("property", "date"),
}
"""Cues that no word says without the other."""


def cues_of(frame: Frame) -> set[Concept]:
    return {Concept(type_, id_) for type_, field in SAID.items() for id_ in getattr(frame, field)}  # type: ignore[arg-type]


def spoken() -> list[tuple[Concept, str]]:
    """What the bot says for each cue."""
    return [(concept, word) for (_, concept), word in load().spoken.items() if concept.type in SAID]


@pytest.mark.parametrize(("concept", "word"), spoken())
def test_what_is_said_for_a_cue_is_read_as_just_that(engine: Engine, concept: Concept, word: str) -> None:
    frame = engine.reader.read(word, bench.TODAY).frame
    assert cues_of(frame) - {TOGETHER.get(concept)} == {concept}
    others = (frame.names, frame.records, frame.spare, frame.times, frame.relations, frame.numbers, frame.rounds)
    assert not any((*others, frame.words, frame.verbs, frame.unknown, frame.idle))


def test_every_cue_can_be_said() -> None:
    cues = {concept for _, concept in load().surfaces if concept.type in SAID}
    assert cues - {concept for _, concept in load().spoken} == set()


@pytest.mark.parametrize("language", readback.LANGUAGES)
def test_every_part_reads_back(engine: Engine, language: Language) -> None:
    assert {sort: unread for sort, unread in readback.unread(engine, language).items() if unread} == {}


def lost(engine: Engine, made: Iterable[Frame]) -> list[str]:
    return [
        readback.reading(engine, frame)
        for frame in made
        if not readback.same(frame, readback.back(engine, frame), engine.store)
    ]


@pytest.mark.parametrize("language", readback.LANGUAGES)
def test_combinations_read_back(engine: Engine, language: Language) -> None:
    made = list(readback.frames(engine.store, language))
    missed = lost(engine, made)
    assert len(made) >= 500
    assert len(missed) <= (1 - SAME) * len(made), f"{len(missed)} of {len(made)}\n" + "\n".join(missed[:SHOWN])


def test_questions_that_people_ask_read_back(engine: Engine) -> None:
    made = list(readback.asked(engine))
    missed = lost(engine, made)
    assert len(missed) <= (1 - SAME) * len(made), f"{len(missed)} of {len(made)}\n" + "\n".join(missed[:SHOWN])


def test_readings_are_answered_like_the_questions(engine: Engine) -> None:
    """A reading is a question that can be asked: the answer to it says the same."""
    asked = [case.turns[0].q for case in bench.read() if case.id.startswith("ex-")]
    answers = [engine.ask(text, None, bench.TODAY)[0] for text in asked]
    answers = [answer for answer in answers if answer.status == "answered" and answer.records]
    again = [engine.ask(answer.reading, None, bench.TODAY)[0] for answer in answers]
    missed = [one.reading for one, two in zip(answers, again, strict=True) if one.lead != two.lead]
    assert len(missed) <= (1 - SAME) * len(answers), "\n".join(missed)
