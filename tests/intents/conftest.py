from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from intents.frame import Frame
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
