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
    "広域共同計画に参加している区は全部でいくつですか": [
        "広域共同計画は2件",
        "合わせて3区です（台東区、墨田区、渋谷区）",
    ],
    "渋谷区の広域計画の相手先の自治体数は": ["5市 + 6町 + 1村 = 12市町村"],
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


def test_a_part_of_the_municipalities_is_not_set_against_the_region(ask) -> None:
    assert "112" not in ask("東北6県の村の数の合計は").text


def test_a_ward_of_one_letter_has_initiatives_of_its_own(ask) -> None:
    answer = ask("港区の取組みの参加自治体数は")
    assert "75自治体" in answer.lead
    assert len(answer.records) == 1
    assert ask("北区の取組みは").status == "not_found"
