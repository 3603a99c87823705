"""Whether what is said to be the only one is that."""

from __future__ import annotations

import pytest

YES = ["広島は町村会とだけですか？", "埼玉は町村会だけ？", "東北で協定してるの青森だけ？"]
NO = {
    "京都は市長会とだけですか": "京都府町村会",
    "千葉は町村会だけでしたっけ": "千葉県市長会",
    "企業は第一生命だけですか": "明治安田生命",
    "関東で協定してるのは群馬だけですか": "埼玉県町村会",
}


@pytest.mark.parametrize("question", YES)
def test_yes(ask, question: str) -> None:
    assert ask(question).lead.startswith("はい。")


@pytest.mark.parametrize(("question", "other"), NO.items())
def test_no(ask, question: str, other: str) -> None:
    lead = ask(question).lead
    assert lead.startswith("いいえ。")
    assert other in lead


def test_the_other_association_is_denied_too(ask) -> None:
    lead = ask("広島って町村会とだけですか？市長会のほうも協定してるんでしたっけ").lead
    assert "いいえ、広島県の市長会との協定はありません" in lead


def test_no_agreement_is_a_word_for_agreements(ask) -> None:
    assert ask("沖縄とか福岡とは協定ないですか").lead.startswith("いいえ、連携協定を結んだ沖縄県、福岡県の団体は")


def test_the_towns_of_a_prefecture(ask) -> None:
    assert ask("佐賀は佐賀市だけですか").lead.startswith("はい。佐賀市だけです。2015年8月1日")
    assert "土庄町" in ask("香川は高松市だけでしたっけ").lead
    assert ask("沖縄は那覇だけ？").lead.startswith("いいえ、「那覇」は")


def test_partners_of_one_class_alone(ask) -> None:
    assert ask("山口県は市だけですか").lead.startswith("はい。")
    assert ask("千葉県は市だけですか").lead.startswith("いいえ。")


def test_what_one_thing_alone_has(ask) -> None:
    assert ask("23区共同の義援金が出たのは東日本だけ？").lead.startswith("はい。")
    assert ask("救援物資を送ったのは熊本地震だけ？").lead.startswith("いいえ。")


def test_one_thing_alone_with_all_that_is_asked(ask) -> None:
    lead = ask("人も物も送ったのは東日本だけ？").lead
    assert "平成28年熊本地震" in lead
    assert "平成30年7月豪雨" not in lead
