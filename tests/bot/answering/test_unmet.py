"""What is named and not found is said first, or is the answer."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "status", "lead"),
    [
        ("2037年の一覧に長野県の市町村はいくつ？", "not_found", "2037年"),
        ("令和19年の7月の大雨と8月の大雨の支援金の合計は？", "not_found", "2037年"),
        ("第一生命と日本生命の協定はそれぞれいつ？", "not_found", "日本生命"),
        ("2018年と2015年の協定の構成自治体数の差は？", "not_found", "2015年"),
        ("岡山県町村会、群馬県市長会、奈良県町村会のうち最初に協定を結んだのは？", "answered", "岡山県"),
        ("連携自治体の合計は1998年度から2021年度でどれだけ増えた？", "not_found", "1998年度"),
        ("渋谷横丁の京都の裁判はいつ？", "answered", "「裁判」は資料に見つかりません。"),
    ],
)
def test_it_is_said_at_once(engine: Engine, question: str, status: str, lead: str) -> None:
    answer = engine.ask(question, None, TODAY)[0]
    assert answer.status == status
    assert lead in answer.lead.split("。")[0] + "。"


@pytest.mark.parametrize(
    "question",
    [
        "2018年と2019年の協定の構成自治体数の差は？",
        "1998年以降の協定は？",
        "2015年度から2021年度で合計はいくつ増えた？",
        "第1回と第2回の全国連携シンポジウムはいつ？",
    ],
)
def test_what_is_found_is_told_without_more_ado(engine: Engine, question: str) -> None:
    answer = engine.ask(question, None, TODAY)[0]
    assert answer.status == "answered"
    assert "資料に" not in answer.lead


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("埼玉県町村会も群馬と一緒に4月16日に締結、で合ってますよね？", "埼玉県町村会"),
        ("京都と青森は2016年4月に協定を結びましたか？", "青森県"),
    ],
)
def test_a_claim_that_does_not_hold_for_one_of_several_is_denied(ask, named: str, question: str) -> None:
    assert ask(question).lead.startswith(f"いいえ、{named}は")
