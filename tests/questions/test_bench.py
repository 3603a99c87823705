"""Every case is answered as it must be, but for those that are known to fail."""

from __future__ import annotations

import bench

from bot.evaluation.scoring import Result, Score

SHOWN = 15


def test_no_case_fails_that_is_not_known_to(results: list[Result]) -> None:
    new = {id_: why for id_, why in bench.failing(results).items() if id_ not in bench.known()}
    lines = [f"{id_}: {why}" for id_, why in new.items()][:SHOWN]
    assert not new, f"{len(new)} cases fail that did not\n" + "\n".join(lines)


def test_mended_cases_leave_the_list(results: list[Result]) -> None:
    mended = sorted(bench.known().keys() - bench.failing(results).keys())
    assert not mended, f"right now, take off known_failures.yaml (refresh.py does): {', '.join(mended)}"


def test_every_known_failure_has_a_reason() -> None:
    assert [id_ for id_, why in bench.known().items() if not why.strip()] == []


def test_enough_cases_of_every_sort() -> None:
    read = bench.read()
    assert len(read) >= 700
    assert {case.lang for case in read} == {"ja", "en", "mixed"}
    assert sum(len(case.turns) > 1 for case in read) >= 50
    statuses = {status for case in read for turn in case.turns for status in turn.expect.status}
    assert statuses == {"answered", "not_found", "clarify"}


def test_no_question_is_asked_twice() -> None:
    asked: dict[tuple[str, ...], str] = {}
    twice = []
    for case in bench.read():
        turns = tuple(turn.q for turn in case.turns)
        if turns in asked:
            twice.append((asked[turns], case.id))
        asked[turns] = case.id
    assert twice == []


def test_answers_stay_short(examples: Score) -> None:
    assert examples.length(0.5) <= 300
    assert examples.length(0.9) <= 900
