"""What the journal gives back: plain immutable records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.answer import Status

RecordId = tuple[str, str]
"""A record of the knowledge: its kind and its id."""


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """A question as it was asked and answered. `user` is a keyed hash.

    `context` (JSON) is what it leaned on, so that its answer can be worked out again.
    """

    id: str
    asked_at: datetime
    user: str
    surface: str
    language: str
    question: str
    reading: str
    status: Status
    records: tuple[RecordId, ...]
    latency_ms: int
    version: str
    context: Any = None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that found no answer, and how often it was asked."""

    question: str
    reading: str
    times: int
    last_asked: datetime


@dataclass(frozen=True, slots=True)
class Dispute:
    """Someone's objection to a source. `user` and `settled_by` are keyed hashes."""

    id: str
    at: datetime
    question_id: str
    record: str
    source: str
    reason: str
    user: str
    settled_at: datetime | None = None
    settled_by: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """A question handed over to people. `user` is the plain id of the asker, who is to be told.

    `channel` and `thread_ts` are where it was asked; `notice_channel` and `notice_ts` are where the people in charge
    were told of it. `resolved_by` is a keyed hash.
    """

    id: str
    at: datetime
    question_id: str
    user: str
    channel: str
    thread_ts: str
    question: str
    tried: str
    notice_channel: str = ""
    notice_ts: str = ""
    resolved_at: datetime | None = None
    resolved_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still waits for someone."""
        return self.resolved_at is None


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """Where the answer to a message stands."""

    channel: str
    ts: str
    question_id: str


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of a period. The latencies are in milliseconds, None where nothing was asked."""

    questions: int
    people: int
    by_status: dict[str, int]
    by_surface: dict[str, int]
    by_language: dict[str, int]
    feedback: dict[str, int]
    latency_median: int | None
    latency_95: int | None
    open_disputes: int
    open_handovers: int
