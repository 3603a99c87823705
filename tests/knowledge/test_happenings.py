from __future__ import annotations

from datetime import date

import pytest

from knowledge.happenings import Happenings
from knowledge.library import Library
from knowledge.model import Record
from knowledge.periods import Period, parse
from knowledge.strengths import begins_in, falls_on


def record(id_: str, date: str, as_of: str = "2020-04-01") -> Record:
    return Record(id_, "meeting", id_, (), parse(date) if date else None, parse(as_of), ())


SOME = [record("day", "2018-04-16"), record("stay", "2018-04-28/2018-05-02"), record("month", "2018-05")]
SOME += [record("year", "2018"), record("fiscal", "FY2018"), record("undated", "")]
HAPPENINGS = Happenings({found.id: found for found in SOME})


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2018-05", {"stay", "month"}),
        ("2018-05-02", {"stay"}),
        ("2018", {"day", "stay", "month", "year", "fiscal"}),
        ("FY2018", {"day", "stay", "month", "year", "fiscal"}),
        ("FY2017", set()),
        ("2020-04", {"undated"}),
        ("2020-05", set()),
    ],
)
def test_years_count_what_begins_in_them_and_days_what_goes_on(period: str, expected: set[str]) -> None:
    assert set(HAPPENINGS.of(parse(period))) == expected


def test_what_goes_on_beside() -> None:
    assert set(HAPPENINGS.beside(parse("2018-05-01/2018-06-30"))) == {"stay"}


def test_what_a_record_only_states_is_not_before_or_after_a_day() -> None:
    assert HAPPENINGS.beside(Period(date.min, date(2018, 4, 28), "day")) == []
    assert HAPPENINGS.beside(Period(date(2018, 5, 2), date.max, "day")) == []


def test_days_of_any_year() -> None:
    assert set(HAPPENINGS.on(5, None)) == {"stay", "month"}
    assert HAPPENINGS.on(5, 1) == ("stay",)
    assert HAPPENINGS.on(2, 30) == ()


def happenings(library: Library) -> Happenings:
    return Happenings({found.id: found for found in library.records})


PERIODS = [*(f"{year}" for year in range(2013, 2025)), *(f"FY{year}" for year in range(2013, 2025)), "2016/2018"]
PERIODS += ["FY2016/FY2018", "2018-04/2018-06", "2018-04-16", "2016-04-26", "2017-01", "2015-05", "2018/9999"]


@pytest.mark.parametrize("text", PERIODS)
def test_looking_up_finds_what_looking_through_does(whole: Library, text: str) -> None:
    period = parse(text)
    found = {record.id for record in whole.records if begins_in(record, period)}
    assert set(happenings(whole).of(period)) == found


@pytest.mark.parametrize(("month", "day"), [(4, None), (4, 16), (2, 29), (12, 31), (10, 6)])
def test_days_are_found_likewise(whole: Library, month: int, day: int | None) -> None:
    found = {record.id for record in whole.records if record.date is not None and falls_on(record.date, month, day)}
    assert set(happenings(whole).on(month, day)) == found
