"""Saying no: what is missing, what is nearest, whom to call, and never anything invented."""

from __future__ import annotations

import pytest

CALL = "03-5210-9747"

UNKNOWN = [
    "パリとの協定はいつ？",
    "スターバックスとの協定は？",
    "When did Starbucks sign an agreement?",
    "日本郵便との協定はある？",
]
"""Names that the documents do not know: named in the answer."""

NOT_RECORDED = {
    "群馬県町村会との協定の予算は？": "予算",
    "第2回全国連携シンポジウムの参加者数は？": "参加者",
    "奈良県町村会との協定の有効期限は？": "期限",
}
"""What the documents do not say of a record they have."""

NO_SUCH = {
    "大阪府市長会と協定を結んだのはいつ？": "13団体",
    "鹿児島県町村会との協定はある？": "13団体",
    "2020年に協定を結んだ団体は？": "",
}
"""What a complete list does not have: an honest no is an answer."""

OUTSIDE = ["明日の天気は？", "今日の昼ごはんは？", "What was the weather like?", "ランチのおすすめは？"]

IMPOSSIBLE = ["平成40年の協定は？", "2018年2月30日の出来事は？", "昭和65年の展示は？"]


@pytest.mark.parametrize("question", UNKNOWN)
def test_names_that_nobody_knows(ask, question: str) -> None:
    answer = ask(question)
    word = next(w for w in ("パリ", "スターバックス", "starbucks", "日本郵便") if w in question.casefold())
    assert word in answer.text.casefold()
    assert not [id_ for kind, id_ in answer.records if kind != "contact"] or answer.status == "answered"
    assert "締結されました" not in answer.lead
    assert "was signed" not in answer.lead


@pytest.mark.parametrize(("question", "label"), NOT_RECORDED.items())
def test_what_is_not_recorded_of_a_record(ask, question: str, label: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert label in answer.lead
    assert len(answer.records) == 1
    assert CALL in answer.text


@pytest.mark.parametrize(("question", "reach"), NO_SUCH.items())
def test_an_honest_no(ask, question: str, reach: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert "ありません" in answer.lead
    assert reach in answer.text
    assert answer.sources


@pytest.mark.parametrize("question", OUTSIDE)
def test_outside_the_field(ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.records) == ("not_found", ())
    assert len(answer.text) < 400


def test_no_word_runs_over_a_bracket(ask) -> None:
    assert ask("株価を教えて").status == "not_found"


@pytest.mark.parametrize("question", IMPOSSIBLE)
def test_dates_that_there_are_not(ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.records) == ("not_found", ())
    assert "日付はありません" in answer.lead


def test_beyond_what_the_documents_cover(ask) -> None:
    answer = ask("2030年に協定を結んだ団体は？")
    assert answer.status == "not_found"
    assert "2024年" in answer.text
    assert CALL in answer.text


def test_a_year_that_the_documents_cover_without_an_agreement(ask) -> None:
    """The chronology begins in 2014: that none was signed in 2015 is known."""
    assert ask("2015年に協定を結んだ団体は？").status == "answered"


def test_an_agreement_with_tokyo_itself(ask) -> None:
    assert not ask("東京都との協定はある？").lead.startswith("はい")


@pytest.mark.parametrize(
    ("question", "part"), [("H30の天気は？", "お答えするボット"), ("what's the weather", "I answer")]
)
def test_the_language_of_a_no(ask, question: str, part: str) -> None:
    assert part in ask(question).lead


def test_nothing_said(ask) -> None:
    answer = ask("")
    assert answer.status == "not_found"
    assert "例" in answer.text
