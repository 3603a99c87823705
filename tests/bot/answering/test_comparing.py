"""Which of two."""

from __future__ import annotations


def test_neither_is_first_on_one_day(ask):
    answer = ask("千葉県市長会と山梨県町村会、協定が先なのはどっち？")
    assert answer.lead.startswith("どちらが先ということはなく、同じ日（2019年10月26日（令和元年））です")


def test_which_of_two_came_first_is_told_by_the_day(ask):
    answer = ask("千葉と埼玉どっちが先に協定した？")
    assert "千葉県町村会（2017年1月19日（平成29年）" in answer.lead
    assert "差" not in answer.lead
