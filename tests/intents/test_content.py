"""The content words of a question, cues included: by them what the documents say is found."""

from __future__ import annotations

import pytest

from intents.content import Word


def words(frame) -> dict[str, Word]:
    return {word.text: word for word in frame.content}


def test_a_cue_is_a_word_as_well(read) -> None:
    found = words(read("企業との包括協定の方針を区長会で確認したのはいつ？"))
    assert {"企業", "包括", "協定", "方針", "確認"} <= found.keys()
    assert any(cue.type == "subject" for cue in found["企業"].cues)


def test_what_is_named_is_one_word_with_all_that_it_is_called(read) -> None:
    found = words(read("千葉の市長会の会長さんは何を書いていますか"))
    named = next(word for word in found.values() if any(c.id == "千葉県市長会" for c in word.cues))
    assert "千葉県市長会" in named.forms
    assert named.names


@pytest.mark.parametrize(
    ("question", "word", "act"),
    [("国が決めたことは？", "決め", "決"), ("品を売った日は？", "売", "売"), ("知事が訪ねてきた日", "訪ね", "訪")],
)
def test_a_verb_has_the_kanji_of_its_verbal_noun(read, question: str, word: str, act: str) -> None:
    assert words(read(question))[word].act == act


def test_words_that_only_help_to_ask_are_loose(read) -> None:
    found = words(read("お茶の講座について教えてください"))
    assert not found["講座"].loose
    assert all(word.loose for text, word in found.items() if text.startswith("教"))


def test_times_are_no_words(read) -> None:
    assert not {"平成", "29", "12", "22"} & words(read("平成29年12月22日に国が決めたことは？")).keys()


def test_hiragana_counts_where_few_records_use_it(read) -> None:
    assert not words(read("ねぎの産地はどこから来た？"))["ねぎ"].loose


@pytest.mark.parametrize(("question", "form"), [("who gave the party?", "party"), ("was there a race?", "raci")])
def test_english_words_have_the_forms_that_others_begin_with(read, question: str, form: str) -> None:
    assert any(form in word.forms for word in read(question).content)


def test_a_question_keeps_the_words_said_before_it(engine) -> None:
    answer, _ = engine.ask("前に区政会館でお茶の淹れ方講座ってやってましたよね。何階のどこでやった？")
    assert "3階" in answer.text
