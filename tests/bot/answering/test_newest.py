"""What is counted from year to year: the latest first, and what lies between a year and the latest."""

from __future__ import annotations

from dataclasses import replace

import pytest

LATEST = {
    "会員ページに登録してる自治体、今いくつ？": ["358自治体", "@2024-06-18"],
    "協定締結自治体は何自治体？": ["372自治体", "13団体", "@2024-06-18"],
    "連携自治体数は？": ["1,096自治体", "@2021-08-01"],
    "How many ward partners are there?": ["832 municipalities", "@2021-08-01"],
    "How many municipalities are covered by the partnership agreements, and how many associations signed them?": [
        "372 municipalities",
        "13 associations",
    ],
}
SINCE = {
    "会員登録数は令和3年8月と比べて何件増えた": "358自治体 − 269自治体 = 89自治体",
    "今の会員登録数は令和3年度より何自治体多い？": "358自治体 − 269自治体 = 89自治体",
    "最新の会員登録数と2018年の会員登録数の差": "358自治体 − 261自治体 = 97自治体",
    "会員登録数の平成27年9月からの増加数": "358自治体 − 183自治体 = 175自治体",
    "各区の交流自治体は2019年度と比べてどれだけ増えた？": "832自治体 − 700自治体 = 132自治体",
    "How many more municipalities are registered on the site than in August 2021?": "= 89 municipalities",
}
BETWEEN = {
    "2018年度と比べて2019年度の協定締結自治体はいくつ増えた": "372自治体 − 321自治体 = 51自治体",
    "30年度から元年度にかけて合計はいくつ増えた？": "1,004自治体 − 984自治体 = 20自治体",
}


@pytest.mark.parametrize("question", LATEST)
def test_the_latest_count_comes_first(ask, lacks, question: str) -> None:
    answer = ask(question)
    assert lacks(replace(answer, rows=()), *LATEST[question]) == []
    assert len(answer.rows) > 5


def test_a_count_of_a_year_is_that_of_the_year(ask) -> None:
    assert "149自治体" in ask("会員登録自治体数は平成27年度いくつ？").lead


@pytest.mark.parametrize("question", SINCE)
def test_a_time_to_compare_with_is_set_against_the_latest(ask, question: str) -> None:
    assert SINCE[question] in ask(question).lead


@pytest.mark.parametrize("question", BETWEEN)
def test_two_times_are_set_against_each_other(ask, question: str) -> None:
    assert BETWEEN[question] in ask(question).lead


def test_a_second_sentence_compares_the_figure_of_the_first(ask, lacks) -> None:
    answer = ask("会員ページに登録してる自治体、今いくつ？令和3年8月と比べて何件増えてますか")
    assert lacks(answer, "#358", "#269", "#89") == []
