"""Questions put to the bot in November 2026, alone or one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.answer import Answer
from bot.engine import Engine
from bot.evaluation.matching import holds, reduce
from intents.thread import Thread

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def ask(engine: Engine) -> Callable[[str], Answer]:
    """The answer to a question asked by itself."""
    return lambda question: engine.ask(question, None, TODAY)[0]


@pytest.fixture(scope="session")
def talk(engine: Engine) -> Callable[..., list[Answer]]:
    """The answers of a conversation."""

    def answers(*questions: str) -> list[Answer]:
        thread, found = Thread(), []
        for question in questions:
            answer, thread = engine.ask(question, thread, TODAY)
            found.append(answer)
        return found

    return answers


@pytest.fixture(scope="session")
def lacks() -> Callable[..., list[str]]:
    """The items of a case (words, @dates, ¥amounts, #numbers) that an answer does not hold."""
    return lambda answer, *items: [item for item in items if not holds(reduce(answer.text), item)]
