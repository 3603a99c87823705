"""The largest, the longest, the fewest."""

from __future__ import annotations


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
