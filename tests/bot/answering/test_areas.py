"""Areas of the 2015 table, the classes of their municipalities, and the plans of wards with other regions."""

from __future__ import annotations

import pytest

SUMS = {
    "2015年の表で九州エリア（沖縄は別）の市町村合計": [
        "合わせて34市町村",
        "九州エリア",
        "37自治体",
        "道府県との交流3件",
    ],
    "2015年の表で中国地方の市町村数の合計": ["33市町村", "35自治体"],
    "2015年の表で東北エリアの合計は？": ["112自治体", "市町村108と道府県との交流4件"],
    "What is the total for the Kyushu area in the 2015 table?": ["34 municipalities in total", "37 municipalities"],
}
CLASSES = {
    "十勝側の町村の数": ["16町", "2村"],
    "高知県の町村はいくつ？": ["4町", "1村"],
    "十勝の計画、何町何村？": ["16町", "2村"],
}
WARDS = {
    "台東区と一緒に十勝の計画やってる区ってどこですか？十勝側の町村の数も": ["墨田区", "16町", "2村"],
    "十勝と広域共同計画を組んでる区": ["取り組む区は、台東区、墨田区です"],
    "山城と広域共同計画を組んでる区はどこ？": ["取り組む区は、渋谷区です"],
    "墨田区と組んで十勝とやってる区は？": ["取り組む区は、台東区、墨田区です"],
}


@pytest.mark.parametrize("question", SUMS)
def test_a_region_is_told_as_the_table_has_it_too(ask, lacks, question: str) -> None:
    assert lacks(ask(question), *SUMS[question]) == []


def test_nothing_is_said_of_a_region_that_agrees_with_its_prefectures(ask) -> None:
    assert "62自治体" not in ask("近畿エリアの市町村の合計").text


@pytest.mark.parametrize("question", CLASSES)
def test_towns_and_villages_are_both_told(ask, lacks, question: str) -> None:
    assert lacks(ask(question), *CLASSES[question]) == []


def test_towns_and_villages_are_listed_together(ask) -> None:
    assert [row.text for row in ask("2015年の一覧に載っている高知県の町村を全部").rows] == [
        "四万十町",
        "中土佐町",
        "梼原町",
        "本山町",
        "馬路村",
    ]


@pytest.mark.parametrize("question", WARDS)
def test_the_wards_of_a_plan(ask, lacks, question: str) -> None:
    assert lacks(ask(question), *WARDS[question]) == []
