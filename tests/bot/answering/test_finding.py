"""Which records a frame is about."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from knowledge.conditions import Condition, Query
from knowledge.query import select


def test_the_head_of_a_noun_phrase_is_what_is_asked(ask) -> None:
    answer = ask("京都の市長会・町村会と協定のあとやってた推進委員会、全部で何回やって最後はいつ？")
    assert "3回" in answer.lead
    assert "2017年3月23日" in answer.lead


def test_a_word_that_no_document_says_is_not_set_aside(ask) -> None:
    answer = ask("自転車の展示の巡回先はどこですか")
    assert answer.status == "not_found"
    assert "自転車" in answer.lead


def test_a_place_that_is_left_out_takes_along_what_was_held_there(ask) -> None:
    answer = ask("区政会館以外でやった展示")
    assert "明治安田生命丸の内本社ビル" in answer.lead
    assert len(answer.records) == 1


def test_what_comes_next_is_asked_in_the_same_message(ask) -> None:
    assert "2021年9月30日" in ask("ニュース第3号はいつ出た？その次は？").lead


def test_between_equals_that_is_found_which_is_called_what_the_question_says(engine: Engine) -> None:
    ward = Condition("name", ("中野区",))
    kinds = Condition("subject", ("event", "festival"))
    found = [
        select(engine.store, Query((ward, kinds), spoken=(word,))).records[0].kind for word in ("物産展", "六魂祭")
    ]
    assert found == ["event", "festival"]


def test_a_term_explains_a_row_that_is_called_so(ask) -> None:
    assert "PR情報紙" in ask("全国連携ニュースって何ですか？").lead
    assert "第4号" in ask("全国連携ニュースの4号はいつ").lead


def test_a_name_is_found_in_the_part_that_it_is_said_to_play(ask) -> None:
    answer = ask("特別区協議会が主催に入ってる催しは？")
    assert ("ぐんまの山村フェア" in answer.lead, len(answer.records)) == (True, 1)


def test_a_word_is_left_out(ask) -> None:
    for question in ("オンライン以外の講演会は？", "オンラインじゃない講演会は？"):
        assert "10回" in ask(question).lead
    assert "2020年1月14日" in ask("会場がオンラインではない講演会で一番新しいのは？").lead


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("2018年以外の協定は？", "連携協定を結んだ団体は9団体"),
        ("agreements except 2018", "9 associations"),
        ("2018年度を除く展示は？", "全国連携展示は11回"),
        ("10月以外の魅力発信イベントは？", "魅力発信イベントは3件"),
        ("第1回以外の講演会は？", "全国連携講演会は8回"),
    ],
)
def test_times_and_rounds_are_left_out(ask, question: str, opening: str) -> None:
    assert ask(question).lead.startswith(opening)
