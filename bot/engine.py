"""One question in, one answer out, with the thread that the next question may lean on."""

from __future__ import annotations

import logging
import os
from datetime import date

from bot.answer import Answer
from bot.answering.responder import Responder
from bot.replies import load as replies
from intents import thread as threads
from intents import vocabulary
from intents.frame import Utterance
from intents.reader import Reader
from intents.text import is_japanese
from intents.thread import Thread
from knowledge import ensure
from knowledge.periods import parse
from knowledge.store import Store

log = logging.getLogger(__name__)


class Engine:
    """Everything that is loaded once: the store, the lexicon, the replies. Safe to share between threads."""

    def __init__(self, store: Store) -> None:
        words = vocabulary.load()
        self.store = store
        self.reader = Reader(words, store)
        self.responder = Responder(store, words)

    @classmethod
    def start(cls) -> Engine:
        """An engine on an up-to-date store, built first where that is needed."""
        return cls(Store.open(ensure()))

    @property
    def version(self) -> str:
        """The knowledge's version (a hash), as answers show it."""
        return self.store.version

    def ask(self, question: str, thread: Thread | None = None, today: date | None = None) -> tuple[Answer, Thread]:
        """Answer a question in the light of its thread; never raises for any text."""
        thread = thread or Thread()
        try:
            return self._ask(question, thread, today or this_day())
        except Exception:
            log.exception("a question of %d characters could not be answered", len(question))
            language = "ja" if is_japanese(question) else "en"
            return Answer("not_found", language, replies(language).says["fault"], version=self.version), thread

    def _ask(self, question: str, thread: Thread, today: date) -> tuple[Answer, Thread]:
        utterance = self.understand(question, thread, today)
        outcome = self.responder.respond(utterance.frame, thread, today)
        return outcome.answer, thread.then(outcome.turn) if outcome.turn else thread

    def understand(self, question: str, thread: Thread, today: date) -> Utterance:
        """The utterance with its frame completed from the thread where it leans on it."""
        utterance = self.reader.read(question, today)
        if threads.leans(utterance.frame, thread, utterance.text):
            return Utterance(utterance.text, threads.merge(utterance.frame, thread), utterance.tokens, utterance.spans, utterance.leftovers)
        return utterance


def this_day() -> date:
    """Today, or the day that RENKEI_TODAY sets."""
    fixed = os.environ.get("RENKEI_TODAY")
    return parse(fixed).start if fixed else date.today()
