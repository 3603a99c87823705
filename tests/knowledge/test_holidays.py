"""Public holidays, worked out."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.holidays import is_holiday, named


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 1, 8),
        date(2024, 2, 12),
        date(2024, 3, 20),
        date(2024, 7, 15),
        date(2024, 8, 11),
        date(2024, 8, 12),
        date(2024, 9, 22),
        date(2024, 9, 23),
        date(2024, 11, 4),
        date(2025, 5, 6),
        date(2026, 5, 6),
        date(2026, 9, 22),
        date(2026, 9, 23),
    ],
)
def test_fixed_days_mondays_equinoxes_substitutes_and_days_between(day: date) -> None:
    assert is_holiday(day)


@pytest.mark.parametrize("day", [date(2024, 7, 16), date(2024, 8, 13), date(2024, 5, 7), date(2025, 9, 22)])
def test_other_days(day: date) -> None:
    assert not is_holiday(day)


def test_nothing_is_said_of_the_years_in_which_the_days_were_moved() -> None:
    assert not is_holiday(date(2021, 1, 1))


def test_a_holiday_is_found_by_its_name_in_a_year() -> None:
    days = named(2024)
    found = [days[name] for name in ("marine", "mountain", "autumn")]
    assert found == [date(2024, 7, 15), date(2024, 8, 11), date(2024, 9, 22)]
