"""Everyday words are searched by what they stand for in the documents."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from intents import thesaurus
from intents.lexicon import Lexicon
from intents.spans import Span, choose
from intents.text import normalise
from intents.tokens import tokenise
from knowledge.store import Store


@pytest.fixture(scope="module")
def lexicon(engine: Engine) -> Lexicon:
    return engine.reader.lexicon


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    return engine.store


def everyday(lexicon: Lexicon, text: str) -> list[Span]:
    """The everyday words of a text."""
    normal = normalise(text)
    tokens = tokenise(normal)
    found = choose([*lexicon.find(normal, tokens), *lexicon.inflected(tokens)])
    return [span for span in found if span.of("everyday")]


def test_a_word_stands_for_one_of_the_documents() -> None:
    assert "湯たび" in thesaurus.meant("温泉")


def test_a_word_may_stand_for_several() -> None:
    assert {"特別養護老人ホーム", "特養"} <= set(thesaurus.meant("老人ホーム"))


def test_a_word_of_the_documents_stands_for_itself() -> None:
    assert thesaurus.meant("湯たび") == ()
    assert thesaurus.searched(("湯たび",)) == ("湯たび",)


def test_everyday_words_are_found_in_any_form(lexicon: Lexicon) -> None:
    assert [s.surface for s in everyday(lexicon, "花を植えたのは")] == ["花を植える"]


def test_verbs_are_told_from_nouns(lexicon: Lexicon) -> None:
    found = thesaurus.everyday(everyday(lexicon, "木を植えた温泉"))
    assert found.verbs == ("植える",)
    assert [word for _, word in found.words] == ["温泉"]


def test_part_of_a_noun_of_the_documents_is_no_everyday_word(lexicon: Lexicon, store: Store) -> None:
    span = Span(0, 2, "競馬", lexicon.entries["競馬"])
    assert span.of("everyday")
    assert thesaurus.inside_a_compound(span, tokenise("競馬場"), store)


def test_beside_other_words_it_is_one(lexicon: Lexicon, store: Store) -> None:
    span = Span(0, 2, "温泉", lexicon.entries["温泉"])
    assert not thesaurus.inside_a_compound(span, tokenise("温泉巡り"), store)


def test_what_was_found_in_its_place_is_told(store: Store) -> None:
    assert thesaurus.found_by("温泉", ["exhibition-2019-1"], store) == "湯たび"
    assert thesaurus.found_by("温泉", ["exhibition-2019-2"], store) == ""
    assert thesaurus.found_by("湯たび", ["exhibition-2019-1"], store) == ""
