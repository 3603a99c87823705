"""Things counted by year or fiscal year."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("1年で一番多く協定を結んだのは何年？", ["@2016", "5団体", "青森県町村会"]),
        ("協定が一番多かった年度は？", ["2016年度", "7団体"]),
        ("協定がなかった年度はある？", ["2020年度", "2022年度", "2023年度"]),
        ("協定の数を年度別に教えて", ["2018年度（平成30年度）: 3団体、1社", "2021年度（令和3年度）: 1社"]),
        ("講演会の回数を年度ごとに", ["2020年度（令和2年度）: 1回"]),
        ("In which year were the most agreements signed?", ["2016", "5 associations"]),
    ],
)
def test_the_years_with_what_fell_into_them(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


def test_years_without_any_are_those_up_to_the_last_that_the_documents_tell_of_whole(ask) -> None:
    lead = ask("協定が1件もなかった年は？").lead
    assert "2020年（令和2年）、2021年（令和3年）、2023年（令和5年）です" in lead


def test_figures_that_are_counted_yearly_are_ranked_as_before(ask, lacks) -> None:
    assert lacks(ask("連携自治体数が一番多い年度は？"), "1,096自治体") == []
