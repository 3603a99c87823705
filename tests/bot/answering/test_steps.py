"""What led to an agreement, in order."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "群馬県市長会との協定締結までの経緯は？",
        "群馬県市長会との協定が結ばれるまでの流れを順番に教えて",
        "群馬県市長会からの申入れのあと、次に何があった？",
    ],
)
def test_request_draft_and_signing(ask, question: str):
    rows = [row.text for row in ask(question).rows]
    assert [row[:11] for row in rows] == ["2017年11月14日", "2018年3月16日（", "2018年4月16日（"]
    assert "申入れ" in rows[0]


def test_talks_and_visits_lead_to_it(ask):
    rows = [row.text for row in ask("北海道町村会と協定を結ぶまでに何があった？").rows]
    assert "意見交換会" in rows[0]
    assert "締結日" in rows[-1]


def test_a_company(ask):
    assert "動きは、次のとおりです" in ask("三井住友海上との協定が決まるまでの動き").lead
