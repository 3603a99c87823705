"""The largest, the longest, the fewest."""

from __future__ import annotations

import pytest


def test_what_was_put_off_is_not_said_to_have_been_held(ask):
    lead = ask("2020年の絆まつりは開催された？").lead
    assert not lead.startswith("はい")
    assert "延期" in lead


def test_a_day_and_a_superlative_ask_for_the_table_of_that_day(ask):
    assert "最も少ないのは、佐賀県（1市町村）" in ask("H27.8の交流一覧表で一番数が少ない県は？").lead


def test_what_is_asked_of_the_longest_is_told_or_said_to_be_missing(ask):
    longest = ask("一番長い展示の巡回先")
    assert "52日" in longest.lead
    assert "巡回展示は資料にありません" in longest.lead
    assert any("東京区政会館" in row.text for row in ask("一番長かった展示の会場は").rows)


def test_the_latest_agreement_with_a_company_stands_beside_the_latest_of_all(ask, lacks) -> None:
    answer = ask("一番新しい協定ってどこですか？")
    assert lacks(answer, "千葉県市長会", "山梨県町村会", "明治安田生命保険相互会社", "@2022-03-29") == []
    assert "第一生命" not in ask("最初の協定は？").text


def test_nothing_is_on_where_nothing_is_on_record_for_today(ask):
    answer = ask("今やってる展示ある？")
    assert "2026年11月21日（令和8年）に開かれているものは、資料にありません" in answer.lead
    assert [id_ for _, id_ in answer.records] == ["exhibition-2024-1"]


def test_which_of_two_came_first_is_told_by_the_day(ask):
    answer = ask("千葉と埼玉どっちが先に協定した？")
    assert "千葉県町村会（2017年1月19日（平成29年）" in answer.lead
    assert "差" not in answer.lead


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("いちばん人を出した災害は？", "disaster-2011-higashinihon"),
        ("職員をいちばん派遣した災害", "disaster-2011-higashinihon"),
        ("最も支援金を出した災害", "disaster-2019-typhoons"),
        ("支援金を一番出したのは", "disaster-2019-typhoons"),
    ],
)
def test_the_most_done_without_a_word_for_much(ask, question: str, record: str) -> None:
    assert [id_ for _, id_ in ask(question).records] == [record]


def test_how_far_the_largest_and_the_smallest_lie_apart(ask):
    assert "差は135自治体です" in ask("協定団体で構成自治体が最多と最少の差はいくつ").lead
    assert "差は1億1,200万円です" in ask("支援金が一番多い災害と一番少ない災害の差は？").lead


def test_the_prefecture_with_the_fewest_partners(ask) -> None:
    assert "佐賀県" in ask("交流自治体が一番少ない県は？").lead
