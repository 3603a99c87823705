"""What the times of one question mean together: glosses, years left out, ranges, 以降 and before."""

from __future__ import annotations

import re
from dataclasses import replace

from intents.times.brackets import narrowed
from intents.times.expressions import SHORT_WESTERN, month_of
from intents.times.numerals import number
from intents.times.time import LAST, Relation, Time
from knowledge import periods
from knowledge.periods import Period

_Date = tuple[int, int | None, int | None]
"""Year, month, day."""
_GLOSS = ("(", "・")
_NEXT = ("翌", "明くる", "あくる")
_AFTER: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (
        re.compile(r"(?:に入って|になって)?\s?(?:から後|以降|以後|からあと)|(?:から)?こ(?:のかた|の方)|からこっち"),
        "from",
    ),
    (re.compile(r"から(?:現在|今|いま|直近)(?:に(?:至る|いたる))?まで(?:に|で)?|を(?:境|皮切り)に"), "from"),
    (re.compile(r"(?:になって|に入って|して)から"), "from"),
    (re.compile(r"(?:より|の)(?:後|あと)(?=[にはでの、。]|$)|を過ぎて"), "after"),
    (re.compile(r"以前"), "until"),
    (
        re.compile(
            r"(?:より|の|に(?:なる|入る)|が(?:始|はじ)まる|を迎える)手?(?:前|まえ)(?=[にはでのま、。]|$)|より(?:も)?早|未満"
        ),
        "before",
    ),
    (
        re.compile(
            r"(?:の(?:終わり|おわり|末|最後)|が(?:終|お)わる)?まで(?!の?(?:期間|会期))|が(?:終|お)わる(?:前|まえ)"
        ),
        "until",
    ),
    (re.compile(r"(?: or later| onwards?| and later| and after)"), "from"),
)
_FROM = re.compile(
    r"(?:から|より)(?!の?(?:寄贈|紹介|提案))(?=.{0,6}(?:の(?:分|もの|協定|展示)|に|、|で|$|ずっと|今|現在))"
)
_BEFORE: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (re.compile(r"(?:since|from)\s+(?:the\s+)?$"), "from"),
    (re.compile(r"after\s+(?:the\s+)?$"), "after"),
    (re.compile(r"before\s+(?:the\s+)?$"), "before"),
    (re.compile(r"(?:until|by|up to)\s+(?:the\s+)?(?:end of\s+)?$"), "until"),
)
_AGAINST = re.compile(
    r"(?:の?(?:時点|現在|ころ|頃|ごろ))?(?:(?:と|に)(?:比べ|くらべ|比較)|比(?!べ)"
    r"|(?:より|から)(?:も|は)?(?:何|いく|どれ|どの).{0,5}?(?:多|少|増|減|ふ|へ|伸)|より(?:も|は)?[^、。?]{0,12}?(?:多|少な|増|減|ふえ|へっ|伸び)|からの?(?:増加|増減|伸び|純増|差))"
)
"""What follows a time that another one is compared with."""
_AGAINST_EN = re.compile(r"(?:than (?:(?:it|they) (?:was|were) )?(?:in|on|at)|compared (?:with|to))\s+(?:the\s+)?$")
_WHOLE_YEARS = ("year", "fiscal_year")
_OF_THE_YEAR = ("", "の")
_FISCAL_START = 4
_FIRST_YEAR = 1900
"""Numbers below this before a year are figures, and no other end of a range: 372から2018年の321を引くと."""
_OF_THE = re.compile(r"the\s+$")
_NOUN = re.compile(
    r"\s(?:＿|(?!and|or|to|in|on|at|for|by|until|but|what|which|who|how|when|where|did|does|was|were|is|are)[a-z]{3})"
)
"""What follows a year that only tells which: after the 2018 earthquake."""
_JOINT = r"\s?(?:から|より|~|-|to|through|until|and)\s?"
_RANGE = re.compile(_JOINT)
_RANGE_TAIL = re.compile(r"\s?(?:末?まで|の間|のあいだ|にかけて|いっぱい)")
_WHOLE = re.compile(r"(?:いっぱい|まるごと|丸ごと|まるまる)(?=[でにの、])")
_SHORT_END = re.compile(r"\s?(?:から|~|-)\s?(?P<n>\d{1,2})\s?(?P<unit>[日月]|年度?)(?!間)")
_LASTING = re.compile(r"から(?:の)?丸?(?P<n>[1-9一二三四五])(?:年間|か年|[ヶカ]年|年(?=[でに]|分))")
"""How many years a range has: 2016年から3年間."""
_NEXT_DAY = re.compile(r"・(?P<n>\d{1,2})日(?!間)")
_MONTHS_BETWEEN = re.compile(r"の?(?P<n>\d{1,2})\s?[~-]\s?")
_UNITS = {("day", "日"), ("month", "月"), ("year", "年"), ("year", "年度"), ("fiscal_year", "年度")}
_DAYS_IN = re.compile(r"の?(?P<first>\d{1,2})日?\s?[~-]\s?(?P<last>\d{1,2})日")
_SHORT_START = re.compile(rf"(?<![\d.第])(?P<n>\d{{1,4}})(?:st|nd|rd|th)?{_JOINT}$")
_NAMED_START = re.compile(rf"(?<!\w)(?:(?P<d>\d{{1,2}})\s+)?(?P<mon>[a-z]{{3,9}})\.?{_JOINT}$")


def together(text: str, times: list[Time]) -> list[Time]:
    """The times of a normalised text, each with its year and its relation, ranges joined."""
    told = _unglossed(text, narrowed(text, times))
    return _unglossed(text, _relate(text, _unglossed(text, _stretched(text, _complete(text, told)))))


def _unglossed(text: str, times: list[Time]) -> list[Time]:
    """A time said again in brackets is one time: 2018年(平成30年)."""
    done: list[Time] = []
    for time in times:
        last = done[-1] if done else None
        if last is not None and _glosses(time, last, text[last.end : time.start]):
            end = time.end + text.startswith(")", time.end)
            done[-1] = Time(last.start, end, last.period)
        else:
            done.append(time)
    return done


def _glosses(time: Time, last: Time, between: str) -> bool:
    """Whether a time only says the one before it again, or its year: 2018年4月16日(平成30年)."""
    if time.period is None or last.period is None:
        return False
    same = (time.period.start, time.period.end) == (last.period.start, last.period.end)
    again = same and time.relation == last.relation and between in _GLOSS
    return again or (between == "(" and last.period.within(time.period))


def _complete(text: str, times: list[Time]) -> list[Time]:
    """A month or day without a year takes the year before it (2019年5月14日から6月20日, 去年6月), or the next one."""
    done: list[Time] = []
    for time in times:
        last = done[-1].period if done else None
        if time.period is None and time.month and last is not None and last.precision in ("day", "month"):
            time = in_year(time, last.start.year + text.startswith(_NEXT, time.start))
        elif last is not None and _month_of_it(text, done[-1], time):
            year = last.start.year + (last.precision == "fiscal_year" and (time.month or 0) < _FISCAL_START)
            time = replace(in_year(time, year), start=done.pop().start)
        done.append(time)
    return done


def _month_of_it(text: str, year: Time, time: Time) -> bool:
    """Whether a month stands right behind a year that is said in a word: 今年6月, 去年の9月."""
    whole = year.period is not None and year.period.precision in _WHOLE_YEARS
    return whole and time.period is None and bool(time.month) and text[year.end : time.start] in _OF_THE_YEAR


def in_year(time: Time, year: int) -> Time:
    """A month or day in a year; as it was where that year has no such day."""
    try:
        period = _day(year, time.month or 0, time.day)
    except ValueError:
        return time
    return Time(time.start, time.end, period)


def _day(year: int, month: int, day: int | None) -> Period:
    return periods.whole_month(year, month) if day is None else periods.parse(f"{year:04}-{month:02}-{day:02}")


def _stretched(text: str, times: list[Time]) -> list[Time]:
    """Ranges of which one end leaves out what the other says: 2019年5～6月, 29～31年度, 14 to 20 June 2019."""
    done: list[Time] = []
    for time in times:
        free = done[-1].end if done else 0
        if done and (months := _months_of(text, done[-1], time)):
            done[-1] = months
            continue
        if time.period is not None and time.start >= free:
            time = _with_short_end(text, time, time.period) or _with_short_start(text, free, time, time.period) or time
        if time.start >= free:
            done.append(time)
    return done


def _months_of(text: str, year: Time, last: Time) -> Time | None:
    """2019年5～6月, read as 2019年 and 6月."""
    match = _MONTHS_BETWEEN.fullmatch(text, year.end, last.start)
    if match is None or last.period is not None or last.day or year.period is None or year.period.precision != "year":
        return None
    first, end = number(match["n"]), last.month or 0
    if not 1 <= first <= end:
        return None
    months = Period(_day(year.period.start.year, first, None).start, _day(year.period.end.year, end, None).end, "month")
    return Time(year.start, last.end, months)


def _with_short_end(text: str, time: Time, period: Period) -> Time | None:
    if (days := _DAYS_IN.match(text, time.end)) and period.precision == "month":
        first, last = int(days["first"]), int(days["last"])
        try:
            begin, end = (_day(period.start.year, period.start.month, day) for day in (first, last))
        except ValueError:
            return None
        return Time(time.start, days.end(), Period(begin.start, end.end)) if first <= last else None
    if (following := _NEXT_DAY.match(text, time.end)) and period.precision == "day":
        after = periods.next_day(period.end)
        return (
            Time(time.start, following.end(), Period(period.start, after)) if int(following["n"]) == after.day else None
        )
    if (lasting := _LASTING.match(text, time.end)) and period.precision != "day":
        return Time(time.start, lasting.end(), _years_from(period, number(lasting["n"])))
    match = _SHORT_END.match(text, time.end)
    if match is None or (period.precision, match["unit"]) not in _UNITS:
        return None
    start = period.start
    if match["unit"].startswith("年"):
        return _with_short_year(time, period, match)
    month, day = (start.month, int(match["n"])) if match["unit"] == "日" else (int(match["n"]), None)
    tail = _RANGE_TAIL.match(text, match.end())
    return _joined(time, (time.start, (tail or match).end()), period, (start.year, month, day))


def _years_from(period: Period, years: int) -> Period:
    """So many years, the first of which begins with a period."""
    after = period.start.replace(year=period.start.year + years)
    return _even(Period(period.start, periods.previous_day(after), period.precision))


def _with_short_year(time: Time, period: Period, match: re.Match[str]) -> Time | None:
    """2016年から18年, 2016~18年度: a year without its century after one that has it."""
    if int(match["n"]) not in SHORT_WESTERN:
        return None
    last, fiscal = period.start.year // 100 * 100 + int(match["n"]), match["unit"] == "年度"
    first = periods.whole_fiscal_year(period.start.year) if fiscal else period
    end = (periods.whole_fiscal_year if fiscal else periods.whole_year)(last)
    whole = Period(first.start, end.end, first.precision)
    return Time(time.start, match.end(), whole) if first.start <= end.start else None


def _with_short_start(text: str, free: int, time: Time, period: Period) -> Time | None:
    """`free` is where the time before ends: it is no part of this one."""
    if named := _NAMED_START.search(text, free, time.start):
        month = month_of(named["mon"])
        day = int(named["d"]) if named["d"] else None
        if month and period.precision == ("day" if day else "month"):
            return _joined(time, (named.start(), time.end), period, (period.start.year, month, day))
    elif short := _SHORT_START.search(text, free, time.start):
        return _joined(time, (short.start(), time.end), period, _like(number(short["n"]), period))
    return None


def _like(value: int, period: Period) -> _Date:
    """What a bare number before a range's end counts: days before a day, months before a month, else years."""
    start = period.start
    match period.precision:
        case "day":
            return start.year, start.month, value
        case "month":
            return start.year, value, None
        case _:
            return (value if value > 99 else value + 1988), None, None


def _joined(time: Time, span: tuple[int, int], period: Period, other: _Date) -> Time | None:
    """The range from or to another day, month or year, None where there is no such thing."""
    try:
        end = _whole(*other, fiscal=period.precision == "fiscal_year")
    except ValueError:
        return None
    first, last = (period, end) if span[0] == time.start else (end, period)
    return Time(*span, _even(Period(first.start, last.end, period.precision))) if first.start <= last.start else None


def _even(period: Period) -> Period:
    """A range of months or days as the year or fiscal year that it is the whole of."""
    year = period.start.year
    whole = (periods.whole_year(year), periods.whole_fiscal_year(year))
    return next((w for w in whole if (w.start, w.end) == (period.start, period.end)), period)


def _whole(year: int, month: int | None, day: int | None, *, fiscal: bool) -> Period:
    if year < _FIRST_YEAR:
        raise ValueError(f"{year}: a figure, and no year")
    if month is not None:
        return _day(year, month, day)
    return periods.whole_fiscal_year(year) if fiscal else periods.whole_year(year)


def _relate(text: str, times: list[Time]) -> list[Time]:
    """Ranges joined (から…まで), and what stands after or before an expression read (以降, まで, since)."""
    related: list[Time] = []
    rest = list(times)
    while rest:
        time = rest.pop(0)
        joined = _range(text, time, rest[0]) if rest else None
        if joined is not None:
            rest.pop(0)
        related.append(joined or _with_relation(text, time))
    return related


def _range(text: str, first: Time, last: Time) -> Time | None:
    """The range of two expressions that stand for its ends."""
    joint = text[first.end : last.start]
    if first.period is None and first.month and last.period is not None and _RANGE.fullmatch(joint):
        first = in_year(first, last.period.start.year)
    if first.period is None or last.period is None or not _RANGE.fullmatch(joint):
        return None
    tail = _RANGE_TAIL.match(text, last.end)
    if not _spans(text, first, last, said=tail is not None) or last.period.end < first.period.start:
        return None
    begin, precision = first.period.start, first.period.precision
    said = text[first.start : first.end]
    if last.period.precision == "fiscal_year" and precision == "year" and "年" not in said:
        begin, precision = periods.whole_fiscal_year(begin.year).start, "fiscal_year"
    elif precision in _WHOLE_YEARS and last.period.precision in ("month", "day"):
        precision = "month"
    return Time(first.start, tail.end() if tail else last.end, _even(Period(begin, last.period.end, precision)))


def _spans(text: str, first: Time, last: Time, *, said: bool) -> bool:
    """Whether a joint joins: `and` after between or for days in a row, `until` only after from or before まで."""
    joint = text[first.end : last.start].strip()
    if joint == "and":
        return "between" in text[: first.start] or _in_a_row(first.period, last.period)
    return joint != "until" or said or text[: first.start].rstrip().endswith("from")


def _in_a_row(one: Period | None, other: Period | None) -> bool:
    return one is not None and other is not None and one.days == 1 and periods.next_day(one.end) == other.start


def _with_relation(text: str, time: Time) -> Time:
    if _AGAINST.match(text, time.end) or _AGAINST_EN.search(text[: time.start]):
        return replace(time, relation="against")
    for pattern, relation in _AFTER:
        match = pattern.match(text, time.end)
        if match:
            return replace(time, end=match.end(), relation=relation)
    if time.period is not None and time.period.end == LAST:
        return time
    if whole := _WHOLE.match(text, time.end):
        return replace(time, end=whole.end())
    match = _FROM.match(text, time.end)
    if match and time.period is not None:
        return replace(time, end=match.end(), relation="from")
    for pattern, relation in _BEFORE:
        match = pattern.search(text[: time.start])
        if match and not (_OF_THE.search(match[0]) and _NOUN.match(text, time.end)):
            return replace(time, start=match.start(), relation=relation)
    return time
