"""Of the records found, those that a question is about."""

from __future__ import annotations

import pytest

from bot.answer import Answer


def shown(answer: Answer) -> set[str]:
    return {id_ for kind, id_ in answer.records if kind == "disaster"}


@pytest.mark.parametrize("question", ["九州の台風", "九州の台風で支援したのは？"])
def test_a_sort_of_disaster_and_a_place(ask, question: str) -> None:
    assert shown(ask(question)) == {"disaster-2022-typhoon-14"}


def test_sorts_of_disasters_have_sums_of_their_own(ask) -> None:
    assert "7,900万円" in ask("地震の支援金の合計は？").lead
    assert "2億900万円" in ask("水害で出した支援金ぜんぶ足すといくら").lead


def test_a_sort_that_a_place_does_not_have_is_no_yes(ask) -> None:
    assert ask("新潟の地震で支援した？").lead.startswith("新潟県の地震への支援は資料にありません。")


def test_what_is_counted_need_not_state_an_amount(ask) -> None:
    assert ask("地震への支援は何件？").lead == "地震は6件です。"
    assert ask("災害支援は全部で何件？").lead == "災害支援は15件です。"


@pytest.mark.parametrize("question", ["職員派遣した災害は全部でいくつ", "職員を派遣した災害は何件？"])
def test_what_only_says_which_are_meant_is_not_added_up(ask, question: str) -> None:
    answer = ask(question)
    assert answer.lead == "災害支援は5件です。"
    assert "disaster-2019-typhoons" in shown(answer)


@pytest.mark.parametrize("question", ["ゴミ収集車を送ったのっていつの災害でしたっけ", "清掃車を出したのはいつ"])
def test_what_only_says_which_is_meant_beside_a_time(ask, question: str) -> None:
    assert shown(ask(question)) == {"disaster-2019-typhoons"}
