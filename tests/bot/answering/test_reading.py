"""How a question was understood, said in words."""

from __future__ import annotations

import pytest

READ = {
    "2018年に協定を締結した団体は？": ["2018年（平成30年）", "協定"],
    "平成30年度の展示は？": ["2018年度（平成30年度）", "展示"],
    "2018年以降の協定は？": ["2018年", "以降"],
    "群馬県町村会の構成自治体数は？": ["群馬県町村会", "構成自治体数"],
    "第2回シンポジウムのテーマは？": ["第2回", "シンポジウム", "テーマ"],
    "4月16日の協定は？": ["4月16日", "協定"],
    "10億円の支援は？": ["10億円"],
    "「縄文の大地」の展示の会期は？": ["青森県", "展示"],
    "コッペパンが出たイベントは？": ["コッペパン"],
    "Which associations signed in FY2018?": ["FY2018", "associations"],
    "When did Hiroshima sign?": ["date"],
}


@pytest.mark.parametrize("question", READ)
def test_readings(ask, question: str) -> None:
    reading = ask(question).reading
    assert [part for part in READ[question] if part not in reading] == []


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("2018年に協定を締結した団体は？", "2018年度に協定を締結した団体は？"),
        ("京都の協定は？", "東京都の協定は？"),
        ("町村会との協定は？", "市長会との協定は？"),
        ("2018年以降の協定は？", "2018年以前の協定は？"),
        ("第1回シンポジウムは？", "第2回シンポジウムは？"),
    ],
)
def test_different_questions_have_different_readings(ask, question: str, other: str) -> None:
    assert ask(question).reading != ask(other).reading


def test_carried_conditions_are_shown(talk) -> None:
    answers = talk("2018年に協定を締結した団体は？", "2017年は？")
    assert "2017年" in answers[-1].reading
    assert "協定" in answers[-1].reading


LEFT_OUT = {
    "千葉県を除く協定は？": "千葉県を除く協定",
    "千葉県と埼玉県以外の協定は？": "千葉県と埼玉県を除く協定",
    "企業以外の協定は？": "包括連携協定を除く協定",
    "Which agreements are there except Chiba?": "except Chiba",
}


@pytest.mark.parametrize("question", LEFT_OUT)
def test_exclusions_are_shown(ask, question: str) -> None:
    assert LEFT_OUT[question] in ask(question).reading


def test_what_was_not_done_is_said(ask) -> None:
    assert ask("協定を締結していない県は？").reading.endswith("行われていない）")


THREADS = [
    (("群馬の展示はいつ？", "その次は？"), "の次"),
    (("千葉の展示は？", "2のほうは？"), "令和4年度 第2回全国連携展示"),
]


@pytest.mark.parametrize(("questions", "said"), THREADS)
def test_what_a_thread_carries_over_is_said(talk, questions, said: str) -> None:
    assert said in talk(*questions)[-1].reading
