"""Values in words, as a ward office writes them and as an English reader expects them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot import phrase
from bot.evaluation.matching import holds, reduce
from intents import times
from intents.text import normalise
from knowledge import periods
from knowledge.model import Person
from knowledge.periods import parse

WHEN = {
    "2018-04-16": ("2018年4月16日（平成30年）", "16 April 2018"),
    "2019-04-30": ("2019年4月30日（平成31年）", "30 April 2019"),
    "2019-05-01": ("2019年5月1日（令和元年）", "1 May 2019"),
    "2018-04": ("2018年4月（平成30年）", "April 2018"),
    "2019-04": ("2019年4月（平成31年）", "April 2019"),
    "2019-05": ("2019年5月（令和元年）", "May 2019"),
    "2018": ("2018年（平成30年）", "2018"),
    "2019": ("2019年（平成31年・令和元年）", "2019"),
    "FY2018": ("2018年度（平成30年度）", "FY2018"),
    "FY2019": ("2019年度（令和元年度）", "FY2019"),
    "FY2023/FY2026": ("2023年度（令和5年度）から2026年度（令和8年度）までの4年間", "FY2023 to FY2026 (4 years)"),
    "2015/2017": ("2015年（平成27年）から2017年（平成29年）まで", "2015 to 2017"),
    "2018-04/2018-06": ("2018年4月（平成30年）から6月まで", "April 2018 to June 2018"),
    "2018-10/2018-12": ("2018年10月（平成30年）から12月まで", "October 2018 to December 2018"),
    "2019-05-14/2019-06-20": ("2019年5月14日（令和元年）から6月20日まで", "14 May to 20 June 2019"),
    "2018-12-25/2019-01-10": ("2018年12月25日（平成30年）から2019年1月10日まで", "25 December 2018 to 10 January 2019"),
    "2018-10-06/2018-10-07": ("2018年10月6日・7日（平成30年）", "6 October and 7 October 2018"),
    "2018-10-06/2018-10-14": ("2018年10月6日（平成30年）から10月14日まで", "6 October to 14 October 2018"),
    "2018-10-31/2018-11-01": ("2018年10月31日（平成30年）から11月1日まで", "31 October and 1 November 2018"),
}

YEN = {
    1: ("1円", "1 yen"),
    9_999: ("9,999円", "9,999 yen"),
    10_000: ("1万円", "0.01 million yen (10,000 yen)"),
    55_000_000: ("5,500万円", "55 million yen (55,000,000 yen)"),
    100_000_000: ("1億円", "100 million yen (100,000,000 yen)"),
    113_000_000: ("1億1,300万円", "113 million yen (113,000,000 yen)"),
    1_000_000_001: ("10億1円", "1,000,000,001 yen"),
    3_740_250_000: ("37億4,025万円", "3.74025 billion yen (3,740,250,000 yen)"),
}

COUNTS = [
    (1096, "自治体", "1,096自治体", "1,096 municipalities"),
    (1, "自治体", "1自治体", "1 municipality"),
    (0, "団体", "0団体", "0 associations"),
    (7174, "人", "7,174人", "7,174 people"),
    (1, "社", "1社", "1 company"),
    (2, "回", "2回", "2 times"),
    (38, "日", "38日", "38 days"),
    (3, "", "3", "3"),
]


@pytest.mark.parametrize(("period", "ja", "en"), [(period, *words) for period, words in WHEN.items()])
def test_periods(period: str, ja: str, en: str) -> None:
    assert (phrase.when(parse(period), "ja"), phrase.when(parse(period), "en")) == (ja, en)


def test_months_over_a_change_of_year() -> None:
    assert phrase.when(parse("2018-10/2019-03"), "ja") == "2018年10月（平成30年）から2019年3月まで"


@pytest.mark.parametrize(("amount", "ja", "en"), [(amount, *words) for amount, words in YEN.items()])
def test_money(amount: int, ja: str, en: str) -> None:
    assert (phrase.yen(amount, "ja"), phrase.yen(amount, "en")) == (ja, en)


@pytest.mark.parametrize(("value", "unit", "ja", "en"), COUNTS)
def test_counts(value: int, unit: str, ja: str, en: str) -> None:
    assert (phrase.count(value, unit, "ja"), phrase.count(value, unit, "en")) == (ja, en)


def test_days_of_the_week() -> None:
    assert [phrase.weekday(date(2018, 4, 15 + n), "ja") for n in (0, 1)] == ["日曜日", "月曜日"]
    assert [phrase.weekday(date(2018, 4, 15 + n), "en") for n in (0, 1)] == ["Sunday", "Monday"]


@pytest.mark.parametrize(
    ("person", "ja", "en"),
    [
        (Person("小田切 徳美"), "小田切徳美氏", "小田切徳美"),
        (Person("小田切　徳美", "基調講演"), "小田切徳美氏（基調講演）", "小田切徳美 (基調講演)"),
        (
            Person("山田 花子", "基調講演", "○○大学教授", "「地方創生」"),
            "山田花子氏（○○大学教授、基調講演「地方創生」）",
            "山田花子 (○○大学教授, 基調講演「地方創生」)",
        ),
        (Person("山田 花子", topic="雪の活用"), "山田花子氏（「雪の活用」）", "山田花子 (「雪の活用」)"),
        (Person("山田 花子", position="町長", group="第1部"), "山田花子氏（町長、第1部）", "山田花子 (町長, 第1部)"),
        (
            Person("山田 花子", position="第1部の町長", group="第1部"),
            "山田花子氏（第1部の町長）",
            "山田花子 (第1部の町長)",
        ),
    ],
)
def test_people(person: Person, ja: str, en: str) -> None:
    assert (phrase.person(person, "ja"), phrase.person(person, "en")) == (ja, en)


def test_any_value() -> None:
    values = [
        (10_000, "yen", "", "1万円"),
        (12, "number", "自治体", "12自治体"),
        ("港区", "name", "", "港区"),
        (parse("2018"), "date", "", "2018年（平成30年）"),
        (Person("山田 花子"), "people", "", "山田花子氏"),
    ]
    assert [phrase.value(value, type_, unit, "ja") for value, type_, unit, _ in values] == [row[3] for row in values]


@pytest.mark.parametrize(
    ("items", "ja", "en"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A、B", "A and B"),
        (["A", "B", "C"], "A、B、C", "A, B and C"),
        (["A、Bです。", "Cです。"], "A、Bです。Cです。", "A、Bです。 Cです。"),
        (["A.", "B."], "A.B.", "A. B."),
    ],
)
def test_rows_of_items(items: list[str], ja: str, en: str) -> None:
    assert (phrase.joined(iter(items), "ja"), phrase.joined(items, "en")) == (ja, en)


@given(day=some.dates(date(1990, 1, 1), date(2035, 12, 31)))
def test_what_is_said_of_a_day_reads_back_as_the_day(day: date) -> None:
    for language in ("ja", "en"):
        said = phrase.day(day, language)  # type: ignore[arg-type]
        assert str(times.read(normalise(said), date(2026, 1, 1)).times[0].span) == day.isoformat()


@given(year=some.integers(2010, 2030), fiscal=some.booleans(), language=some.sampled_from(["ja", "en"]))
def test_what_is_said_of_a_year_is_never_another(year: int, fiscal: bool, language: phrase.Language) -> None:
    period = periods.whole_fiscal_year(year) if fiscal else periods.whole_year(year)
    read = [str(t.span) for t in times.read(normalise(phrase.when(period, language)), date(2026, 1, 1)).times]
    assert str(period) in read
    assert not {span for span in read if str(year) not in span}


@given(amount=some.integers(1, 10**12))
def test_an_amount_can_be_found_in_its_words(amount: int) -> None:
    oku, rest = divmod(amount, 10**8)
    man, ones = divmod(rest, 10**4)
    item = "¥" + f"{oku}億" * bool(oku) + f"{man}万" * bool(man) + str(ones) * bool(ones)
    assert holds(reduce(phrase.yen(amount, "en")), item)
    if not ones:
        assert holds(reduce(phrase.yen(amount, "ja")), item)


@pytest.mark.parametrize(
    ("first", "last", "ja", "en"),
    [
        ("2017-01-19", "2019-10-26", "2年9か月7日（1,010日）", "2 years, 9 months and 7 days (1,010 days)"),
        ("2016-04-26", "2019-10-26", "3年6か月（1,278日）", "3 years and 6 months (1,278 days)"),
        ("2018-04-16", "2018-05-01", "15日", "15 days"),
        ("2020-01-31", "2020-03-01", "1か月1日（30日）", "1 month and 1 day (30 days)"),
        ("2018-04-16", "2018-04-16", "0日", "0 days"),
    ],
)
def test_the_time_between_two_days(first: str, last: str, ja: str, en: str) -> None:
    days = parse(first).start, parse(last).start
    assert (phrase.apart(*days, "ja"), phrase.apart(*days, "en")) == (ja, en)
