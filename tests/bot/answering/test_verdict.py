"""An answer is given only where every condition is met and every word accounted for."""

from __future__ import annotations

import pytest

from bot.answering.verdict import judge
from bot.engine import Engine
from intents.frame import Frame
from intents.times import Time
from knowledge.conditions import Condition
from knowledge.periods import parse
from knowledge.query import Match, Selection

NAME, TIME, SUBJECT, WORD = (Condition(facet) for facet in ("name", "time", "subject", "word"))  # type: ignore[arg-type]
SIGNED = Frame(subjects=("agreement",), times=(Time(0, 0, parse("2018")),), asks=("list",))
ABOUT = Frame(records=(("agreement-nara-towns",),), properties=("members",))


@pytest.fixture
def found(engine: Engine):
    """A selection of one record, with some conditions unmet."""

    def selection(*unmet: Condition, unsaid: tuple[str, ...] = ()) -> Selection:
        match = Match(engine.store.records["agreement-nara-towns"], (), 1.0)
        return Selection(((match,),), unmet, unsaid)

    return selection


def reason(frame: Frame, selection: Selection, *, complete: bool = False) -> str:
    return judge(frame, selection, complete).reason


def test_what_is_found_and_fully_understood_is_answered(found) -> None:
    assert reason(SIGNED, found()) == "answer"
    assert reason(ABOUT, found()) == "answer"


def test_nothing_found(found) -> None:
    nothing = Selection((), (NAME,))
    assert reason(SIGNED, nothing) == "nothing"
    assert reason(Frame(subjects=("agreement",), unknown=("パリ",)), nothing) == "unknown_word"


@pytest.mark.parametrize("unmet", [NAME, TIME])
def test_an_empty_result_of_a_complete_list_is_an_honest_no(found, unmet: Condition) -> None:
    assert reason(SIGNED, found(unmet), complete=True) == "no_such"
    assert reason(SIGNED, found(unmet), complete=False) != "answer"


@pytest.mark.parametrize("unmet", [NAME, TIME, SUBJECT])
def test_a_condition_that_is_not_met_is_never_passed_over(found, unmet: Condition) -> None:
    assert reason(SIGNED, found(unmet)) != "answer"


def test_an_unknown_name_is_never_passed_over(found) -> None:
    unknown = Frame(subjects=("agreement",), unknown=("パリ",), asks=("when",), properties=("date",))
    assert reason(unknown, found()) == "unknown_word"
    assert reason(unknown, found(NAME), complete=True) != "no_such"


def test_ordinary_words_are_left_aside_and_named(found) -> None:
    frame = Frame(records=(("agreement-nara-towns",),), properties=("members",), idle=("ちゃんと",))
    verdict = judge(frame, found(), False)
    assert (verdict.reason, verdict.ignored) == ("answer", ("ちゃんと",))


def test_words_that_other_records_say_are_not_left_aside(found) -> None:
    """能登の地震（2024年1月）: not all disasters that there were."""
    frame = Frame(subjects=("agreement",), asks=("list",), words=("能登",))
    assert reason(frame, found(WORD, unsaid=("能登",))) == "nothing"


def test_words_beside_a_record_that_is_named_are_left_aside_and_named(found) -> None:
    frame = Frame(records=(("agreement-nara-towns",),), properties=("members",), words=("能登",))
    verdict = judge(frame, found(WORD, unsaid=("能登",)), False)
    assert (verdict.reason, verdict.ignored) == ("answer", ("能登",))


def test_too_many_words_left_aside_are_no_understanding(found) -> None:
    frame = Frame(subjects=("agreement",), asks=("list",), idle=tuple("あいうえおかき"))
    assert reason(frame, found()) != "answer"


def test_what_is_asked_last_is_never_left_aside(found) -> None:
    """奈良県町村会の校歌は？: the last noun is very likely what is wanted."""
    frame = Frame(names=(("奈良県町村会",),), idle=("校歌",), tail="校歌")
    assert reason(frame, found()) == "not_recorded"
