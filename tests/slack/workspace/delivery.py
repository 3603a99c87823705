"""One thing that Slack tells the app: an event, a command or an interaction, and what became of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Type = Literal["events_api", "slash_commands", "interactive"]


@dataclass(slots=True)
class Attempt:
    """One try to deliver. `status` is the HTTP status, 200 for an acknowledgement over the socket, 0 for none."""

    number: int
    reason: str
    sent: float = field(default_factory=time.monotonic)
    took: float | None = None
    status: int = 0
    envelope_id: str = ""
    connection: str = ""

    @property
    def acknowledged(self) -> bool:
        """Whether the app said that it has it."""
        return 200 <= self.status < 300


class Delivery:
    """What was sent, each attempt, and the app's answer. `failure` says why it was given up."""

    def __init__(self, type_: Type, payload: dict[str, Any], on_answer: Callable[[dict[str, Any]], None] | None = None):
        self.type = type_
        self.payload = payload
        self.attempts: list[Attempt] = []
        self.answer: dict[str, Any] = {}
        self.failure = ""
        self._on_answer = on_answer
        self._done = threading.Event()
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"Delivery({self.name}, attempts={len(self.attempts)}, failure={self.failure!r})"

    @property
    def name(self) -> str:
        """What kind of thing it is, for people: `message`, `/renkei`, `block_actions`."""
        if self.type == "events_api":
            event = self.payload["event"]
            return str(event.get("subtype") or event["type"])
        return str(self.payload.get("command") or self.payload["type"])

    @property
    def event_id(self) -> str:
        """The id of the event; empty for commands and interactions."""
        return str(self.payload.get("event_id", ""))

    @property
    def done(self) -> bool:
        """Whether it was acknowledged or given up."""
        return self._done.is_set()

    @property
    def acknowledged(self) -> bool:
        """Whether any attempt was acknowledged."""
        return any(attempt.acknowledged for attempt in self.attempts)

    def begin(self, reason: str = "", number: int | None = None) -> Attempt:
        """Note a new attempt."""
        with self._lock:
            attempt = Attempt(len(self.attempts) if number is None else number, reason)
            self.attempts.append(attempt)
            return attempt

    def succeed(self, answer: dict[str, Any]) -> None:
        """The app has it; only the first answer counts."""
        with self._lock:
            first = not self._done.is_set()
            if first:
                self.answer = answer
        if first and self._on_answer:
            self._on_answer(answer)
        self._done.set()

    def fail(self, why: str) -> None:
        """Nobody took it."""
        with self._lock:
            if not self._done.is_set():
                self.failure = why
        self._done.set()

    def wait(self, timeout: float = 5.0) -> Delivery:
        """Wait until the app has it; raise where it was given up or not taken in time."""
        if not self._done.wait(timeout):
            raise TimeoutError(f"{self.name} was not acknowledged within {timeout} s")
        if self.failure:
            raise AssertionError(f"{self.name} was not delivered: {self.failure}")
        return self
