"""The two things whose order is asked, and of which it is claimed."""

from __future__ import annotations

import pytest

from intents.order import Order, order
from intents.text import normalise


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("奈良と群馬どっちが先", Order("奈良", "群馬", "", which=True)),
        (
            "損保ジャパンと三井住友海上はどちらが後ですか",
            Order("損保ジャパン", "三井住友海上", "", later=True, which=True),
        ),
        ("京都は青森より先でしたっけ", Order("京都", "青森", "でしたっけ")),
        ("Was Kyoto signed before Aomori", Order("kyoto", "aomori", "signed")),
        ("Was Kyoto before or after Aomori?", Order("kyoto", "aomori", "", which=True)),
        ("Which came later, Sompo or Nara?", Order("sompo", "nara", "", later=True, which=True)),
        ("2018年に協定を締結した団体は", None),
    ],
)
def test_order(question: str, found: Order | None) -> None:
    assert order(normalise(question)) == found
