"""Lines of a message: only a break inside a word or a phrase is taken out."""

from __future__ import annotations

import pytest

from intents.lines import unbroken
from intents.reader import Reader

JOINED = {
    "奈良県町\n村会との協定は": "奈良県町村会との協定は",
    "奈良県\n町村会との協定は": "奈良県町村会との協定は",
    "奈良県町村会との協  \n  定は": "奈良県町村会との協定は",
    "シンポ\nジウムのテー\nマは": "シンポジウムのテーマは",
    "令和4年の台風で\n静岡県を支援した区": "令和4年の台風で静岡県を支援した区",
    "群馬県の\n展示": "群馬県の展示",
}

KEPT = [
    "千葉は？\n群馬は？", "千葉は\n群馬は", "・千葉\n・群馬", "千葉\n群馬",
    "お疲れさまです\n協定はいつ", "どこでやったの\n次は",
    "展示\n\n協定", "Gunma\nChiba", "いつ", "", "\n",
]  # fmt: skip


@pytest.mark.parametrize(("broken", "whole"), JOINED.items())
def test_broken_words_and_phrases(reader: Reader, broken: str, whole: str) -> None:
    assert unbroken(broken, reader.lexicon) == whole


@pytest.mark.parametrize("text", KEPT)
def test_breaks_between_sentences_and_things(reader: Reader, text: str) -> None:
    assert unbroken(text, reader.lexicon) == text
