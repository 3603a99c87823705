from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from intents.frame import Frame
from intents.known import Known
from intents.reader import Reader

TODAY = date(2021, 2, 10)


@pytest.fixture(scope="session")
def reader(engine: Engine) -> Reader:
    return engine.reader


@pytest.fixture(scope="session")
def read(reader: Reader):
    """A question's frame, asked in February 2021."""

    def frame(question: str) -> Frame:
        return reader.read(question, TODAY).frame

    return frame


@pytest.fixture(scope="session")
def known(engine: Engine) -> Known:
    """What the names, subjects and properties of the store and vocabulary stand for."""
    return engine.known
