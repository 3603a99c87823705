"""The days of the week and the time of day that a question says."""

from __future__ import annotations

import pytest

from intents.ledger import Ledger
from intents.text import normalise
from intents.visits import Visit, holiday, read


@pytest.mark.parametrize(
    ("question", "visit"),
    [
        ("日曜も見られますか", Visit((6,))),
        ("土日は開いていますか", Visit((5, 6))),
        ("平日の夜8時でも見られる？", Visit((0, 1, 2, 3, 4), 20 * 60)),
        ("土曜の午後6時半に", Visit((5,), 18 * 60 + 30)),
        ("祝日の10:15は", Visit((7,), 10 * 60 + 15)),
        ("今も見られる？", Visit(now=True)),
        ("まだ見られる展示はある？", Visit(now=True)),
        ("2018年8月21日の展示は何時間", None),
        ("展示はいつ？", None),
    ],
)
def test_japanese(question: str, visit: Visit | None) -> None:
    assert read(Ledger(normalise(question)), english=False) == visit


@pytest.mark.parametrize(
    ("question", "visit"),
    [
        ("Is it open on Sundays?", Visit((6,))),
        ("on Saturday at 6 pm", Visit((5,), 18 * 60)),
        ("on a public holiday at 10:30", Visit((7,), 10 * 60 + 30)),
        ("When was the exhibition?", None),
    ],
)
def test_english(question: str, visit: Visit | None) -> None:
    assert read(Ledger(normalise(question)), english=True) == visit


def test_a_holiday_is_named_by_words_that_say_nothing_else() -> None:
    ledger = Ledger(normalise("海の日も開いてますか"))
    named = holiday(ledger)
    assert (named, ledger.free(0, 3)) == ("marine", False)
    assert read(ledger, english=False, holiday=named) == Visit((7,), None, "marine")


def test_a_time_of_day_is_owned_and_a_day_of_the_week_is_left_to_the_cues() -> None:
    ledger = Ledger(normalise("土曜の朝8時に"))
    read(ledger, english=False)
    assert (ledger.free(0, 2), ledger.free(3, 6)) == (True, False)
