"""When something is open, read from what a record states."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.library import Library
from knowledge.opening import HOLIDAY, Hours, Opening, days_in, sorts_of

WORKDAY, SATURDAY = Hours(9 * 60, 20 * 60 + 30), Hours(9 * 60, 17 * 60)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("平日 9:00～20:30", (0, 1, 2, 3, 4)),
        ("土曜日 9:00～17:00", (5,)),
        ("日曜・祝日", (6, HOLIDAY)),
        ("土日", (5, 6)),
        ("令和6年8月11日", ()),
    ],
)
def test_the_days_that_a_text_names(text: str, days: tuple[int, ...]) -> None:
    assert days_in(text) == days


def test_a_holiday_is_its_day_of_the_week_too() -> None:
    assert (sorts_of(date(2024, 8, 12)), sorts_of(date(2024, 8, 13))) == ((0, HOLIDAY), (1,))


@pytest.fixture
def hall(whole: Library) -> Opening | None:
    return Opening.of(next(r for r in whole.records if r.id == "facility-kusei-kaikan"))


@pytest.mark.parametrize(
    ("days", "hours"), [((0,), WORKDAY), ((5,), SATURDAY), ((6,), None), ((HOLIDAY,), None), ((0, HOLIDAY), None)]
)
def test_hours_are_those_of_the_day_and_closed_wins(hall: Opening, days: tuple[int, ...], hours: Hours | None) -> None:
    assert hall.on(days) == hours


def test_what_states_no_closing_days_has_no_opening(whole: Library) -> None:
    assert Opening.of(next(r for r in whole.records if r.id == "exhibition-2018-1")) is None
