"""What a question wants, said in the vocabulary's own words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answering.wished import wished
from bot.replies import load
from intents import vocabulary
from intents.frame import Frame

WISHES = {
    "2018年の協定は何件？": ["件数"],
    "最初の協定は？": ["最初"],
    "構成自治体数が多い協定の上位3件は？": ["構成自治体数", "最大", "上位3件"],
    "支援金が1億円以上の災害は": ["復興支援金", "1億以上"],
    "交付金の額は？": ["財源の金額"],
    "群馬の展示の予算は？": ["予算"],
    "第1回シンポジウムの基調講演は誰？": ["基調講演", "誰"],
    "秋田市長は誰？": ["秋田市長は誰"],
    "アンケートの回答率は？": ["回答率"],
    "展示はいつ？": ["日付"],
    "千葉県の協定はありますか": ["有無"],
    "千葉県の協定の締結日はありますか": ["締結日", "有無"],
    "協定について": [],
    "How many agreements were signed in 2018?": ["how many"],
    "the largest agreements, top 3 by number of members": ["number of members", "largest", "top 3"],
}


@pytest.mark.parametrize("question", WISHES)
def test_everything_that_is_wished_is_said(engine, question: str) -> None:
    frame = engine.reader.read(question, date(2026, 11, 21)).frame
    assert (
        wished(frame, vocabulary.load(), engine.store, load("en" if frame.language == "en" else "ja"))
        == WISHES[question]
    )


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (Frame(asks=("minimum",), limit=3), ["最小", "下位3件"]),
        (Frame(asks=("maximum",), ordinal=2), ["最大", "2番目"]),
        (Frame(asks=("maximum",), ordinal=2, about=True), ["最大"]),
        (Frame(counted=2, relations=("only",)), ["2つだけ"]),
        (Frame(bounds=(300,), relations=("at_least",)), ["300以上"]),
        (Frame(bounds=(10**4,), relations=("at_most",)), ["1万以下"]),
        (Frame(relations=("lacking",)), ["行われていない"]),
        (Frame(relations=("lacking",), names=(("千葉県",),)), []),
        (Frame(properties=("date",), asks=("when", "exists", "what")), ["日付"]),
        (Frame(asks=("exists",)), ["有無"]),
        (Frame(properties=("persons",), asks=("count",)), ["何人"]),
    ],
)
def test_figures_and_words_for_several_cues(engine, frame: Frame, said: list[str]) -> None:
    assert wished(frame, vocabulary.load(), engine.store, load("ja")) == said
