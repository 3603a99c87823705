"""Dates as documents print them: 平成29年8月21日(月)～9月29日(金), 10月17、18日, H27.2.16, 12月22日㈭."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from knowledge.folding import fold, untag
from knowledge.periods import ERAS, Period, whole_day, whole_fiscal_year, whole_month, whole_year

WEEKDAYS = "月火水木金土日"
_TOKEN = re.compile(
    r"""
    (?P<letter>[HRS])?(?<!\d)(?P<dot_year>\d{4}|\d{1,2})\.(?P<dot_month>\d{1,2})\.(?P<dot_day>\d{1,2})(?!\d)
    |(?P<era>令和|平成|昭和|大正|明治|[HRS])?(?<!\d)(?P<year>元|\d{4}|\d{1,2})(?:\((?P<west>\d{4})\))?
     年(?!間)(?P<fiscal>度)?(?:\((?P<west_after>\d{4})年?度?\)|\((?:令和|平成)(?:元|\d+)年?度?\))?
    |(?<!\d)(?P<month>\d{1,2})月
    |(?<!\d)(?P<slash_month>\d{1,2})/(?P<slash_day>\d{1,2})(?!\d)
    |(?<!\d)(?P<day>\d{1,2})(?:日|(?=\([月火水木金土日]\))|(?=[~、,・)|]|$))
    """,
    re.VERBOSE,
)
_WEEKDAY = re.compile(rf"\(([{WEEKDAYS}])(?:・?祝)?\)")
_JOIN = re.compile(r"(?:[~、,・\-(]|から|及び|と)*")
_LETTERS = {"H": "平成", "R": "令和", "S": "昭和"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as far as it is printed or carried over from before; `joined` to the one before as in a list or range."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    fiscal: bool = False
    weekday: str = ""
    west: int | None = None
    joined: bool = False

    def period(self, year: int) -> Period | None:
        """The period meant, with `year` where none is known. None where there is no such date."""
        year = self.year if self.year is not None else year
        try:
            if self.month is None:
                return whole_fiscal_year(year) if self.fiscal else whole_year(year)
            year += 1 if self.fiscal and self.month < 4 else 0
            return whole_day(date(year, self.month, self.day)) if self.day else whole_month(year, self.month)
        except ValueError:
            return None


def mentions(text: str) -> list[Mention]:
    """The dates printed in `text`, years and months carried on to what follows."""
    found: list[Mention] = []
    state, end, text = Mention(), 0, _plain(text)
    for hit in _TOKEN.finditer(text):
        near = bool(_JOIN.fullmatch(text, end, hit.start()))
        weekday = _WEEKDAY.match(text, hit.end())
        if hit["day"] and not (near and found and found[-1].month):
            continue
        state, fresh = _read(hit, state)
        state = replace(state, weekday=weekday[1] if weekday else "", joined=near and bool(found))
        if found and not fresh and end == hit.start():
            state = replace(state, joined=found.pop().joined)
        found.append(state)
        end = weekday.end() if weekday else hit.end()
    return found


def periods(text: str, year: int) -> frozenset[Period]:
    """Every date and every span that `text` can be read as, `year` standing in where none is printed."""
    return frozenset(_readings(mentions(text), year))


def years(text: str) -> list[int]:
    """The years printed in `text`, in order."""
    return [mention.year for mention in mentions(text) if mention.year is not None]


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", untag(text)))


def _readings(found: list[Mention], year: int) -> Iterator[Period]:
    first: list[Period] = []
    for mention in found:
        period = mention.period(year)
        if not period:
            continue
        first = first if mention.joined else []
        yield period
        for start in first:
            if start.precision == period.precision:
                yield from _span(start, period)
        first.append(period)


def _span(start: Period, end: Period) -> Iterator[Period]:
    if end.start < start.start and end.precision == "day":
        end = whole_day(end.start.replace(year=end.start.year + 1))
    if end.start > start.start:
        yield Period(start.start, end.end, start.precision)


def _read(hit: re.Match[str], state: Mention) -> tuple[Mention, bool]:
    """The state after a token, and whether the token opens a date of its own rather than completing the one before."""
    if hit["dot_year"]:
        year = _year(hit["letter"] or "", hit["dot_year"])
        return Mention(year, int(hit["dot_month"]), int(hit["dot_day"])), True
    if hit["year"]:
        west = hit["west"] or hit["west_after"]
        year = _year(hit["era"] or "", hit["year"])
        return Mention(year, fiscal=bool(hit["fiscal"]), west=int(west) if west else None), True
    if hit["slash_month"]:
        return replace(state, month=int(hit["slash_month"]), day=int(hit["slash_day"]), west=None), True
    if hit["month"]:
        return replace(state, month=int(hit["month"]), day=None), state.month is not None or state.year is None
    return replace(state, day=int(hit["day"])), state.day is not None


def _year(era: str, number: str) -> int:
    count = 1 if number == "元" else int(number)
    if count > 99:
        return count
    name = _LETTERS.get(era, era) or ("平成" if count > 10 else "令和")
    start = next(start for label, _, start in ERAS if label == name)
    return start.year + count - 1
