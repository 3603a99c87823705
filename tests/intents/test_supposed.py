"""What a question takes for the first, the last, the largest or the smallest."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("企業で一番最初に協定を結んだのは三井住友海上で間違いないですか？", ["三井住友海上火災保険株式会社"]),
        ("三井住友海上が企業で一番最初に協定を結んだんですか？", ["三井住友海上火災保険株式会社"]),
        ("最後に協定したのは千葉県市長会と山梨県町村会でいいですか", ["千葉県市長会", "山梨県町村会"]),
        ("Was Hokkaido the first association to sign?", ["北海道"]),
        ("The last association to sign was Saitama, right?", ["埼玉県"]),
        ("千葉の最初の展示は2017年ですか", []),
        ("千葉県町村会と最初に会ったのはいつですか", []),
    ],
)
def test_what_is_taken_for_an_end_of_a_row(read, question: str, named: list[str]) -> None:
    assert list(read(question).supposed) == named
