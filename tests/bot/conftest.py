from dataclasses import dataclass, field

import pytest
from click.testing import CliRunner

from bot.answer import Answer
from bot.cli import common, main


@dataclass
class Canned:
    """An engine that gives answers prepared by question, and remembers what it was asked and when."""

    answers: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    days: list = field(default_factory=list)

    def ask(self, question, thread=None, today=None):
        self.asked.append(question)
        self.days.append(today)
        return self.answers.get(question, Answer("answered", "ja", f"[{question}]")), thread


@pytest.fixture
def canned(monkeypatch):
    engine = Canned()
    monkeypatch.setattr(common, "engine", lambda: engine)
    return engine


@pytest.fixture
def renkei(engine, monkeypatch):
    """The command in this process, on the engine of all tests."""
    monkeypatch.setattr(common, "engine", lambda: engine)
    monkeypatch.delenv("RENKEI_TODAY", raising=False)
    return lambda *arguments, **more: CliRunner().invoke(main, arguments, **more)
