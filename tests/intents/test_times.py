"""Time expressions, as tables: what is meant, and how people write it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intents import times
from intents.text import normalise
from knowledge import periods

TODAY = date(2021, 2, 10)
"""In February: the fiscal year still carries last year's number."""

MEANT = {
    "2018": """2018年 | ２０１８年 | 西暦2018年 | 2018 年 | 平成30年 | 平成３０年 | 平成三十年 | 平成三〇年 | H30年 | h30年
        | H.30年 | Ｈ３０年 | ㍻30年 | へいせい30ねん | 平成 30 年 | '18年 | ’18年 | 30年 | ３０年 | 二〇一八年 | 2018
        | Heisei 30 | Heisei year 30 | in 2018 | 平成30年に結んだ協定 | 2018年中に""",
    "FY2018": """2018年度 | 平成30年度 | 平成三十年度 | H30年度 | Ｈ３０年度 | ㍻30年度 | 30年度 | ３０年度 | '18年度
        | 二〇一八年度 | 平成30ねんど | FY2018 | fy 2018 | FY18 | fiscal 2018 | fiscal year 2018 | financial year 2018""",
    "2019": "2019年 | 平成31年 | 令和元年 | 令和1年 | 令和一年 | R1年 | r元年 | ㋿元年 | れいわ元年 | 31年 | Reiwa 1",
    "FY2019": "2019年度 | 令和元年度 | 令和1年度 | 平成31年度 | H31年度 | R1年度 | R元年度 | 元年度 | 31年度 | FY19",
    "2018-04": """2018年4月 | 平成30年4月 | 平成三十年四月 | 2018年の4月 | 2018/4 | 2018-04 | 2018.4 | H30.4 | 2018年４月
        | 2018年度の4月 | April 2018 | Apr. 2018 | in April 2018 | April of 2018""",
    "2019-02": "2019年2月 | 平成31年2月 | 2018年度の2月 | 平成30年度2月",
    "2018-04-16": """2018年4月16日 | ２０１８年４月１６日 | 平成30年4月16日 | 平成三十年四月十六日 | 二〇一八年四月十六日
        | 2018年4月16日(月) | 2018年の4月の16日 | 2018/4/16 | 2018-04-16 | 2018.4.16 | H30.4.16 | h30/4/16
        | 16 April 2018 | April 16, 2018 | Apr 16 2018 | 16th of April 2018""",
    "2019-04-30": "平成31年4月30日 | 2019/04/30 | 30 April 2019",
    "2019-05-01": "令和元年5月1日 | 令和1年5月1日 | R1.5.1 | May 1, 2019",
    "2020": "去年 | 昨年 | last year | 令和2年 | R2年",
    "2021": "今年 | ことし | 本年 | this year",
    "2022": "来年 | next year",
    "FY2020": "今年度 | 本年度 | 令和2年度 | this fiscal year | current fiscal year",
    "FY2021": "来年度 | next fiscal year",
    "2021-01": "先月 | last month",
    "2021-02": "今月 | this month",
    "2021-03": "来月 | next month",
    "2021-02-09": "昨日 | yesterday",
    "2021-02-10": "今日 | 本日 | today",
    "2021-02-11": "明日 | tomorrow",
    "2018/9999": """2018年以降 | 2018年以後 | 平成30年以降 | 2018年から今まで | 2018年から現在まで | since 2018 | from 2018
        | 2018 onwards | 2018 or later""",
    "2019/9999": "2018年より後 | after 2018",
    "FY2018/FY9998": "2018年度以降 | 30年度以降 | since FY2018",
    "1/2018": "2018年まで | 2018年までに | 2018年以前 | until 2018 | by 2018 | up to 2018",
    "1/2017": "2018年より前 | before 2018 | 2018年未満",
    "2017/2019": """2017年から2019年 | 2017年～2019年 | 2017〜2019年 | 2017年から2019年まで | 2017年から2019年の間
        | 平成29年から令和元年まで | H29年～R1年 | 29年から31年 | from 2017 to 2019 | 2017 through 2019""",
    "FY2017/FY2019": "2017年度から2019年度 | 平成29年度～令和元年度 | 29年度から31年度まで | FY2017 to FY2019",
    "2019-05-14/2019-06-20": """2019年5月14日から6月20日 | 2019年5月14日〜6月20日 | 令和元年5月14日～6月20日まで
        | 2019/5/14-2019/6/20 | 2019年5月14日から2019年6月20日 | 14 May 2019 to 20 June 2019""",
    "2019-05/2019-06": "2019年5月から6月 | 2019年5月～2019年6月",
    "2019-05-01/9999-12-31": "令和の協定 | 令和に入って | 令和になってから | 令和以降 | 令和時代 | Reiwa era",
    "1989-01-08/2019-04-30": "平成の間 | 平成中 | 平成時代 | 平成の協定 | Heisei period",
    "month 4, day 16": "4月16日 | ４月１６日 | 4/16 | 四月十六日 | April 16",
    "month 11": "11月 | １１月 | 11月に | 十一月 | in November",
    "2017 + 2019": "2017年と2019年 | 2017年、2019年 | 平成29年と平成31年",
    "2018 + FY2018": "2018年と2018年度 | 平成30年と平成30年度",
}
NOT_YET = {
    "2018": "'18",
    "2017/2019": "between 2017 and 2019 | from 2017 until 2019",
    "FY2017/FY2019": "2017～2019年度 | 平成29～31年度 | 29～31年度",
    "2019-05-14/2019-06-20": "14 May to 20 June 2019 | May 14 to June 20, 2019",
    "2019-05/2019-06": "May to June 2019 | 2019年5～6月",
    "month 4, day 16": "16 April | on 16 April",
}
"""Spellings that are not understood yet; one that is must move up into the table."""

IMPOSSIBLE = """平成32年 | 平成40年 | 昭和65年 | 平成0年 | 令和0年 | 平成32年度 | 2018年13月 | 2018年2月30日 | 2018年4月31日
    | 令和元年2月29日 | 2019/2/29 | H32.4.1 | 2018-13-01 | Feb 30, 2018 | Heisei 32"""

NO_TIME = """千種区 | 三国ヶ丘 | 三重県 | 四日市市 | 八王子市 | 十日町市 | 一関市 | 23区 | 第1回 | 30年間 | 30年前 | 約30年
    | 5,500万円 | 372自治体 | 7,174人 | 03-5210-9747 | 10年のあゆみ | 100年 | 5年目 | may I ask | March | 13月1日 | H | R2"""


def spellings(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(meant, surface.strip()) for meant, row in table.items() for surface in row.split(" | ")]


def rows(text: str) -> list[str]:
    return [surface.strip() for surface in text.split(" | ")]


def meant(text: str) -> str:
    return " + ".join(map(shown, times.read(normalise(text), TODAY).times))


def shown(time: times.Time) -> str:
    if time.span is not None:
        return str(time.span)
    return f"month {time.month}" + (f", day {time.day}" if time.day else "")


@pytest.mark.parametrize(("value", "surface"), spellings(MEANT))
def test_spellings(value: str, surface: str) -> None:
    assert meant(surface) == value
    assert times.read(normalise(surface), TODAY).impossible == ()


@pytest.mark.xfail(reason="not understood yet")
@pytest.mark.parametrize(("value", "surface"), spellings(NOT_YET))
def test_spellings_not_understood_yet(value: str, surface: str) -> None:
    assert meant(surface) == value


@pytest.mark.parametrize("surface", rows(IMPOSSIBLE))
def test_dates_that_there_are_not(surface: str) -> None:
    assert times.read(normalise(surface), TODAY).impossible == (normalise(surface),)


@pytest.mark.xfail(reason="a day without its year is not looked at")
@pytest.mark.parametrize("surface", ["2月30日", "4月31日"])
def test_days_that_no_year_has(surface: str) -> None:
    assert times.read(normalise(surface), TODAY).impossible == (normalise(surface),)


@pytest.mark.xfail(reason="the first digits of the second year are taken for a month")
def test_a_range_with_a_hyphen_names_no_impossible_date() -> None:
    reading = times.read(normalise("2017-2019"), TODAY)
    assert (list(map(shown, reading.times)), reading.impossible) == (["2017/2019"], ())


@pytest.mark.parametrize("surface", rows(NO_TIME))
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
    read = [shown(times.read(word, day).times[0]) for word, day in (("先月", date(2021, 1, 31)), ("来月", date(2021, 12, 1)))]
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
    [("平成", 1, 1989), ("平成", 31, 2019), ("平成", 32, None), ("令和", 1, 2019), ("昭和", 64, 1989), ("昭和", 65, None)],
)
def test_years_of_eras(era: str, year: int, western: int | None) -> None:
    assert times.western(era, year) == western


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
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
