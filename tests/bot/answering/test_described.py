"""A record may be described instead of named, where the words point at nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.described import described
from bot.engine import Engine
from intents.frame import Frame
from intents.vocabulary import load


@pytest.fixture(scope="module")
def meant(engine: Engine):
    """The records that the words of a question describe, among all or some of them."""

    def records(text: str, among: frozenset[str] | None = None, **frame: tuple[str, ...]) -> list[str]:
        found = described(Frame(**frame), text, among, load(), engine.store)  # type: ignore[arg-type]
        return [id_ for group in found.records for id_ in group]

    return records


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("浮き桟橋で舟運があった産地", "event-2016-11-negi-summit"),
        ("掲示板に書き込んで水族館で実現した事業", "event-2015-11-shinagawa-sakai"),
    ],
)
def test_several_words_point_at_one_record(meant, text: str, record: str) -> None:
    assert meant(text) == [record]


def test_everyday_words_count_too(meant) -> None:
    assert meant("電車と温泉", words=("電車", "温泉")) == ["exhibition-2019-1"]


@pytest.mark.parametrize("text", ["水族館", "パネル展示とパンフレットと映像", "水族館で裁判があった理由"])
def test_one_word_or_words_of_many_records_or_strange_ones_point_at_none(meant, text: str) -> None:
    assert meant(text) == []


def test_the_kind_must_fit(meant) -> None:
    assert meant("浮き桟橋で舟運があった産地", subjects=("lecture",)) == []


def test_the_time_and_place_must_fit(meant) -> None:
    assert meant("浮き桟橋で舟運があった産地", frozenset({"event-2018-10-business-exchange"})) == []


def test_what_names_a_record_is_left_as_it_is(engine: Engine) -> None:
    frame = Frame(records=(("exhibition-2019-1",),))
    assert described(frame, "浮き桟橋と舟運", None, load(), engine.store) is frame


def test_yes_is_said_only_where_the_record_says_all(engine: Engine) -> None:
    frame = Frame(asks=("exists",))
    text = "浮き桟橋で舟運があった産地"
    assert described(frame, text, None, load(), engine.store).asks == ("exists",)
    assert described(frame, text + "と拍手喝采", None, load(), engine.store) is frame
    partly = described(replace(frame, asks=("exists", "when")), text + "と拍手", None, load(), engine.store)
    assert partly.asks == ("when",)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("電車と温泉で歩く、みたいな題の展示ってどこの県のだっけ", "群馬県"),
        ("雑誌の編集長が講師で来てくれた回って何日の会？お名前は", "指出一正"),
        ("プロジェクトの目印のマークが決まった日", "2015年6月16日"),
    ],
)
def test_what_is_described_is_answered(ask, question: str, said: str) -> None:
    assert said in ask(question).text
