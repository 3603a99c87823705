"""Two questions that have nothing to do with each other, in one message or one after the other: each has its answer."""

from __future__ import annotations

import random
from collections.abc import Iterator

import bench

from bot.engine import Engine
from bot.evaluation.cases import Expect, Turn
from bot.evaluation.scoring import judge
from intents.text import is_japanese

PAIRS = 150
SEED = 20180416
LONGEST = 45
BOTH = 0.92
"""The share of pairs that must be answered; a second question that reads like a follow-up is taken for one."""
TALKED = 0.94
"""The same of a second question in a message of its own."""


def questions(engine: Engine) -> Iterator[Turn]:
    """Short questions of one sentence that are answered rightly when asked alone, in an order of their own."""
    cases = [case for case in bench.read() if len(case.turns) == 1]
    random.Random(SEED).shuffle(cases)
    for case in cases:
        turn = case.turns[0]
        short = len(turn.q) <= LONGEST and is_japanese(turn.q) and "。" not in turn.q[:-1]
        answered = short and turn.expect.status == ("answered",)
        if answered and not judge(turn.expect, engine.ask(turn.q, None, bench.TODAY)[0]):
            yield turn


def pairs(engine: Engine) -> list[tuple[Turn, Turn]]:
    found = questions(engine)
    return [(next(found), next(found)) for _ in range(PAIRS)]


def without_citation(expect: Expect) -> Expect:
    """What is expected of one of two answers; what must not be said may be the other's."""
    return expect.model_copy(update={"docs": (), "none": ()})


def test_two_in_one_message(engine: Engine) -> None:
    missed = []
    for one, other in pairs(engine):
        message = f"{one.q.rstrip('。？?')}？あと、{other.q}"
        answer = engine.ask(message, None, bench.TODAY)[0]
        if any(judge(without_citation(turn.expect), answer) for turn in (one, other)):
            missed.append(message)
    assert len(missed) <= (1 - BOTH) * PAIRS, missed


def test_a_new_subject_leans_on_nothing(engine: Engine) -> None:
    missed = []
    for one, other in pairs(engine):
        _, thread = engine.ask(one.q, None, bench.TODAY)
        answer = engine.ask(other.q, thread, bench.TODAY)[0]
        if judge(other.expect, answer):
            missed.append(f"{one.q} → {other.q}")
    assert len(missed) <= (1 - TALKED) * PAIRS, missed
