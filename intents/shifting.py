"""The year, fiscal year, month or day before or after the one spoken of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from intents.carrying import context, filled
from intents.frame import Frame
from intents.thread import Turn
from intents.times import Time
from knowledge import periods
from knowledge.periods import Period

STEPS: dict[str, tuple[int, str]] = {
    "back": (-1, ""),
    "forward": (1, ""),
    "back_year": (-1, "year"),
    "forward_year": (1, "year"),
    "back_fiscal_year": (-1, "fiscal_year"),
    "forward_fiscal_year": (1, "fiscal_year"),
    "back_day": (-1, "day"),
    "forward_day": (1, "day"),
}
"""Relations that step on or back, by a unit of the calendar or (none) to the next record."""
WHOLE: dict[str, Callable[[date], Period]] = {
    "year": lambda day: periods.whole_year(day.year),
    "fiscal_year": lambda day: periods.whole_fiscal_year(day.year - (day.month < 4)),
    "month": lambda day: periods.whole_month(day.year, day.month),
    "day": periods.whole_day,
}
"""The unit of the calendar that a day lies in."""


def direction(frame: Frame) -> tuple[int, str]:
    """Where a follow-up steps: -1, 1 or 0, and by which unit (empty: to the next record)."""
    return next((STEPS[relation] for relation in frame.relations if relation in STEPS), (0, ""))


def shifted(frame: Frame, last: Turn) -> Frame | None:
    """The same question one unit away from the time it set, or from the day of the only record shown; else None."""
    step, unit = direction(frame)
    if not step or not unit:
        return None
    before = context(last)
    if not before.times and len(last.days) == 1:
        before = replace(before, records=(), titles=(), names=(), words=())
        time = Time(0, 0, WHOLE[unit](date.fromordinal(last.days[0])))
    elif before.times and before.times[0].period is not None and not before.times[0].open:
        time = before.times[0]
    else:
        return None
    merged = filled(replace(frame, times=()), before)
    limited = merged.subjects or merged.names or merged.records or merged.kinds
    return replace(merged, times=(_moved(time, unit, step),), kinds=merged.kinds if limited else last.kinds[:1])


def _moved(time: Time, unit: str, step: int) -> Time:
    assert time.period is not None
    return Time(0, 0, _stepped(time.period, unit, step), time.relation)


def _stepped(period: Period, unit: str, step: int) -> Period:
    """A period of the unit's length or more shifts by its own; a shorter one gives way to the unit's whole."""
    longer = period.precision in ("year", "fiscal_year")
    if unit == "day" or longer:
        return shift(period, step)
    return shift(WHOLE[unit](period.start), step)


def shift(period: Period, step: int) -> Period:
    """The period as far on (or back) as it is long: so many years, fiscal years, months or days."""
    head, tail = period.ends
    match period.precision:
        case "year" | "fiscal_year" as unit:
            whole = periods.whole_year if unit == "year" else periods.whole_fiscal_year
            first, last = head.start.year, tail.start.year
            steps = step * (last - first + 1)
            return _span(whole(first + steps), whole(last + steps))
        case "month":
            first, last = _month(head.start), _month(tail.start)
            steps = step * (last - first + 1)
            return _span(*(periods.whole_month(m // 12, m % 12 + 1) for m in (first + steps, last + steps)))
        case _:
            days = timedelta(step * period.days)
            return Period(period.start + days, period.end + days)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _span(head: Period, tail: Period) -> Period:
    return Period(head.start, tail.end, head.precision)
