"""Caveats: what other documents say of what was asked, or of what the lead says; nothing else."""

from __future__ import annotations

import pytest

from bot.answering.disputes import disputes
from bot.answering.speech import Speech
from bot.engine import Engine
from bot.replies import load as replies

HIROSHIMA = "agreement-hiroshima-towns"
"""The date of this one is another in one document, and only to the month."""
LECTURE = "lecture-2021-1"
"""The theme of this one is spelt otherwise in one document."""


@pytest.fixture
def speech(engine: Engine) -> Speech:
    return Speech(engine.store, replies("ja"))


def notes(speech: Speech, record: str, *asked: str, sources: bool = False) -> tuple[str, ...]:
    """The caveats beside the record's own sentence."""
    found = speech.store.records[record]
    speech.show([found])
    speech.lead = speech.telling.sentence(found)
    speech.mark_lead()
    disputes(asked, speech, sources=sources)
    return speech.answer("answered", "").notes


def test_a_date_that_the_lead_says_is_disputed_with_its_source(speech: Speech) -> None:
    assert [
        note for note in notes(speech, HIROSHIMA) if "「10年のあゆみ」の年表には2017年2月" in note and "[3]" in note
    ]
    assert "ayumi-2024" in {source.document for source in speech.answer("answered", "").pointed_to}


def test_values_that_agree_are_no_caveat(speech: Speech) -> None:
    assert notes(speech, "agreement-nara-towns", "date", "members") == ()


def test_another_spelling_of_a_title_is_none_unless_it_is_asked_for(engine: Engine) -> None:
    assert notes(Speech(engine.store, replies("ja")), LECTURE, "people") == ()
    assert len(notes(Speech(engine.store, replies("ja")), LECTURE, "theme")) == 1


def test_what_neither_was_asked_nor_told_is_none(speech: Speech, engine: Engine) -> None:
    record = engine.store.records[HIROSHIMA]
    speech.show([record])
    speech.lead = speech.telling.text(record, "members")
    speech.mark_lead()
    disputes(("members",), speech)
    assert speech.answer("answered", "").notes == ()


def test_where_the_sources_are_wanted_all_that_differs_is_told(speech: Speech, engine: Engine) -> None:
    record = engine.store.records[HIROSHIMA]
    speech.show([record])
    speech.lead = speech.telling.thing(record)
    disputes((), speech, sources=True)
    assert len(speech.answer("answered", "").notes) == 1
