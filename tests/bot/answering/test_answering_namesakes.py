"""Who someone is of whom only a name is said that several people have."""

from __future__ import annotations


def test_each_is_told_with_the_office(ask, lacks) -> None:
    answer = ask("井崎さんって誰")
    assert answer.lead.startswith("その名前の人は、資料に2人います")
    assert lacks(answer, "井崎義治氏（流山市長、千葉県市長会会長）", "井崎和也氏（佐賀県国際交流部国際課長") == []


def test_somebody_whose_name_nobody_else_has(ask) -> None:
    assert "佐藤浩二" in ask("佐藤さんって誰").lead
