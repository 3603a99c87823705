"""When a total came to a figure, how many records made it up, what a month added."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("372自治体になったのはいつ", ["@2019-10-26", "13団体", "千葉県市長会", "山梨県町村会"]),
        ("13団体になったのはいつ？", ["@2019-10-26", "372自治体"]),
        ("協定団体の数が13になったのはいつ？", ["@2019-10-26", "372自治体"]),
        ("協定自治体が321だった頃って団体数でいうといくつ", ["#11", "埼玉県町村会"]),
        ("協定が236自治体の頃は何団体でしたか", ["7団体"]),
        ("令和元年10月の2団体が入ったことで協定の自治体数ってどれだけ増えた", ["51自治体", "321自治体 → 372自治体"]),
        ("平成30年4月に協定自治体はいくつ増えた？", ["35自治体", "群馬県市長会", "群馬県町村会"]),
    ],
)
def test_stages_of_the_total(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("2018年8月時点で何団体と結んでた？", ["11団体", "321自治体"]),
        ("2016年の末だと協定は何団体で何自治体？", ["5団体", "210自治体"]),
        ("2016年度末で協定はいくつ？", ["7団体", "236自治体"]),
        ("How many associations had signed by the end of 2017?", ["7 associations"]),
    ],
)
def test_a_count_as_of_a_day_is_of_all_up_to_it(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


def test_what_is_no_stage_of_it_is_told_as_before(ask, lacks) -> None:
    assert lacks(ask("協定自治体数が一番増えた年度は？"), "85自治体") == []


def test_a_figure_before_a_year_is_no_year(ask) -> None:
    assert "51自治体" in ask("372から2018年時点の321を引くと？").lead
