"""Figures that a question takes for right."""

from __future__ import annotations

import pytest

RIGHT = (
    "雪の活用は3つの区でやった？",
    "全国ねぎサミットに出店したのは28団体？",
    "協定は全部で13団体ですよね？",
    "2018年の協定は4団体ですか",
    "北海道町村会の構成自治体は144で合ってる？",
    "熊本地震の支援金は5,500万円でしたよね",
    "千葉県の2団体の構成自治体は合わせて54自治体ですか",
    "包括連携協定は4社で合ってますか",
)
WRONG = {
    "雪の活用は5つの区でやった？": "荒川区",
    "平成30年北海道胆振東部地震の支援金は3000万円？": "2,000万円",
    "協定は全部で12団体ですよね？": "13団体",
    "2018年の協定は6団体ですか": "4団体",
    "広島県町村会の構成自治体数は14ですか？": "9自治体",
    "熊本地震の支援金は1億円という理解でいいですか": "5,500万円",
    "熊本地震の職員派遣は400人でしたっけ": "430人",
}


@pytest.mark.parametrize("question", RIGHT)
def test_confirmed(ask, question: str) -> None:
    assert ask(question).lead.startswith(("はい。", "はい、"))


@pytest.mark.parametrize("question", WRONG)
def test_said_not_to_be_so(ask, question: str) -> None:
    answer = ask(question)
    assert answer.lead.startswith(("いいえ。", "いいえ、"))
    assert WRONG[question] in answer.text


@pytest.mark.parametrize(
    "question", ["協定は何団体ですか", "2018年の協定はいくつですか", "第2回のシンポジウムはいつですか"]
)
def test_nothing_to_confirm(ask, question: str) -> None:
    assert not ask(question).lead.startswith(("はい。", "いいえ。"))


def test_the_reading_says_what_is_to_be_confirmed(ask) -> None:
    reading = ask("協定は全部で12団体ですよね？").reading
    assert "12団体ですか" in reading
    assert ask(reading).lead == ask("協定は全部で12団体ですよね？").lead
