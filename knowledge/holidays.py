"""Japan's public holidays since 2022, worked out from the law: fixed days, Mondays, equinoxes, substitutes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR = 2022
"""Before it the days were moved for the Emperor and the Olympics."""
_FIXED = ((1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23))
_MONDAYS = ((1, 2), (7, 3), (9, 3), (10, 2))
"""Months with the number of the Monday that is a holiday."""
_SUNDAY = 6
_DAY = timedelta(1)


def is_holiday(day: date) -> bool:
    """Whether a day is a public holiday; no day before `FIRST_YEAR` is said to be one."""
    return day.year >= FIRST_YEAR and day in _of_year(day.year)


@lru_cache(maxsize=16)
def _of_year(year: int) -> frozenset[date]:
    named = {date(year, month, day) for month, day in _FIXED}
    named |= {_monday(year, month, number) for month, number in _MONDAYS}
    named |= set(_equinoxes(year))
    between = {day + _DAY for day in named if day + 2 * _DAY in named} - named
    return frozenset(named | {d for d in between if d.weekday() != _SUNDAY} | {_substitute(d, named) for d in named})


def _monday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((-first.weekday()) % 7 + 7 * (number - 1))


def _equinoxes(year: int) -> tuple[date, date]:
    """The days of the equinoxes, by the usual approximation for 1980 to 2099."""
    since, leaps = year - 1980, (year - 1980) // 4
    spring, autumn = (int(base + 0.242194 * since) - leaps for base in (20.8431, 23.2488))
    return date(year, 3, spring), date(year, 9, autumn)


def _substitute(day: date, named: set[date]) -> date:
    """The day itself; of a Sunday the next day that is no holiday."""
    if day.weekday() != _SUNDAY:
        return day
    while day in named:
        day += _DAY
    return day
