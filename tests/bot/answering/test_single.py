"""One record told: what was asked and no more, and words that read well for every value of the store."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.answer import Answer, Language
from bot.answering.single import one
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.engine import Engine
from bot.replies import load as replies
from intents.frame import Frame
from knowledge.model import Record
from knowledge.store import Store

FAULTS = {
    "ja": re.compile(
        r"。です|るです|たです|るは、|ですです|。。|、、|、。|、です|（）|「」|\[\]|\{|\}|None|[a-z]+_[a-z]+(?![\w.]*[./])|(?<!いつ)はは、"
    ),
    "en": re.compile(r"\(\)|\"\"|\.\.(?!\.)|,,|, \.|;\.| {2}|\{|\}|\bNone\b|[a-z]+_[a-z]+(?![\w.]*[./])|is there any| Also "),
}  # fmt: skip
"""What no answer may hold: a sentence as a noun, empty brackets, the id of a property."""


def told(store: Store, record: Record, wish: Wish, language: Language, **frame: object) -> Answer:
    speech = Speech(store, replies(language))
    one(Frame(language=language, **frame), record, wish, speech)  # type: ignore[arg-type]
    return speech.answer("answered", "")


def properties(record: Record) -> list[str]:
    dated = ["date"] if record.date is not None else []
    timed = ["as_of"] if record.as_of is not None else []
    return [*dict.fromkeys([*dated, *timed, *(s.property for s in record.statements)])]


def tellings(store: Store, language: Language) -> Iterator[tuple[str, Answer]]:
    """Each record by itself, by each of its properties, and by each with its date."""
    for record in store.records.values():
        yield record.id, told(store, record, Wish(()), language)
        for name in properties(record):
            yield f"{record.id} {name}", told(store, record, Wish((name,), named=True), language)
            if record.date is not None and name != "date":
                yield f"{record.id} date {name}", told(store, record, Wish(("date", name), named=True), language)


@pytest.fixture(scope="module", params=["ja", "en"])
def all_told(engine: Engine, request: pytest.FixtureRequest) -> tuple[Language, list[tuple[str, Answer]]]:
    """All tellings in a language, with what they are of."""
    return request.param, list(tellings(engine.store, request.param))


def test_every_property_of_every_record_reads_well(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    language, answers = all_told
    faulty = []
    for what, answer in answers:
        lines = [answer.lead, *(row.text for row in answer.rows)]
        faulty += [(what, line) for line in lines if FAULTS[language].search(line)]
    assert faulty[:10] == []


def test_a_line_does_not_begin_with_its_label_twice(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    for what, answer in all_told[1]:
        for row in answer.rows:
            label, _, value = row.text.partition(": ")
            assert not value.startswith(label) or not value, (what, row.text)


def test_nothing_that_the_lead_says_is_a_line_of_its_own(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    for what, answer in all_told[1]:
        values = [re.sub(r" \[\d+\]", "", row.text.partition(": ")[2]) for row in answer.rows]
        assert [value for value in values if value and value in answer.lead] == [], what
