"""Which records a frame is about."""

from __future__ import annotations


def test_the_head_of_a_noun_phrase_is_what_is_asked(ask) -> None:
    answer = ask("京都の市長会・町村会と協定のあとやってた推進委員会、全部で何回やって最後はいつ？")
    assert "3回" in answer.lead
    assert "2017年3月23日" in answer.lead


def test_a_word_that_no_document_says_is_not_set_aside(ask) -> None:
    answer = ask("自転車の展示の巡回先はどこですか")
    assert answer.status == "not_found"
    assert "自転車" in answer.lead
