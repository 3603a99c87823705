"""Time expressions in a normalised question.

Read over the characters, after names have been masked (平成30年7月豪雨 is a disaster, not a month).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intents.times import expressions, relations
from intents.times.numerals import number
from intents.times.relations import in_year
from intents.times.time import Relation, Time

__all__ = ["Reading", "Relation", "Time", "in_year", "number", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """All times of one question, and the impossible dates that it names (2月30日, 平成40年)."""

    times: tuple[Time, ...]
    impossible: tuple[str, ...] = ()


def read(text: str, today: date) -> Reading:
    """Every time expression of a normalised text, left to right, ranges joined."""
    times, impossible = expressions.find(text, today)
    return Reading(tuple(relations.together(text, times)), tuple(impossible))
