"""The words that the bot itself uses."""

from __future__ import annotations

import pytest

from intents.vocabulary import Concept, load


@pytest.mark.parametrize(
    ("type_", "id_", "language", "word"),
    [
        ("subject", "exhibition", "ja", "全国連携展示"),
        ("subject", "exhibition", "en", "exhibitions"),
        ("unrecorded", "sales", "ja", "売上"),
        ("property", "members/of", "en", "構成自治体数"),
    ],
    ids=["as chosen", "in English", "by its label", "in the other language"],
)
def test_how_a_cue_is_said(type_, id_: str, language: str, word: str) -> None:
    assert load().say(type_, id_, language) == word


def test_all_that_a_word_stands_for() -> None:
    assert load().meant("いつ") == {Concept("ask", "when"), Concept("property", "date")}
    assert load().meant("xyzzy") == frozenset()


def test_a_word_with_alternatives_stands_as_all_its_forms() -> None:
    together = {"市長さんが集まる会", "市長が集まる団体"}
    assert all(Concept("subject", "mayors-association") in load().meant(word) for word in together)
    assert not [surface for surface, _ in load().surfaces if "|" in surface]
