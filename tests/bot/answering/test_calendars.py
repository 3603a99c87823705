"""The other calendar: told where its number differs, with what it leaves out, never with what it adds."""

from __future__ import annotations

import pytest


def other(answer) -> str:
    return next((note for note in answer.notes if "で数えると" in note), "")


def test_what_is_left_out_is_named(ask) -> None:
    note = other(ask("2018年に協定を締結した団体は？"))
    assert note == "2018年度（平成30年度）で数えると、奈良県町村会を除く3団体です。"


def test_what_is_added_is_only_counted(ask) -> None:
    note = other(ask("2018年度に協定を締結した団体は？"))
    assert "4団体" in note
    assert "奈良" not in note


@pytest.mark.parametrize(
    "question", ["2019年の全国連携展示は？", "2023年度の方向性は？", "2017年に協定を結んだ千葉県の団体は？"]
)
def test_nothing_where_the_number_is_the_same_or_time_does_not_tell(ask, question: str) -> None:
    assert other(ask(question)) == ""


def test_only_those_of_the_same_sort_are_counted(ask) -> None:
    assert "団体" not in other(ask("2019年に協定を結んだ市長会は？"))


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("明治安田は何年度の締結？", "2021年度（令和3年度）"),
        ("千葉県町村会との協定は何年度？", "2016年度（平成28年度）"),
    ],
)
def test_a_fiscal_year_that_is_asked_for_is_said(ask, question: str, year: str) -> None:
    assert year in ask(question).lead
