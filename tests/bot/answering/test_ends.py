"""The first and the last in time."""

from __future__ import annotations


def test_the_latest_agreement_with_a_company_stands_beside_the_latest_of_all(ask, lacks) -> None:
    answer = ask("一番新しい協定ってどこですか？")
    assert lacks(answer, "千葉県市長会", "山梨県町村会", "明治安田生命保険相互会社", "@2022-03-29") == []
    assert "第一生命" not in ask("最初の協定は？").text


def test_how_many_is_told_beside_the_last(ask) -> None:
    assert ask("講演会って今まで何回開いて、直近はいつ？").lead.startswith("13回です。")
    assert "13団体です。" in ask("連携協定は何団体と結んでいて、一番最近は？").lead


def test_who_applied_first_goes_by_the_day_of_that_step(ask) -> None:
    lead = ask("最初に協定を申し入れてきた団体").lead
    assert "群馬県市長会" in lead
    assert "2017年11月14日" in lead
