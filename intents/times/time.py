"""A time that a question names, and the days that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from knowledge import periods
from knowledge.periods import Period

Relation = Literal["in", "from", "until", "before", "after", "against"]
FIRST = date(1, 1, 1)
LAST = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a question names: `[start, end)` are characters; `month`/`day` stand alone where no year is said.

    `weak` times explain or date something else and only tip the scales; `of_document`: what is read, not what is asked;
    `as_of`: the day of a count (2018年8月時点).
    What is compared `against` a time lies in it.
    """

    start: int
    end: int
    period: Period | None
    relation: Relation = "in"
    month: int | None = None
    day: int | None = None
    weak: bool = False
    of_document: bool = False
    as_of: bool = False

    @property
    def open(self) -> bool:
        """Whether the time has no end: 令和."""
        return self.period is not None and self.period.end == LAST

    @property
    def exact(self) -> bool:
        """Whether it is a day, of one year or of any."""
        return self.day is not None or (self.period is not None and self.period.precision == "day")

    @property
    def span(self) -> Period | None:
        """The days that qualify: `2018年以降` runs to the end of time."""
        if self.period is None:
            return None
        match self.relation:
            case "from":
                return Period(self.period.start, LAST, self.period.precision)
            case "after":
                return Period(periods.next_day(self.period.end), LAST, self.period.precision)
            case "until":
                return Period(FIRST, self.period.end, self.period.precision)
            case "before":
                return Period(FIRST, periods.previous_day(self.period.start), self.period.precision)
            case _:
                return self.period
