from __future__ import annotations

from datetime import date

import pytest

from knowledge.periods import era_year, fiscal_year_of, next_day, parse


@pytest.mark.parametrize(
    "text",
    [
        "2018-04-16",
        "2018-04",
        "2018",
        "FY2018",
        "2018-10-06/2018-10-14",
        "2018-04/2018-06",
        "2015/2017",
        "FY2023/FY2026",
    ],
)
def test_parse_and_str_are_inverse(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    "text", ["2018/4/16", "2018-02-30", "FY2018-04", "2018-05/2018-04", "2018/2018-04", "", "30年"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse(text)


def test_ends() -> None:
    assert [str(end) for end in parse("2018-10-06/2018-10-14").ends] == ["2018-10-06", "2018-10-14"]
    assert [str(end) for end in parse("FY2018").ends] == ["FY2018", "FY2018"]


def test_spans() -> None:
    whole, part = parse("FY2018"), parse("2019-03")
    assert part.within(whole)
    assert whole.overlaps(part)
    assert not parse("2019-04").overlaps(whole)
    assert parse("2018-10-06/2018-10-14").days == 9
    assert part.fiscal_year == 2018


def test_eras() -> None:
    assert era_year(date(2019, 4, 30)) == ("平成", 31)
    assert era_year(date(2019, 5, 1)) == ("令和", 1)
    with pytest.raises(ValueError, match="era"):
        era_year(date(1800, 1, 1))


def test_days() -> None:
    assert fiscal_year_of(date(2018, 3, 31)) == 2017
    assert next_day(date(2018, 12, 31)) == date(2019, 1, 1)
