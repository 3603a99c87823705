"""Several answers are told as one, nothing twice."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import Answer, Row
from bot.joining import joined

SIGNED = Answer("answered", "ja", "甲乙の協定の締結日は、2018年4月16日です。", records=(("agreement", "a"),))


def test_what_was_told_already_is_not_told_again() -> None:
    assert joined([SIGNED, SIGNED]).text == SIGNED.text


def test_of_one_thing_two_sentences_stand_in_the_lead() -> None:
    members = replace(SIGNED, lead="甲乙の協定の構成自治体は、27市です。")
    assert joined([SIGNED, members]).lead == "甲乙の協定の締結日は、2018年4月16日です。構成自治体は、27市です。"


def test_of_two_things_the_second_sentence_is_a_row() -> None:
    first = replace(SIGNED, rows=(Row("乙の明細です。", "b"),))
    second = Answer("answered", "ja", "丙は、3万円です。", records=(("support", "c"),))
    assert [row.text for row in joined([first, second]).rows] == ["乙の明細です。", "丙は、3万円です。"]


def test_one_answer_is_enough_to_be_answered() -> None:
    unknown = Answer("not_found", "ja", "来場者数は資料にありません。")
    both = joined([unknown, SIGNED])
    assert both.status == "answered"
    assert "資料にありません" in both.text


def test_no_question_back_where_the_other_was_answered() -> None:
    asked = Answer("clarify", "ja", "どれのことでしょうか。")
    assert joined([SIGNED, asked]) == SIGNED
    assert joined([asked, SIGNED]) == SIGNED
