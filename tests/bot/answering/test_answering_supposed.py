"""Whether what a question takes for the first, the last, the largest or the smallest is that."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("企業で一番最初に協定を結んだのは三井住友海上で間違いないですか？", "いいえ。最初は、第一生命保険株式会社"),
        ("企業で最初に協定を結んだのは第一生命で合ってますか", "はい。最初は、第一生命保険株式会社"),
        ("構成自治体が一番多いのは青森県町村会で合ってますか", "いいえ。構成自治体数が最も多いのは、北海道町村会"),
        ("最後に協定したのは千葉県市長会と山梨県町村会でいいですか", "はい。資料で最も新しいのは、千葉県市長会"),
        ("最後に協定を結んだのは明治安田生命ですか", "はい。包括連携協定では、明治安田生命保険相互会社"),
        ("The last association to sign was Saitama, right?", "No. The latest in the documents is Chiba"),
    ],
)
def test_yes_or_no_and_which_it_is(ask, question: str, lead: str) -> None:
    assert ask(question).lead.startswith(lead)
