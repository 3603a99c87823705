"""Lists counted: the length of each, and the items that stand in most of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("question", ["一番多く巡回した展示は？", "巡回先が一番多かった展示は？"])
def test_the_longest_list(ask, question: str):
    answer = ask(question)
    assert [id_ for _, id_ in answer.records] == ["exhibition-2017-1", "exhibition-2018-1"]
    assert "5区" in answer.lead


@pytest.mark.parametrize("question", ["展示の巡回が一番多い区は？", "一番多く巡回展示をした区はどこ？"])
def test_the_most_frequent_item(ask, question: str):
    assert ask(question).lead.startswith("巡回展示が最も多いのは、品川区（7回）です")


def test_items_that_stand_so_often(ask):
    answer = ask("3回以上巡回展示があった区は？")
    assert answer.lead == "巡回展示の回数が当てはまるのは、品川区（7回）、目黒区（5回）、大田区（3回）です。"
    assert any(row.text.endswith("実施予定 [1][2]") for row in answer.rows)


def test_length_in_time_is_no_length_of_a_list(ask):
    assert ask("一番長い展示の巡回先は？").lead.startswith("最も長いのは")


@pytest.mark.parametrize("question", ["展示を巡回した区は全部でいくつ", "巡回展示した区は全部で何区"])
def test_the_items_of_all_lists_together(ask, question: str):
    assert "巡回展示は、合わせて8区です" in ask(question).lead
