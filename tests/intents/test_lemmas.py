"""Cues that end in a verb or adjective are found in whatever form these stand."""

from __future__ import annotations

import pytest

from intents.lemmas import Lemmas
from intents.tokens import tokenise


def found(surfaces: list[str], text: str) -> list[tuple[str, str]]:
    """What stands in a text, with the surface that it is a form of."""
    return [(text[start:end], surface) for start, end, surface in Lemmas(surfaces).find(tokenise(text))]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("会長を訪ねたのは", "訪ね"),
        ("会長を訪ねてきました", "訪ね"),
        ("訪ねてくれたのはいつ", "訪ね"),
        ("どなたが訪ねられましたか", "訪ね"),
    ],
)
def test_a_verb_stands_for_its_inflections(text: str, stands: str) -> None:
    assert found(["訪ねる"], text) == [(stands, "訪ねる")]


@pytest.mark.parametrize("text", ["手を組んだ", "手組んだ", "手も組んでる", "手は組みました"])
def test_light_particles_come_and_go(text: str) -> None:
    assert [surface for _, surface in found(["手を組む"], text)] == ["手を組む"]


def test_spelling_does_not_matter() -> None:
    assert found(["判子を押す"], "はんこを押した日") == [("はんこを押し", "判子を押す")]


def test_the_second_half_of_a_verb_is_no_verb() -> None:
    assert found(["組む"], "取り組んだのは") == []
    assert found(["組む"], "先に組んだのは") == [("組ん", "組む")]


def test_adjectives_too() -> None:
    assert found(["一番多い"], "一番多かったのは") == [("一番多かっ", "一番多い")]


@pytest.mark.parametrize("text", ["手に組んだ", "手紙を組んだ", "組んだ手"])
def test_other_words_between_or_another_order_are_something_else(text: str) -> None:
    assert found(["手を組む"], text) == []


@pytest.mark.parametrize("surface", ["訪ねた", "手を組み", "協定", "見れる"])
def test_what_is_no_dictionary_form_stands_for_itself_alone(surface: str) -> None:
    assert found([surface], "訪ねた、手を組み、協定を見れるか見る") == []
