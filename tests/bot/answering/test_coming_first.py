"""Which of two partners signed first, or whether one did."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("奈良と群馬どっちが先？", "先なのは奈良県町村会（2018年2月21日（平成30年））です"),
        ("損保ジャパンと三井住友海上はどちらが後ですか", "後なのは三井住友海上火災保険株式会社"),
        ("京都は青森より先でしたっけ", "はい。京都府市長会、京都府町村会が2016年4月26日"),
        ("千葉の町村会は広島より後でしたよね？", "いいえ。千葉県町村会が先で2017年1月19日"),
        ("北海道と京都どっちが先に協定した？", "どちらも同じ日で、2016年4月26日"),
        ("ニュース第3号の発行日と、Twitterを始めたのはどっちが先？", "先なのは東京23区全国連携ニュース第3号"),
        ("Was Kyoto signed before Aomori?", "Yes: "),
    ],
)
def test_order_of_two(ask, question: str, lead: str) -> None:
    assert ask(question).lead.startswith(lead)
