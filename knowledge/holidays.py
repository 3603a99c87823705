"""Japan's public holidays since 2022, worked out from the law: fixed days, Mondays, equinoxes, substitutes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR = 2022
"""Before it the days were moved for the Emperor and the Olympics."""
_FIXED = {
    "new_year": (1, 1),
    "foundation": (2, 11),
    "emperor": (2, 23),
    "showa": (4, 29),
    "constitution": (5, 3),
    "greenery": (5, 4),
    "children": (5, 5),
    "mountain": (8, 11),
    "culture": (11, 3),
    "labour": (11, 23),
}
_MONDAYS = {"coming_of_age": (1, 2), "marine": (7, 3), "aged": (9, 3), "sports": (10, 2)}
"""Months with the number of the Monday that is a holiday."""
_SUNDAY = 6
_DAY = timedelta(1)


def is_holiday(day: date) -> bool:
    """Whether a day is a public holiday; no day before `FIRST_YEAR` is said to be one."""
    return day.year >= FIRST_YEAR and day in _of_year(day.year)


def named(year: int) -> dict[str, date]:
    """The days of a year that have a name as holidays, by that name."""
    fixed = {name: date(year, month, day) for name, (month, day) in _FIXED.items()}
    mondays = {name: _monday(year, month, number) for name, (month, number) in _MONDAYS.items()}
    spring, autumn = _equinoxes(year)
    return {**fixed, **mondays, "spring": spring, "autumn": autumn}


@lru_cache(maxsize=16)
def _of_year(year: int) -> frozenset[date]:
    known = set(named(year).values())
    between = {day + _DAY for day in known if day + 2 * _DAY in known} - known
    return frozenset(known | {d for d in between if d.weekday() != _SUNDAY} | {_substitute(d, known) for d in known})


def _monday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((-first.weekday()) % 7 + 7 * (number - 1))


def _equinoxes(year: int) -> tuple[date, date]:
    """The days of the equinoxes, by the usual approximation for 1980 to 2099."""
    since, leaps = year - 1980, (year - 1980) // 4
    spring, autumn = (int(base + 0.242194 * since) - leaps for base in (20.8431, 23.2488))
    return date(year, 3, spring), date(year, 9, autumn)


def _substitute(day: date, known: set[date]) -> date:
    """The day itself; of a Sunday the next day that is no holiday."""
    if day.weekday() != _SUNDAY:
        return day
    while day in known:
        day += _DAY
    return day
