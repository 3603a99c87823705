"""Time expressions in a normalised question: eras, calendar and fiscal years, months, days, ranges, relative words.

Read over the characters, after names have been masked (平成30年7月豪雨 is a disaster, not a month).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from intents.vocabulary import words
from knowledge import periods
from knowledge.periods import Period

Relation = Literal["in", "from", "until", "before", "after"]
FIRST = date(1, 1, 1)
LAST = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a question names: `[start, end)` are characters; `month`/`day` stand alone where no year is said."""

    start: int
    end: int
    period: Period | None
    relation: Relation = "in"
    month: int | None = None
    day: int | None = None
    weak: bool = False

    @property
    def span(self) -> Period | None:
        """The days that qualify: `2018年以降` runs to the end of time."""
        if self.period is None:
            return None
        match self.relation:
            case "from":
                return Period(self.period.start, LAST, self.period.precision)
            case "after":
                return Period(periods.next_day(self.period.end), LAST, self.period.precision)
            case "until":
                return Period(FIRST, self.period.end, self.period.precision)
            case "before":
                return Period(FIRST, periods.previous_day(self.period.start), self.period.precision)
            case _:
                return self.period


_WORDS = words("times")
_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
_NUM = r"(?:\d{1,4}|[〇零一二三四五六七八九十元]{1,4})"
_ERA = r"(?P<era>令和|平成|昭和|㍻|㋿|(?<![a-z])[rhs](?=\.?\s?(?:\d|元)))"
_WESTERN = r"(?:19|20)\d\d|(?<!\d)\d{4}(?=\s?年)|二〇[〇一二][〇一二三四五六七八九]"
_YEAR = rf"(?:{_ERA}\.?\s?(?P<ey>{_NUM})|'(?P<ay>\d\d)|(?P<wy>{_WESTERN}))"
_PARTICLE = re.compile(r"[にのはも、]|から|まで|以[降前]")
_GLOSS = ("(", "・")
_MONTHS = {name: number for number, names in enumerate(_WORDS["months"], 1) for name in names}
_MONTH_EN = "(?P<mon>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"

_FULL = re.compile(
    rf"(?:西暦)?{_YEAR}\s?(?:(?P<fy>年度|fy)|年|(?=[./-]\d)|(?=\s?$))?\s?の?"
    rf"(?:[./-]?(?P<m>(?<=[./-])\d{{1,2}}|{_NUM}(?=\s?(?:月|ケ月)))\s?月?(?:の?(?:[/.-]?(?P<d>(?<=[/.-])\d{{1,2}}|{_NUM}(?=\s?日)))\s?日?)?)?"
)
_FAR_YEAR = re.compile(r"(?<!\d)\d{5,}\s?年度?")
_BARE_HEISEI = re.compile(
    r"(?<![\d.第約])(?P<y>\d{1,2}|元)(?P<fy>年度)|(?<![\d.第約])(?P<y2>2[6-9]|3[01])年(?![間目前後半以])"
)
_MONTH_DAY = re.compile(r"(?<![\d.])(?P<m>\d{1,2})(?:月|/)(?P<d>\d{1,2})日?(?!\d)|(?<![\d.])(?P<m2>\d{1,2})月(?!\d|間)")
_KANJI_MONTH_DAY = re.compile(
    r"(?<![一-龥])(?P<m>[一二三四五六七八九十]{1,2})月(?:(?P<d>[一二三四五六七八九十]{1,3})日)?(?![一-龥])"
)
_ENGLISH = (
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_EN}(?!\w)(?:,?\s+(?P<y>\d{{4}}))?"),
    re.compile(rf"{_MONTH_EN}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y>\d{{4}}))?(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH_EN}(?:\s+of)?,?\s+(?P<y>\d{{4}})"),
    re.compile(r"(?:fy|fiscal(?:\s+year)?|financial\s+year)\s*'?(?P<fy>\d{4}|\d\d)"),
    re.compile(r"(?<!\w)(?:the\s+)?(?P<era>reiwa|heisei)\s*(?:year\s*)?(?P<ey>\d{1,2})"),
    re.compile(rf"(?<!\w)(?:in|on|during|of)\s+{_MONTH_EN}(?!\w)"),
    re.compile(r"(?<![\w.])(?P<y>20[0-3]\d)(?![\w.,]*\d)"),
)
_RELATIVE_YEARS, _RELATIVE_FISCAL, _RELATIVE_MONTHS, _RELATIVE_DAYS = (
    {word: int(step) for word, step in _WORDS[f"relative_{unit}"].items()}
    for unit in ("years", "fiscal_years", "months", "days")
)
_RELATIVE = re.compile(
    "|".join(sorted((*_RELATIVE_YEARS, *_RELATIVE_FISCAL, *_RELATIVE_MONTHS, *_RELATIVE_DAYS), key=len, reverse=True))
)
_ERA_WHOLE = re.compile(
    r"(?P<era>令和|平成)(?:時代|に入って|になって|の間|年間|(?=最後|最初|中|以降|から|より|に|の))"
    r"|(?<!\w)(?P<en>reiwa|heisei)(?: era| period)"
)
_RELATION_AFTER = (
    (re.compile(r"(?:に入って|になって)?\s?(?:から後|以降|以後|からあと)"), "from"),
    (re.compile(r"(?:になって|に入って|して)から"), "from"),
    (re.compile(r"(?:より|の)(?:後|あと)(?=[にはでの、。]|$)|を過ぎて"), "after"),
    (re.compile(r"以前"), "until"),
    (re.compile(r"(?:より|の)前(?=[にはでの、。]|$)|より(?:も)?早|未満"), "before"),
    (re.compile(r"まで(?!の?(?:期間|会期))"), "until"),
    (re.compile(r"(?: or later| onwards?| and later| and after)"), "from"),
)
_RELATION_BEFORE = (
    (re.compile(r"(?:since|from)\s+(?:the\s+)?$"), "from"),
    (re.compile(r"after\s+(?:the\s+)?$"), "after"),
    (re.compile(r"before\s+(?:the\s+)?$"), "before"),
    (re.compile(r"(?:until|by|up to)\s+(?:the\s+)?$"), "until"),
)
_RANGE = re.compile(r"\s?(?:から|より|~|-|to|through|until|and)\s?")
_RANGE_TAIL = re.compile(r"\s?(?:まで|の間|にかけて)")


def number(text: str) -> int:
    """The whole number that digits or positional/decimal kanji numerals write (三十一 → 31, 二〇 → 20, 元 → 1)."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0)
    value = 0
    for char in text:
        value = value * 10 + _DIGIT[char]
    return value


_ERA_START = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before an era's first."""
_ERA_BASE = {name: year for era, year in _ERA_START.items() for name in (era, *_WORDS["eras"][era])}
_ERA_LAST = {1988: 31, 1925: 64, 2018: 99}


def western(era: str, year: int) -> int | None:
    """The Western year of an era year, or None where the era had no such year (平成32年)."""
    base = _ERA_BASE[era]
    return base + year if 1 <= year <= _ERA_LAST[base] else None


@dataclass(frozen=True, slots=True)
class Reading:
    """All times of one question, and the impossible dates that it names (2月30日, 平成40年)."""

    times: tuple[Time, ...]
    impossible: tuple[str, ...] = ()


def read(text: str, today: date) -> Reading:
    """Every time expression of a normalised text, left to right, ranges joined."""
    found: list[Time] = []
    impossible: list[str] = []
    taken = [False] * len(text)

    def put(start: int, end: int, period: Period | None, month: int | None = None, day: int | None = None) -> None:
        if end > start and not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            found.append(Time(start, end, period, month=month, day=day))

    for pattern in _ENGLISH[:-1]:
        for match in pattern.finditer(text):
            _english(match, put, impossible)
    for match in _FULL.finditer(text):
        _full(match, put, impossible)
    for match in _ENGLISH[-1].finditer(text):
        _english(match, put, impossible)
    for match in _RELATIVE.finditer(text):
        put(*match.span(), _relative(match[0], today))
    for match in _ERA_WHOLE.finditer(text):
        name = match["era"] or match["en"]
        put(*match.span(), _whole_era(name))
    for match in _BARE_HEISEI.finditer(text):
        _bare(match, put)
    impossible += [match[0] for match in _FAR_YEAR.finditer(text)]
    for pattern in (_MONTH_DAY, _KANJI_MONTH_DAY):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month = number(groups.get("m") or groups.get("m2") or "0")
            day = number(groups["d"]) if groups.get("d") else None
            if 1 <= month <= 12 and (day is None or 1 <= day <= 31):
                put(*match.span(), None, month, day)
    found.sort(key=lambda t: t.start)
    return Reading(tuple(_relate(text, _complete(_unglossed(text, found)))), tuple(impossible))


def _period(year: int, month: int | None, day: int | None, fiscal: bool) -> Period:
    if month is None:
        return periods.whole_fiscal_year(year) if fiscal else periods.whole_year(year)
    if fiscal and month < 4:
        year += 1
    return periods.whole_month(year, month) if day is None else periods.whole_day(date(year, month, day))


def _full(match: re.Match[str], put, impossible: list[str]) -> None:  # type: ignore[no-untyped-def]
    text = match[0]
    if match["wy"] and not (match["fy"] or "年" in text or match["m"]) and not _alone(match):
        return
    if match["ay"] and "年" not in text:
        return
    year = number(match["wy"]) if match["wy"] else None
    if match["ay"]:
        year = 2000 + int(match["ay"])
    if match["ey"]:
        if match["era"] in "rhs" and not (match["fy"] or "年" in text or match["m"] or _particle(match)):
            return
        year = western(match["era"], number(match["ey"]))
    if year is None:
        impossible.append(text.strip())
        return
    month = number(match["m"]) if match["m"] else None
    day = number(match["d"]) if match["d"] else None
    try:
        period = _period(year, month, day, bool(match["fy"]))
    except ValueError:
        impossible.append(text.strip())
        return
    end = match.end()
    while end > match.start() and text[end - match.start() - 1] in " の":
        end -= 1
    put(match.start(), end, period)


def _particle(match: re.Match[str]) -> bool:
    """Whether a Japanese particle follows: H30に is a year, H30 may be a room."""
    return bool(_PARTICLE.match(match.string, match.end("ey")))


def _alone(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and before.isascii()) and not (
        after.isdigit() or after in "自団万億円人名件社区回組市町村-"
    )


def _english(match: re.Match[str], put, impossible: list[str]) -> None:  # type: ignore[no-untyped-def]
    groups = match.groupdict()
    if groups.get("fy"):
        year = int(groups["fy"])
        put(*match.span(), periods.whole_fiscal_year(year if year > 99 else 2000 + year))
        return
    if groups.get("era"):
        found = western(groups["era"], int(groups["ey"]))
        put(*match.span(), periods.whole_year(found)) if found else impossible.append(match[0])
        return
    month = _MONTHS[groups["mon"]] if groups.get("mon") else None
    day = int(groups["d"]) if groups.get("d") else None
    if groups.get("y"):
        try:
            put(*match.span(), _period(int(groups["y"]), month, day, False))
        except ValueError:
            impossible.append(match[0])
    elif month:
        start = min(match.start("mon"), match.start("d") if day else match.end())
        put(start, match.end(), None, month, day)


def _relative(word: str, today: date) -> Period:
    if word in _RELATIVE_FISCAL:
        return periods.whole_fiscal_year(periods.fiscal_year_of(today) + _RELATIVE_FISCAL[word])
    if word in _RELATIVE_YEARS:
        return periods.whole_year(today.year + _RELATIVE_YEARS[word])
    if word in _RELATIVE_MONTHS:
        months = today.year * 12 + today.month - 1 + _RELATIVE_MONTHS[word]
        return periods.whole_month(months // 12, months % 12 + 1)
    return periods.whole_day(date.fromordinal(today.toordinal() + _RELATIVE_DAYS[word]))


def _whole_era(name: str) -> Period:
    start = next(begin for era, _, begin in periods.ERAS if era == {"reiwa": "令和", "heisei": "平成"}.get(name, name))
    return Period(start, LAST if start.year == 2019 else date(2019, 4, 30), "day")


def _bare(match: re.Match[str], put) -> None:  # type: ignore[no-untyped-def]
    """元年度 and 2年度 are Reiwa's, 27年度 and 30年 are Heisei's."""
    year = number(match["y"] or match["y2"])
    base = 2018 if year <= 12 else 1988
    put(*match.span(), _period(base + year, None, None, bool(match["fy"])))


def _unglossed(text: str, times: list[Time]) -> list[Time]:
    """A time said again in brackets is one time: 2018年(平成30年)."""
    done: list[Time] = []
    for time in times:
        last = done[-1] if done else None
        if last is not None and last.period == time.period is not None and text[last.end : time.start] in _GLOSS:
            end = time.end + text.startswith(")", time.end)
            done[-1] = Time(last.start, end, last.period)
        else:
            done.append(time)
    return done


def _complete(times: list[Time]) -> list[Time]:
    """A month or day without a year takes the year said before it: 2019年5月14日から6月20日."""
    done: list[Time] = []
    for time in times:
        last = done[-1].period if done else None
        if time.period is None and time.month and last is not None and last.precision in ("day", "month"):
            try:
                period = _period(last.start.year, time.month, time.day, False)
            except ValueError:
                done.append(time)
                continue
            time = Time(time.start, time.end, period)
        done.append(time)
    return done


def _relate(text: str, times: list[Time]) -> list[Time]:
    """Ranges joined (から…まで), and what stands after or before an expression read (以降, まで, since)."""
    related: list[Time] = []
    i = 0
    while i < len(times):
        time = times[i]
        after = times[i + 1] if i + 1 < len(times) else None
        if after and time.period and after.period and _RANGE.fullmatch(text[time.end : after.start]):
            joint = text[time.end : after.start].strip()
            tail = _RANGE_TAIL.match(text, after.end)
            said = text[time.start : time.end]
            spans = "between" in text[: time.start] if joint == "and" else joint != "until" or tail is not None
            if spans and after.period.end >= time.period.start:
                end = tail.end() if tail else after.end
                begin = time.period.start
                if after.period.precision == "fiscal_year" and time.period.precision == "year" and "年" not in said:
                    begin = periods.whole_fiscal_year(begin.year).start
                whole = begin != time.period.start
                precision = after.period.precision if whole else time.period.precision
                period = Period(begin, after.period.end, precision)
                related.append(Time(time.start, end, period))
                i += 2
                continue
        related.append(_with_relation(text, time))
        i += 1
    return related


def _with_relation(text: str, time: Time) -> Time:
    for pattern, relation in _RELATION_AFTER:
        match = pattern.match(text, time.end)
        if match:
            return Time(time.start, match.end(), time.period, relation, time.month, time.day)  # type: ignore[arg-type]
    if time.period is not None and time.period.end == LAST:
        return time
    match = re.match(
        r"(?:から|より)(?!の?(?:寄贈|紹介|提案))(?=.{0,6}(?:の(?:分|もの|協定|展示)|に|、|で|$|ずっと|今|現在))",
        text[time.end :],
    )
    if match and time.period is not None:
        return Time(time.start, time.end + match.end(), time.period, "from", time.month, time.day)
    for pattern, relation in _RELATION_BEFORE:
        match = pattern.search(text[: time.start])
        if match:
            return Time(match.start(), time.end, time.period, relation, time.month, time.day)  # type: ignore[arg-type]
    return time
