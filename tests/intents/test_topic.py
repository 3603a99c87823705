"""What a question is about that names nothing."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from intents.frame import Frame

TODAY = date(2021, 2, 10)


@pytest.fixture
def given(engine: Engine):
    """The frame of a sentence that opens a conversation."""

    def frame(sentence: str) -> Frame:
        return engine.topic.given(engine.reader.read(sentence, TODAY).frame)

    return frame


@pytest.mark.parametrize(
    "question",
    [
        "特別区が全国と連携するのはなぜ",
        "いつ始まったの？",
        "誰がいつ始めたやつなんです？",
        "目的は？",
        "そもそもなんで東京の区が地方と組むんですか",
        "なんで23区が地方と連携するのか、区民に聞かれたら何と説明すればいいでしょう",
        "when did it start?",
    ],
)
def test_a_question_that_names_nothing_is_about_the_project(given, question: str) -> None:
    assert "milestone-project-start" in given(question).spare


@pytest.mark.parametrize(
    "question", ["こんにちは", "奈良の協定はいつ？", "お昼何食べた？", "何人？", "いくら？", "いちばん多いのは？"]
)
def test_nothing_is_given_to_others(given, engine: Engine, question: str) -> None:
    assert given(question) == engine.reader.read(question, TODAY).frame


def test_in_a_conversation_it_is_about_what_was_told(engine: Engine) -> None:
    _, thread = engine.ask("奈良県町村会との協定はいつ？", None, TODAY)
    answer, _ = engine.ask("いつ始まったの？", thread, TODAY)
    assert "プロジェクト" not in answer.lead
