"""Why, and what for: told by the purpose where one is stated; what was done jointly after a disaster."""

from __future__ import annotations

import pytest

PURPOSES = ["なんで23区が地方と連携してるの", "なぜこのプロジェクトが始まったのですか", "プロジェクトを始めた理由は？"]
SUPPORT = {
    "joint aid after Kumamoto": "55 million yen",
    "joint support for Kumamoto by the 23 wards": "55 million yen",
    "熊本の後、23区でまとめて何をした？": "5,500万円",
    "熊本への支援は？": "3億688万円",
    "北海道への支援は？": "2,000万円",
}


@pytest.mark.parametrize("question", PURPOSES)
def test_a_reason_is_the_purpose_where_one_is_stated(ask, lacks, question: str) -> None:
    assert lacks(ask(question), "共存共栄", "活性化") == []


@pytest.mark.parametrize("question", ["プロジェクトの背景は？", "プロジェクトの発足の背景を教えて"])
def test_the_background_is_that_of_the_statement_of_purpose(ask, lacks, question: str) -> None:
    assert lacks(ask(question), "人口が減る", "財源") == []


def test_a_reason_is_how_it_came_about(ask, lacks) -> None:
    assert lacks(ask("山形の絆まつり、ブース出せなかったのって何で"), "新型コロナウイルス") == []
    assert lacks(ask("黄金がにのイベント、なんで実現したの"), "掲示板に提案") == []


def test_a_reason_that_nothing_states_is_said_to_be_missing(ask) -> None:
    assert ask("協定を結んだ理由は？").status == "not_found"


@pytest.mark.parametrize(("question", "amount"), SUPPORT.items())
def test_support_of_a_place_is_that_after_its_disaster(ask, question: str, amount: str) -> None:
    answer = ask(question)
    assert ({kind for kind, _ in answer.records}, amount in answer.lead) == ({"disaster"}, True)
