"""An answer as it gathers: nothing twice, caveats in measure, sources for what was said."""

from __future__ import annotations

import pytest

from bot.answering.speech import NOTES, Speech
from bot.engine import Engine
from bot.replies import load as replies


@pytest.fixture
def speech(engine: Engine) -> Speech:
    return Speech(engine.store, replies("ja"))


def test_a_caveat_is_said_once_and_not_too_many(speech: Speech) -> None:
    for text in ("一", "一", "", "二", "三", "四"):
        speech.note(text)
    notes = speech.answer("answered", "").notes
    assert notes == ("一", "二", "三")[:NOTES]


def test_a_record_is_shown_once_in_order(speech: Speech, engine: Engine) -> None:
    one, other = (engine.store.records[f"agreement-{name}"] for name in ("nara-towns", "gunma-towns"))
    speech.show([one, other])
    speech.show([other, one])
    assert speech.answer("answered", "").records == (
        ("agreement", "agreement-nara-towns"), ("agreement", "agreement-gunma-towns"),
    )  # fmt: skip


def test_short_values_get_a_sentence_and_prose_stands_by_itself(speech: Speech) -> None:
    assert speech.states("members", "構成", "23自治体") == "構成は、23自治体です。"
    prose = "内容は、次のとおりです。資料をまとめたものです。"
    assert speech.states("content", "内容", "資料をまとめたものです。") == prose
    assert speech.states("purpose", "目的", "意見を交わすため") == "目的は、次のとおりです。意見を交わすため。"


def test_the_answer_has_all_its_parts(speech: Speech, engine: Engine) -> None:
    speech.lead, speech.choices = "どれ？", ["一", "二"]
    answer = speech.answer("clarify", "読み")
    assert (answer.status, answer.language, answer.reading, answer.choices) == ("clarify", "ja", "読み", ("一", "二"))
    assert answer.version == engine.store.version
    assert answer.text.splitlines() == ["どれ？", "1. 一", "2. 二"]
