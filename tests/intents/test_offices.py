"""Offices named with whom they belong to."""

from __future__ import annotations

from datetime import date

import pytest

from intents.offices import of_a_body, offices, titled, unsaid, written
from intents.reader import Reader
from intents.text import normalise
from intents.tokens import tokenise

NAMED = {
    "北海道町村会の会長は誰？": ("北海道町村会の会長",),
    "流山市長の名前は？": ("流山市長",),
    "高橋北海道知事は誰": ("高橋北海道知事", "北海道知事"),
    "北海道知事が来た日": (),
    "会長は誰": (),
    "区長会は誰がトップ": ("区長会の会長",),
    "千葉県市長会の代表は": ("千葉県市長会の会長",),
}


@pytest.mark.parametrize("question", NAMED)
def test_offices_of_a_question(question: str) -> None:
    text = normalise(question)
    assert offices(text, tokenise(text)) == NAMED[question]


@pytest.mark.parametrize("question", ["会長だれ", "今の会長は誰ですか"])
def test_the_head_alone_is_of_the_body_that_all_is_about(question: str) -> None:
    assert unsaid(normalise(question)) == ("特別区長会の会長",)


def test_the_head_alone_is_of_the_body_just_named() -> None:
    assert unsaid(normalise("会長は誰？"), ("奈良県", "奈良県町村会")) == ("奈良県町村会の会長",)


@pytest.mark.parametrize("question", ["北海道町村会の会長は誰？", "会長室はどこ"])
def test_a_head_of_another_body_is_not(question: str) -> None:
    assert unsaid(normalise(question)) == ()


def test_the_holder_of_a_place_s_office_may_be_spoken_of(reader: Reader) -> None:
    utterance = reader.read("北海道知事が来たって本当？", date(2026, 11, 30))
    assert titled(utterance.text, utterance.spans) == ("北海道知事",)
    assert "北海道知事" in utterance.frame.verbs


def test_how_an_office_may_be_written() -> None:
    assert written("北海道町村会の会長").search("北海道町村会会長・白糠町長")
    assert written("新宿区の課長").search("新宿区総合政策部企画政策課長")
    assert not written("全国町村会の会長").search("全国町村会財政部副部長、北海道町村会会長")


def test_offices_of_a_body() -> None:
    assert of_a_body("全国町村会の会長")
    assert of_a_body("墨田区長")
    assert not of_a_body("相手の会長")


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("who is the chairman of the chiba mayors association", "千葉県市長会の会長"),
        ("who chairs the special ward mayors' association?", "特別区長会の会長"),
        ("who was the panel chair in 2016", ""),
        ("who signed the agreement with chiba", ""),
    ],
)
def test_the_chair_in_english(reader: Reader, question: str, office: str) -> None:
    assert reader.read(question, date(2021, 2, 10)).frame.offices == ((office,) if office else ())


@pytest.mark.parametrize("question", ["全国連携担当の課長の名前は？", "事業推進課の係長の名前を教えて"])
def test_the_name_of_who_holds_an_office_asks_who(read, question: str) -> None:
    assert "who" in read(question).asks
