from __future__ import annotations

import pytest

from knowledge.pairs import index, latin, pairs, phrase, searchable


def test_searchable() -> None:
    assert searchable("「ﾎｰﾑﾍﾟｰｼﾞ」 ＳＤＧｓ・X") == "ホームページsdgsx"


def test_pairs() -> None:
    assert pairs("お茶の京都") == ["お茶", "茶の", "の京", "京都"]
    assert pairs("茶") == ["茶"]


def test_no_phrase_crosses_texts() -> None:
    assert index(["茶会", "会場", ""]) == "茶会 x 会場"
    assert phrase("茶会場") == '"茶会 会場"'


@pytest.mark.parametrize(
    ("text", "words"),
    [("KITTEで開催、SDGs", "kitte sdgs"), ("Golden crab (2015)", "golden crab"), ("ＫＩＴＴＥ", "kitte"), ("連携", "")],
)
def test_latin_words(text: str, words: str) -> None:
    assert latin(text) == words
