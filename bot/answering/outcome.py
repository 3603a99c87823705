"""What comes of a question: its answer, and what the conversation remembers of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answer import Answer
from intents.thread import Turn
from knowledge.model import Record

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer, and the turn it leaves in the thread (none where the question failed).

    `unsaid`: the answer leaves out words that other records say; `reckoned`: what it tells is worked out;
    `unmet`: it does not meet every condition; `called`: it is of what the question calls by its name, taken as a whole.
    """

    answer: Answer
    turn: Turn | None = None
    unsaid: bool = False
    reckoned: bool = False
    unmet: bool = False
    called: bool = False

    @property
    def clear(self) -> bool:
        """Whether it answers a question with all that it says."""
        return self.answer.status == "answered" and not (self.unsaid or self.unmet)

    @property
    def shown(self) -> frozenset[str]:
        """The records that the answer shows."""
        return frozenset(id_ for _, id_ in self.answer.records)


def days_of(records: Sequence[Record]) -> tuple[int, ...]:
    """The days of the first records of an answer."""
    return tuple(r.date.start.toordinal() for r in records[:_SHOWN] if r.date is not None)
