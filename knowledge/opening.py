"""When something is open: its hours by the days of the week, and the days on which it is closed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.holidays import is_holiday
from knowledge.model import Record

HOLIDAY = 7
"""A public holiday, beside the days of the week from Monday, 0."""
_WEEK = "月火水木金土日"
_DAYS = re.compile(rf"平日|祝日|祝|週末|土日|[{_WEEK}](?=曜)")
_GROUPS: Mapping[str, tuple[int, ...]] = {
    "平日": (0, 1, 2, 3, 4),
    "祝日": (HOLIDAY,),
    "祝": (HOLIDAY,),
    "週末": (5, 6),
    "土日": (5, 6),
}
_HOURS = re.compile(r"(\d{1,2}):(\d\d)[～~-](\d{1,2}):(\d\d)")


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, in minutes of the day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of each sort of day that has some, and the sorts of days that are closed."""

    hours: Mapping[int, Hours]
    closed: frozenset[int]

    @classmethod
    def of(cls, record: Record) -> Opening | None:
        """The opening of a record; None where it does not state both hours and closing days."""
        hours = {day: told for text in record.values("hours") for day, told in _told(str(text)).items()}
        closed = frozenset(day for text in record.values("closed") for day in days_in(str(text)))
        return cls(hours, closed) if hours and closed else None

    def on(self, days: tuple[int, ...]) -> Hours | None:
        """The hours of a day that is all of some sorts (a Monday and a holiday); None where one of them is closed."""
        if self.closed & set(days):
            return None
        return next((self.hours[day] for day in days if day in self.hours), None)


def days_in(text: str) -> tuple[int, ...]:
    """The sorts of days that a text names, in order."""
    found = (_GROUPS.get(m[0]) or (_WEEK.index(m[0]),) for m in _DAYS.finditer(text))
    return tuple(dict.fromkeys(day for group in found for day in group))


def sorts_of(day: date) -> tuple[int, ...]:
    """What a day is: its day of the week, and a holiday where it is one."""
    return (day.weekday(), HOLIDAY) if is_holiday(day) else (day.weekday(),)


def _told(text: str) -> dict[int, Hours]:
    found = _HOURS.search(text)
    if found is None:
        return {}
    start, start_minute, end, end_minute = map(int, found.groups())
    return dict.fromkeys(days_in(text), Hours(start * 60 + start_minute, end * 60 + end_minute))
