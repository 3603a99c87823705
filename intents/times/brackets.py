"""Months in brackets behind a year: those that are all of it say it again, others narrow it (令和元年(5月以降))."""

from __future__ import annotations

import re

from intents.times.time import Time
from knowledge.periods import Period, whole_month

_MONTHS = re.compile(
    r"\((?P<first>\d{1,2})月(?:(?P<open>以降|以後|から)|(?P<until>まで|以前)"
    r"|\s?(?:~|-|から)\s?(?P<next>翌年?の?)?(?P<last>\d{1,2})月(?:末|まで)?)?\)"
)
_YEARS = ("year", "fiscal_year")


def narrowed(text: str, times: list[Time]) -> list[Time]:
    """The times of a text, each year as its months in brackets have it; those months are no times of their own."""
    done: list[Time] = []
    for time in times:
        if done and done[-1].end > time.start:
            continue
        said = _MONTHS.match(text, time.end) if time.period and time.period.precision in _YEARS else None
        period = _within(time.period, said) if said and time.period else None
        done.append(Time(time.start, said.end(), period) if said and period else time)
    return done


def _within(year: Period, said: re.Match[str]) -> Period | None:
    """The months of a year, None where they lie outside it; the year itself where they are all of it."""
    first = _month(year, int(said["first"]))
    last = _month(year, int(said["last"])) if said["last"] else first
    if first is None or last is None:
        return None
    start = year.start if said["until"] else first.start
    end = year.end if said["open"] else last.end
    if (start, end) == (year.start, year.end):
        return year
    return Period(start, end, "month") if start <= end else None


def _month(year: Period, month: int) -> Period | None:
    """A month of a year or fiscal year."""
    if not 1 <= month <= 12:
        return None
    return whole_month(year.start.year + (month < year.start.month), month)
