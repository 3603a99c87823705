"""Days, months, years and fiscal years as half-open facts about time: a period with both ends and its precision."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year", "fiscal_year"]
ERAS: tuple[tuple[str, str, date], ...] = (
    ("令和", "R", date(2019, 5, 1)),
    ("平成", "H", date(1989, 1, 8)),
    ("昭和", "S", date(1926, 12, 25)),
    ("大正", "T", date(1912, 7, 30)),
    ("明治", "M", date(1868, 10, 23)),
)
_ISO = re.compile(r"(?P<fy>FY)?(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days, both ends included. `precision` is how exactly the ends are known."""

    start: date
    end: date
    precision: Precision = "day"

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def within(self, other: Period) -> bool:
        """Whether this lies wholly inside `other`."""
        return other.start <= self.start and self.end <= other.end

    @property
    def unbounded(self) -> bool:
        """Whether the span has no first or no last day: all that comes before or after something."""
        return self.start == date.min or self.end == date.max

    @property
    def days(self) -> int:
        """Length in days, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def ends(self) -> tuple[Period, Period]:
        """The first and the last day, month or year of the span, each as a period of its own."""
        head, _, tail = str(self).partition("/")
        return parse(head), parse(tail or head)

    @property
    def fiscal_year(self) -> int:
        """The fiscal year (April to March) that the first day lies in."""
        return fiscal_year_of(self.start)

    def __str__(self) -> str:
        match self.precision:
            case "fiscal_year":
                head, tail = f"FY{self.start.year}", f"FY{self.end.year - 1}"
            case "year":
                head, tail = f"{self.start.year}", f"{self.end.year}"
            case "month":
                head, tail = self.start.isoformat()[:7], self.end.isoformat()[:7]
            case _:
                head, tail = self.start.isoformat(), self.end.isoformat()
        return head if head == tail else f"{head}/{tail}"


def fiscal_year_of(day: date) -> int:
    """The fiscal year (April to March) of a day."""
    return day.year if day.month >= 4 else day.year - 1


def whole_day(day: date) -> Period:
    """The period of one day."""
    return Period(day, day, "day")


def whole_month(year: int, month: int) -> Period:
    """The period of one month."""
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def whole_year(year: int) -> Period:
    """January to December."""
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def whole_fiscal_year(year: int) -> Period:
    """April of `year` to March of the next."""
    return Period(date(year, 4, 1), date(year + 1, 3, 31), "fiscal_year")


def parse(text: str) -> Period:
    """Read `2018-04-16`, `2018-04`, `2018`, `FY2018`, or two of them joined by `/`.

    Raises ValueError with the unreadable part.
    """
    head, _, tail = text.partition("/")
    first = _parse_one(head)
    if not tail:
        return first
    last = _parse_one(tail)
    if last.end < first.start or last.precision != first.precision:
        raise ValueError(f"{text}: the end lies before the start or is given less exactly")
    return Period(first.start, last.end, first.precision)


def _parse_one(text: str) -> Period:
    match = _ISO.fullmatch(text.strip())
    if not match or (match["fy"] and match["m"]):
        raise ValueError(f"{text}: not a date like 2018-04-16, 2018-04, 2018 or FY2018")
    year = int(match["y"])
    if match["fy"]:
        return whole_fiscal_year(year)
    if match["d"]:
        return whole_day(date(year, int(match["m"]), int(match["d"])))
    if match["m"]:
        return whole_month(year, int(match["m"]))
    return whole_year(year)


def era_year(day: date) -> tuple[str, int]:
    """The era's name and year of a day: 2019-05-01 → (令和, 1)."""
    for name, _, start in ERAS:
        if day >= start:
            return name, day.year - start.year + 1
    raise ValueError(f"{day}: before the era table begins")


def next_day(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)


def previous_day(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
