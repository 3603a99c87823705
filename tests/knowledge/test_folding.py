from __future__ import annotations

import pytest

from knowledge.folding import fold, squash, untag


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("東京区政会館１階", "東京区政会館 1階"),
        ("10:00〜11:00", "10：00～11：00"),
        ("「お茶の京都」を知る", "『お茶の京都』を知る"),
        ("学ぶ―特別区―", "学ぶ—特別区–"),
        ("ﾎｰﾑﾍﾟｰｼﾞ", "ホームページ"),
        ("パネル･映像", "パネル・映像"),
    ],
)
def test_fold_joins_writings(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_what_differs() -> None:
    assert fold("嬬恋村") != fold("嬭恋村")
    assert fold("SDGs") != fold("sdgs")


def test_squash_only_drops_white_space() -> None:
    assert squash("374, 025万円\n（１）　") == "374,025万円（１）"


def test_untag() -> None:
    assert untag('<p style="x">1月</p><p>15日</p>').split() == ["1月", "15日"]
