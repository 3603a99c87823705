"""One thing asked of a few records: the first sentence tells it of each."""

from __future__ import annotations

import pytest

LEADS = {
    "損保ジャパンと三井住友海上、それぞれ何テーマで連携してる？": [
        "損害保険ジャパン株式会社が5テーマ", "三井住友海上火災保険株式会社が6テーマ",
    ],
    "千葉の協定っていつ？": ["千葉県町村会が2017年1月19日", "千葉県市長会が2019年10月26日"],
    "青森　協定　締結日": ["青森県市長会、青森県町村会ともに2016年6月25日"],
    "千葉の展示っていつでしたか？": ["千葉県町村）が2017年11月15日", "千葉県37市）が2022年11月9日"],
}  # fmt: skip
COUNTED = ["群馬は市長会と町村会あわせて何自治体になりますか", "平成30年度の全国連携展示を会期つきで一覧にしてください"]


@pytest.mark.parametrize(("question", "parts"), LEADS.items())
def test_told_of_each(ask, question: str, parts: list[str]) -> None:
    answer = ask(question)
    assert [part for part in parts if part not in answer.lead] == []
    assert len(answer.rows) > 1


@pytest.mark.parametrize("question", COUNTED)
def test_lists_are_counted(ask, question: str) -> None:
    assert "ともに" not in ask(question).lead
    assert any(f"{n}" in ask(question).lead for n in ("35自治体", "2回"))
