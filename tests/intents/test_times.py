"""Time expressions, as tables: what is meant, and how people write it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from intents import times
from intents.text import normalise
from intents.times.numerals import western as western_year
from knowledge import periods

TODAY = date(2021, 2, 10)
"""In February: the fiscal year still carries last year's number."""

TABLES = yaml.load((Path(__file__).parent / "times.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def spellings(table: str) -> list[tuple[str, str]]:
    return [(meant, surface) for meant, row in TABLES[table].items() for surface in row]


def meant(text: str) -> str:
    return " + ".join(map(shown, times.read(normalise(text), TODAY).times))


def shown(time: times.Time) -> str:
    if time.span is not None:
        return str(time.span)
    return f"month {time.month}" + (f", day {time.day}" if time.day else "")


@pytest.mark.parametrize(("value", "surface"), spellings("meant"))
def test_spellings(value: str, surface: str) -> None:
    assert meant(surface) == value
    assert times.read(normalise(surface), TODAY).impossible == ()


@pytest.mark.xfail(reason="not understood yet")
@pytest.mark.parametrize(("value", "surface"), spellings("not_yet"))
def test_spellings_not_understood_yet(value: str, surface: str) -> None:
    assert meant(surface) == value


@pytest.mark.parametrize("surface", TABLES["impossible"])
def test_dates_that_there_are_not(surface: str) -> None:
    assert times.read(normalise(surface), TODAY).impossible == (normalise(surface),)


@pytest.mark.parametrize("surface", ["2月30日", "4月31日"])
def test_days_that_no_year_has(surface: str) -> None:
    assert times.read(normalise(surface), TODAY).impossible == (normalise(surface),)


def test_a_range_with_a_hyphen_names_no_impossible_date() -> None:
    reading = times.read(normalise("2017-2019"), TODAY)
    assert (list(map(shown, reading.times)), reading.impossible) == (["2017/2019"], ())


@pytest.mark.parametrize("surface", TABLES["no_time"])
def test_no_time_at_all(surface: str) -> None:
    assert times.read(normalise(surface), TODAY) == times.Reading(())


@pytest.mark.parametrize(
    ("today", "year", "fiscal_year"),
    [(date(2021, 3, 31), "2021", "FY2020"), (date(2021, 4, 1), "2021", "FY2021"), (date(2022, 1, 1), "2022", "FY2021")],
)
def test_this_year_and_this_fiscal_year_part_in_spring(today: date, year: str, fiscal_year: str) -> None:
    read = [shown(times.read(normalise(word), today).times[0]) for word in ("今年", "今年度")]
    assert read == [year, fiscal_year]


def test_months_go_over_the_turn_of_the_year() -> None:
    read = [
        shown(times.read(word, day).times[0])
        for word, day in (("先月", date(2021, 1, 31)), ("来月", date(2021, 12, 1)))
    ]
    assert read == ["2020-12", "2022-01"]


def test_what_is_masked_is_not_read() -> None:
    """平成30年7月豪雨 is a disaster, no month: whoever owns the characters hides them."""
    text = normalise("平成30年7月豪雨の2018年度の支援")
    assert [shown(t) for t in times.read(text.replace("平成30年7月豪雨", "＿" * 9), TODAY).times] == ["FY2018"]


def test_times_stand_where_they_were_read() -> None:
    text = normalise("協定は2018年以降と平成29年度にいくつ？")
    assert [text[t.start : t.end] for t in times.read(text, TODAY).times] == ["2018年以降", "平成29年度"]


@pytest.mark.parametrize(
    ("relation", "span"),
    [("in", "2018"), ("from", "2018/9999"), ("after", "2019/9999"), ("until", "1/2018"), ("before", "1/2017")],
)
def test_the_days_that_a_relation_lets_in(relation: times.Relation, span: str) -> None:
    assert str(times.Time(0, 0, periods.whole_year(2018), relation).span) == span


@pytest.mark.parametrize(
    ("text", "value"),
    [("30", 30), ("三十", 30), ("三十一", 31), ("十", 10), ("二十", 20), ("二〇", 20), ("二〇一八", 2018), ("元", 1)],
)
def test_numerals(text: str, value: int) -> None:
    assert times.number(text) == value


@pytest.mark.parametrize(
    ("era", "year", "western"),
    [
        ("平成", 1, 1989),
        ("平成", 31, 2019),
        ("平成", 32, None),
        ("令和", 1, 2019),
        ("昭和", 64, 1989),
        ("昭和", 65, None),
    ],
)
def test_years_of_eras(era: str, year: int, western: int | None) -> None:
    assert western_year(era, year) == western


@given(day=some.dates(date(2013, 1, 1), date(2030, 12, 31)))
def test_every_day_reads_the_same_in_every_form(day: date) -> None:
    era, year = periods.era_year(day)
    written = f"{'元' if year == 1 else year}年{day.month}月{day.day}日"
    forms = {
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        day.isoformat(),
        f"{era}{written}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
    }
    assert {meant(form) for form in forms} == {day.isoformat()}


@given(year=some.integers(2010, 2030))
def test_a_fiscal_year_is_no_year(year: int) -> None:
    assert meant(f"{year}年") != meant(f"{year}年度")


@given(text=some.text(alphabet="平成令和元昭H０1２3月日年度～-/.から以降まで のJune,十二三", max_size=30))
def test_any_mixture_can_be_read(text: str) -> None:
    normal = normalise(text)
    found = times.read(normal, TODAY).times
    assert all(0 <= t.start < t.end <= len(normal) for t in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
