"""Single time expressions: eras, calendar and fiscal years, months, days, relative words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from intents.times.numerals import number, western
from intents.times.time import LAST, Time
from intents.vocabulary import words
from knowledge import periods
from knowledge.periods import Period

_WORDS = words("times")
_NUM = r"(?:\d{1,4}|[〇零一二三四五六七八九十元]{1,4})"
_ERA = r"(?P<era>令和|平成|昭和|㍻|㋿|(?<![a-z])[rhs](?=\.?\s?(?:\d|元)))"
_WESTERN = r"(?:19|20)\d\d|(?<!\d)\d{4}(?=\s?年)|二〇[〇一二][〇一二三四五六七八九]"
_YEAR = rf"(?:{_ERA}\.?\s?(?P<ey>{_NUM})|'(?P<ay>\d\d)|(?P<wy>{_WESTERN}))"
_PARTICLE = re.compile(r"[にのはもと、]|で(?![すし])|から|まで|以[降前]")
_NO_YEAR = "自団万億円人名件社区回組市町村-"
"""What follows a four-digit number that is no year."""
_LEAP_YEAR = 2000
"""A year that has each day that any year has."""
_MONTHS = {name: number for number, names in enumerate(_WORDS["months"], 1) for name in names}
_MONTH_EN = "(?P<mon>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"

_FULL = re.compile(
    rf"(?:西暦)?{_YEAR}\s?(?:(?P<fy>(?:会計)?年度|fy)|年|(?=[./-]\d)|(?=\s?$))?\s?の?"
    rf"(?:[./-]?(?P<m>(?<=[./-])\d{{1,2}}(?!\d)|{_NUM}(?=\s?(?:月|ケ月)))\s?月?"
    rf"(?:の?(?:[/.-]?(?P<d>(?<=[/.-])\d{{1,2}}|{_NUM}(?=\s?日)))\s?日?)?)?"
)
_SEASONS = {name: (int(first), int(last)) for name, (first, last) in _WORDS["seasons"].items()}
_SEASON_NAME = "|".join(sorted(_SEASONS, key=len, reverse=True))
_SEASON = re.compile(rf"(?:西暦)?{_YEAR}\s?年?\s?の?(?P<season>{_SEASON_NAME})(?!の?(?:祭|まつり)|休|場)")
_SEASON_EN = re.compile(rf"(?P<season>{_SEASON_NAME})\s(?:of\s|in\s)?{_YEAR}(?!\d)")
_FISCAL_EDGE = re.compile(rf"(?:西暦)?{_YEAR}\s?年度の?(?:(?P<last>末|終わり|終り|おわり)|初め|はじめ|初頭|頭|当初)")
_FAR_YEAR = re.compile(r"(?<!\d)\d{5,}\s?年度?")
_YEAR_DAYS = {name: (int(month), int(day)) for name, (month, day) in _WORDS["days_of_the_year"].items()}
_YEAR_DAY_NAME = "|".join(_YEAR_DAYS)
_YEAR_DAY = re.compile(rf"(?:西暦)?{_YEAR}\s?年?\s?の?(?P<name>{_YEAR_DAY_NAME})")
_LAST_OF_RANGE = re.compile(
    rf"(?<=から|[年月日]~)(?:その)?(?:年の)?(?P<name>{_YEAR_DAY_NAME}|{_SEASON_NAME})(?!の?(?:祭|まつり))"
)
_NEXT_YEAR = re.compile(rf"(?:翌|明くる|あくる)年?の?(?P<m>{_NUM})月(?!間)(?:の?(?P<d>{_NUM})日)?")
"""A month of the year after the one said before it: 2017年4月から翌年3月."""
_BARE_HEISEI = re.compile(
    r"(?<![\d.第約])(?P<y>\d{1,2}|元|(?<![〇一二三四五六七八九十成和])(?:二十[五六七八九]|三十一?))(?P<fy>年度)"
    r"|(?<![\d.第約])(?P<y2>2[6-9]|3[01])年(?![間目前後半以])"
    r"(?:(?P<m>\d{1,2})月(?!間)(?:(?P<d>\d{1,2})日)?)?"
    r"|(?<![\d.第約])(?P<y3>1[3-9]|2[0-5])年(?P<m3>\d{1,2})月(?!間)(?:(?P<d3>\d{1,2})日)?"
)
SHORT_WESTERN = range(13, 26)
"""Years without their century; as years of an era they lie long before or after all that is told of."""
_MONTH_DAY = re.compile(r"(?<![\d.])(?P<m>\d{1,2})(?:月|/)(?P<d>\d{1,2})日?(?!\d)|(?<![\d.])(?P<m2>\d{1,2})月(?!\d|間)")
_KANJI_MONTH_DAY = re.compile(
    r"(?<![一-龥])(?P<m>[一二三四五六七八九十]{1,2})月(?:(?P<d>[一二三四五六七八九十]{1,3})日)?(?![一-龥])(?P<m2>)"
)
_ENGLISH = (
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_EN}(?!\w)(?:,?\s+(?P<y>\d{{4}}))?"),
    re.compile(rf"{_MONTH_EN}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y>\d{{4}}))?(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH_EN}(?:\s+of)?,?\s+(?P<y>\d{{4}})"),
    re.compile(r"(?:fy|fiscal(?:\s+year)?|financial\s+year)\s*'?(?P<fy>\d{4}|\d\d)"),
    re.compile(r"(?<!\w)(?:the\s+)?(?P<era>reiwa|heisei)\s*(?:year\s*)?(?P<ey>\d{1,2})"),
    re.compile(rf"(?<!\w)(?:in|on|during|of)\s+{_MONTH_EN}(?!\w)"),
)
_LATIN = re.compile(r"[a-z]")
_NUMERAL = re.compile(r"[\d〇零一二三四五六七八九十元]")
_YEAR_EN = re.compile(r"(?<![\w.])(?P<y>20[0-3]\d)(?![\w.,]*\d)")
_RELATIVE_YEARS, _RELATIVE_FISCAL, _RELATIVE_MONTHS, _RELATIVE_DAYS = (
    {word: int(step) for word, step in _WORDS[f"relative_{unit}"].items()}
    for unit in ("years", "fiscal_years", "months", "days")
)
_RELATIVE_WORDS = (*_RELATIVE_YEARS, *_RELATIVE_FISCAL, *_RELATIVE_MONTHS, *_RELATIVE_DAYS)
_KANA_END = re.compile(r"[\u3041-\u3096]$")
_RELATIVE = re.compile(
    "(?:"
    + "|".join(
        word + (r"(?![\u3041-\u3096](?<![はのにもをまか]))" if _KANA_END.search(word) else "")
        for word in sorted(_RELATIVE_WORDS, key=len, reverse=True)
    )
    + ")(?![a-z])"
)
_ERA_WHOLE = re.compile(
    r"(?P<era>令和|平成)(?:の?時代|に?入って|になって|に改まって|の間|のあいだ|年間|(?=最後|最初|中|以降|から|より|に|の|が終わ))"
    r"|(?<!\w)(?P<en>reiwa|heisei)(?: era| period)"
)


class _Sheet:
    """A text on which expressions are struck out as they are read: what is taken once is not read again."""

    def __init__(self, text: str, today: date) -> None:
        self.today = today
        self.times: list[Time] = []
        self.impossible: list[str] = []
        self._taken = [False] * len(text)

    def put(
        self, start: int, end: int, period: Period | None, month: int | None = None, day: int | None = None
    ) -> None:
        if self._take(start, end):
            self.times.append(Time(start, end, period, month=month, day=day))

    def put_impossible(self, match: re.Match[str]) -> None:
        if self._take(*match.span()):
            self.impossible.append(match[0].strip().removesuffix("の"))

    def put_date(self, match: re.Match[str], year: int, month: int | None, day: int | None, fiscal: bool) -> None:
        """The date that a whole match writes, or the note that there is no such date."""
        try:
            period = _period(year, month, day, fiscal)
        except ValueError:
            self.put_impossible(match)
        else:
            self.put(match.start(), match.start() + len(match[0].rstrip(" の")), period)

    def _take(self, start: int, end: int) -> bool:
        free = end > start and not any(self._taken[start:end])
        if free:
            self._taken[start:end] = [True] * (end - start)
        return free


def find(text: str, today: date) -> tuple[list[Time], list[str]]:
    """The expressions of a normalised text, left to right, and those that name no day (2月30日, 平成40年)."""
    sheet = _Sheet(text, today)
    numbered, latin = bool(_NUMERAL.search(text)), bool(_LATIN.search(text))
    for kind in _KINDS:
        if (numbered or not kind.numbered) and (latin or not kind.latin):
            for match in kind.pattern.finditer(text):
                kind.read(match, sheet)
    return sorted(sheet.times, key=lambda t: t.start), sheet.impossible


def month_of(name: str) -> int | None:
    """The number of an English month's name or its short form."""
    return _MONTHS.get(name)


def _period(year: int, month: int | None, day: int | None, fiscal: bool) -> Period:
    if month is None:
        return periods.whole_fiscal_year(year) if fiscal else periods.whole_year(year)
    if fiscal and month < 4:
        year += 1
    return periods.whole_month(year, month) if day is None else periods.whole_day(date(year, month, day))


def _full(match: re.Match[str], sheet: _Sheet) -> None:
    sure = bool(match["fy"] or "年" in match[0] or match["m"])
    if match["wy"] and not sure and not _alone(match):
        return
    if match["ay"] and not sure and not _particle(match, "ay"):
        return
    if match["ey"] and match["era"] in "rhs" and not sure and not _particle(match, "ey"):
        return
    year = _year(match)
    if year is None:
        sheet.put_impossible(match)
        return
    month = number(match["m"]) if match["m"] else None
    day = number(match["d"]) if match["d"] else None
    sheet.put_date(match, year, month, day, bool(match["fy"]))


def _season(match: re.Match[str], sheet: _Sheet) -> None:
    """2018年の夏: its months."""
    year = _year(match)
    if year is None:
        return
    first, last = _SEASONS[match["season"]]
    closes = year + (last < first)
    end = date(closes, last, monthrange(closes, last)[1])
    sheet.put(*match.span(), Period(date(year, first, 1), end, "month"))


def _year_day(match: re.Match[str], sheet: _Sheet) -> None:
    """2018年の大みそか."""
    year = _year(match)
    if year is not None:
        sheet.put(*match.span(), periods.whole_day(date(year, *_YEAR_DAYS[match["name"]])))


def _last_of_range(match: re.Match[str], sheet: _Sheet) -> None:
    """…から大みそか, …から夏: the day or the last month, of the year said before it."""
    name = match["name"]
    month, day = _YEAR_DAYS.get(name) or (_SEASONS[name][1], None)
    sheet.put(*match.span(), None, month, day)


def _fiscal_edge(match: re.Match[str], sheet: _Sheet) -> None:
    """2016年度末: the last month of a fiscal year, or the first."""
    year = _year(match)
    if year is not None:
        sheet.put(*match.span(), periods.whole_month(year + 1, 3) if match["last"] else periods.whole_month(year, 4))


def _year(match: re.Match[str]) -> int | None:
    """The Western year, None where the era had no such year."""
    if match["ey"]:
        return western(match["era"], number(match["ey"]))
    return 2000 + int(match["ay"]) if match["ay"] else number(match["wy"])


def _particle(match: re.Match[str], group: str) -> bool:
    """Whether a Japanese particle follows: H30に is a year, H30 may be a room."""
    return bool(_PARTICLE.match(match.string, match.end(group)))


def _alone(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and before.isascii()) and not (after.isdigit() or after in _NO_YEAR)


def _english(match: re.Match[str], sheet: _Sheet) -> None:
    groups = match.groupdict()
    if groups.get("fy"):
        year = int(groups["fy"])
        sheet.put(*match.span(), periods.whole_fiscal_year(year if year > 99 else 2000 + year))
        return
    if groups.get("era"):
        found = western(groups["era"], int(groups["ey"]))
        sheet.put(*match.span(), periods.whole_year(found)) if found else sheet.put_impossible(match)
        return
    month = _MONTHS[groups["mon"]] if groups.get("mon") else None
    day = int(groups["d"]) if groups.get("d") else None
    if groups.get("y"):
        sheet.put_date(match, int(groups["y"]), month, day, fiscal=False)
    elif month:
        start = min(match.start("mon"), match.start("d") if day else match.end())
        sheet.put(start, match.end(), None, month, day)


def _far(match: re.Match[str], sheet: _Sheet) -> None:
    sheet.put_impossible(match)


def _relative(match: re.Match[str], sheet: _Sheet) -> None:
    sheet.put(*match.span(), _from_today(match[0], sheet.today))


def _from_today(word: str, today: date) -> Period:
    if word in _RELATIVE_FISCAL:
        return periods.whole_fiscal_year(periods.fiscal_year_of(today) + _RELATIVE_FISCAL[word])
    if word in _RELATIVE_YEARS:
        return periods.whole_year(today.year + _RELATIVE_YEARS[word])
    if word in _RELATIVE_MONTHS:
        months = today.year * 12 + today.month - 1 + _RELATIVE_MONTHS[word]
        return periods.whole_month(months // 12, months % 12 + 1)
    return periods.whole_day(date.fromordinal(today.toordinal() + _RELATIVE_DAYS[word]))


def _era(match: re.Match[str], sheet: _Sheet) -> None:
    sheet.put(*match.span(), _whole_era(match["era"] or match["en"]))


def _whole_era(name: str) -> Period:
    start = next(begin for era, _, begin in periods.ERAS if era == {"reiwa": "令和", "heisei": "平成"}.get(name, name))
    return Period(start, LAST if start.year == 2019 else date(2019, 4, 30), "day")


def _bare(match: re.Match[str], sheet: _Sheet) -> None:
    """元年度 and 2年度 are Reiwa's, 27年度 and 30年 are Heisei's, 18年度 and 18年7月 are 2018's."""
    year = number(match["y"] or match["y2"] or match["y3"])
    base = 2000 if year in SHORT_WESTERN else 2018 if year < SHORT_WESTERN.start else 1988
    parts = (match[part] or match.groupdict().get(f"{part}3") for part in ("m", "d"))
    month, day = (int(part) if part else None for part in parts)
    sheet.put_date(match, base + year, month, day, fiscal=bool(match["fy"]))


def _month_day(match: re.Match[str], sheet: _Sheet) -> None:
    groups = match.groupdict()
    month = number(groups["m"] or groups["m2"])
    day = number(groups["d"]) if groups.get("d") else None
    if not 1 <= month <= 12:
        return
    if day is None or 1 <= day <= monthrange(_LEAP_YEAR, month)[1]:
        sheet.put(*match.span(), None, month, day)
    elif "月" in match[0]:
        sheet.put_impossible(match)


class _Kind(NamedTuple):
    """A sort of expression, how it is read, and whether there is none without a numeral or a Latin letter."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], _Sheet], None]
    numbered: bool = True
    latin: bool = False


_KINDS = (
    *(_Kind(pattern, _english, latin=True) for pattern in _ENGLISH[:-1]),
    _Kind(_ENGLISH[-1], _english, numbered=False, latin=True),
    _Kind(_YEAR_DAY, _year_day),
    _Kind(_SEASON, _season),
    _Kind(_SEASON_EN, _season, latin=True),
    _Kind(_LAST_OF_RANGE, _last_of_range, numbered=False),
    _Kind(_NEXT_YEAR, _month_day),
    _Kind(_FISCAL_EDGE, _fiscal_edge),
    _Kind(_FULL, _full),
    _Kind(_YEAR_EN, _english),
    _Kind(_RELATIVE, _relative, numbered=False),
    _Kind(_ERA_WHOLE, _era, numbered=False),
    _Kind(_BARE_HEISEI, _bare),
    _Kind(_FAR_YEAR, _far),
    _Kind(_MONTH_DAY, _month_day),
    _Kind(_KANJI_MONTH_DAY, _month_day),
)
