"""Everything that handlers work with, put together once at start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.answer import Answer
from bot.journal import Journal
from bot.settings import Settings
from bot.slack.delivery import Delivery
from intents.thread import Thread
from knowledge.store import Store


class Answers(Protocol):
    """What the Slack app needs of the engine."""

    @property
    def version(self) -> str:
        """The knowledge's version."""

    def ask(self, question: str, thread: Thread | None = None, today: date | None = None) -> tuple[Answer, Thread]:
        """Answer a question in the light of its thread."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The engine, its store, the journal, the way to Slack, the settings, and the bot's own user id."""

    engine: Answers
    store: Store
    journal: Journal
    delivery: Delivery
    settings: Settings
    bot: str
