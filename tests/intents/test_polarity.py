"""The form of a question that yes or no answers."""

from __future__ import annotations

import pytest

from intents.polarity import is_polar
from intents.text import normalise

POLAR = [
    "プロジェクトは2015年に始まったんでしょ？",
    "展示は2020年？",
    "大阪府町村会とも協定を結んでいますか？",
    "令和2年度も展示は2回やったんですか",
    "奈良県の天理市は入ってますか？",
    "東北六魂祭と東北絆まつりって別のお祭りなんですか",
    "山梨の町村会とタイアップしてる？",
    "広島県の展示は令和2年11月でしたっけ",
    "うろ覚えなんですが、千葉も結んでますよね",
    "千葉県の協定（有無）",
]
OPEN = [
    "千葉の協定っていつですか？",
    "展示は何回やりましたか",
    "どこと結んでいますか？",
    "会場を教えてもらえますか",
    "テーマはなんでしたっけ",
    "対面でしたか、オンラインでしたか",
    "埼玉は？",
    "広島より多い？少ない？",
]
POLAR_EN = [
    "Did Osaka sign an agreement?",
    "Is Nara in the list?",
    "We met Chiba. Has it signed?",
    "chiba (is there any)",
]
OPEN_EN = [
    "When did Osaka sign?",
    "Did Nara or Gunma sign first?",
    "Could you tell me the date?",
    "is it what they say",
]


@pytest.mark.parametrize("question", POLAR)
def test_yes_or_no(question: str) -> None:
    assert is_polar(normalise(question), english=False)


@pytest.mark.parametrize("question", OPEN)
def test_more_than_yes_or_no(question: str) -> None:
    assert not is_polar(normalise(question), english=False)


@pytest.mark.parametrize("question", POLAR_EN)
def test_yes_or_no_in_english(question: str) -> None:
    assert is_polar(normalise(question), english=True)


@pytest.mark.parametrize("question", OPEN_EN)
def test_more_than_yes_or_no_in_english(question: str) -> None:
    assert not is_polar(normalise(question), english=True)
