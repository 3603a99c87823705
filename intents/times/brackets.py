"""What narrows the year that it stands behind: months in brackets (令和元年(5月以降)), a part of it (2018年度上半期).

Months that are all of the year say it again.
"""

from __future__ import annotations

import re

from intents.times.time import Time
from intents.vocabulary import words
from knowledge.periods import Period, whole_month

_MONTHS = re.compile(
    r"\((?P<first>\d{1,2})月(?:(?P<open>以降|以後|から)|(?P<until>まで|以前)"
    r"|\s?(?:~|-|から)\s?(?P<next>翌年?の?)?(?P<last>\d{1,2})月(?:末|まで)?)?\)"
)
_PARTS = {name: (int(which), int(of)) for name, (which, of) in words("times")["parts"].items()}
_PART = re.compile(rf"の?(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})")
_YEARS = ("year", "fiscal_year")


def narrowed(text: str, times: list[Time]) -> list[Time]:
    """The times of a text, each year as its months in brackets or its part have it; those are no times of their own."""
    done: list[Time] = []
    for time in times:
        if done and done[-1].end > time.start:
            continue
        done.append(_narrowed(text, time, time.period) if time.period and time.period.precision in _YEARS else time)
    return done


def _narrowed(text: str, time: Time, year: Period) -> Time:
    if part := _PART.match(text, time.end):
        return Time(time.start, part.end(), _part(year, *_PARTS[part["part"]]))
    said = _MONTHS.match(text, time.end)
    period = _within(year, said) if said else None
    return Time(time.start, said.end(), period) if said and period else time


def _part(year: Period, which: int, of: int) -> Period:
    """The months of one of so many equal parts."""
    months = 12 // of
    first, last = ((year.start.month - 1 + at) % 12 + 1 for at in (months * (which - 1), months * which - 1))
    return Period(_of(year, first).start, _of(year, last).end, "month")


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
    return _of(year, month)


def _of(year: Period, month: int) -> Period:
    return whole_month(year.start.year + (month < year.start.month), month)
