"""Agreements with associations and with companies as one list, where the question means both."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "これまでの協定を時系列で全部（企業も含めて）",
        "協定17件を締結日順に",
        "企業と市長会・町村会を合わせて協定を古い順に並べて",
        "企業も団体も合わせて協定はいくつ？",
    ],
)
def test_all_agreements_in_order_of_time(ask, question: str):
    answer = ask(question)
    assert answer.lead in ("合わせて17件です（連携協定13団体、包括連携協定4社）。", "古い順に、次のとおりです。")
    rows = [row.text for row in answer.rows]
    assert len(rows) == 17
    assert rows[0].startswith("北海道町村会")
    assert rows[-1].startswith("明治安田生命")


def test_a_day_of_each_kind(ask):
    answer = ask("令和元年5月31日に結んだ協定と10月26日に結んだ協定、どちらが先？")
    assert answer.lead.startswith("先なのは損害保険ジャパン")
    assert len(answer.rows) == 3


def test_a_company_beside_an_association(ask):
    assert ask("第一生命と埼玉県町村会はどっちが先に締結した？").lead.startswith("先なのは埼玉県町村会")


def test_the_latest_of_both(ask):
    assert "明治安田生命" in ask("企業も含めて一番新しい協定は？").lead


def test_companies_alone_stay_alone(ask):
    assert len(ask("企業との協定を古い順に").rows) == 4
