"""How something divides into its sorts."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from intents.frame import Frame
from intents.sorts import by_sort


@pytest.fixture
def divided(read, engine: Engine):
    """The frame of a sentence that asks for a breakdown."""

    def frame(sentence: str) -> Frame:
        return by_sort(read(sentence), engine.responder.vocabulary, engine.store.schema)

    return frame


@pytest.mark.parametrize(
    "question", ["協定団体の内訳は？", "13団体の内訳", "13団体の内訳、町村会がいくつで市長会がいくつ？"]
)
def test_the_sorts_of_associations(divided, question: str) -> None:
    frame = divided(question)
    assert set(frame.subjects) == {"mayors-association", "towns-association"}
    assert "count" in frame.asks
    assert (frame.properties, frame.numbers) == ((), ())


@pytest.mark.parametrize("question", ["580自治体の内訳は？", "市町村の内訳は？"])
def test_other_breakdowns_stay(divided, question: str) -> None:
    assert "breakdown" in divided(question).properties
