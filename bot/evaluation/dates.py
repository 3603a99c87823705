"""Whether a text names a year, a month or a day, in whatever form people write them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable

MONTHS = tuple(name.casefold() for name in calendar.month_name[1:])
_ERAS = (("令和", "r", 2019, 9999), ("平成", "h", 1989, 2019), ("昭和", "s", 1926, 1989))
_SPEC = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?")


def parts(spec: str) -> tuple[int, ...] | None:
    """`2018`, `2018-04` or `2018-04-16` as numbers; None for anything else."""
    match = _SPEC.fullmatch(spec)
    return tuple(int(part) for part in match.groups() if part) if match else None


def names(text: str, date: tuple[int, ...], *, in_full: bool = False) -> bool:
    """Whether a reduced text names a date. Unless `in_full`, the year may stand elsewhere than month and day."""
    match date:
        case (year,):
            return _names_year(text, year)
        case (year, month):
            return _names_month(text, year, month, in_full)
        case _:
            year, month, day = date
            return _names_day(text, year, month, day, in_full)


def _names_year(text: str, year: int) -> bool:
    forms = (str(year), *_kanji_years(year), *_letter_years(year))
    return _any(text, (form.rstrip("年.") for form in forms))


def _names_month(text: str, year: int, month: int, in_full: bool) -> bool:
    name, short = MONTHS[month - 1], MONTHS[month - 1][:3]
    forms = [f"{year}-{month:02d}", f"{year}/{month}", f"{year}/{month:02d}"]
    forms += [f"{spelt}{year}" for spelt in (name, short, f"{short}.")]
    forms += [f"{spelt}{month}月" for spelt in (f"{year}年", *_kanji_years(year))]
    if _any(text, forms) or re.search(rf"{short}[a-z]*\.?\d{{1,2}}(-\d{{1,2}})?{year}", text):
        return True
    return not in_full and _any(text, (f"{month}月", name)) and _names_year(text, year)


def _names_day(text: str, year: int, month: int, day: int, in_full: bool) -> bool:
    if any(re.search(rf"(?<!\d){re.escape(form)}(?!\d)", text) for form in _full_days(year, month, day)):
        return True
    if in_full or not _names_year(text, year):
        return False
    return any(re.search(pattern, text) for pattern in (*_month_day(month, day), *_in_span(month, day)))


def _full_days(year: int, month: int, day: int) -> list[str]:
    """A day with its year, in every form."""
    name, short = MONTHS[month - 1], MONTHS[month - 1][:3]
    forms = [f"{year}-{month:02d}-{day:02d}", f"{year}/{month:02d}/{day:02d}", f"{year}/{month}/{day}"]
    forms += [f"{spelt}{month}月{day}日" for spelt in (f"{year}年", *_kanji_years(year))]
    forms += [f"{spelt}{month}.{day}" for spelt in (f"{year}.", *_letter_years(year))]
    forms += [f"{spelt}{day}{year}" for spelt in (name, short, f"{short}.")]
    return forms + [f"{day}{spelt}{year}" for spelt in (name, short)]


def _month_day(month: int, day: int) -> list[str]:
    """Patterns of month and day without a year."""
    short = MONTHS[month - 1][:3]
    return [
        rf"(?<!\d){month}月{day}日",
        rf"(?<!\d){month}/{day}(?!\d)",
        rf"(?<!\d)0?{month}-0?{day}(?!\d)",
        rf"{short}[a-z]*\.?{day}(?!\d)",
        rf"(?<!\d){day}(st|nd|rd|th)?{short}",
    ]


def _in_span(month: int, day: int) -> list[str]:
    """Patterns of a day behind another of its month: 8月21日~29日, 10月17、18日 (whose comma the reduction took)."""
    short = MONTHS[month - 1][:3]
    return [
        rf"(?<!\d){month}月\d{{0,4}}{day}日",
        rf"(?<!\d){month}月\d{{1,2}}日?\(?.?\)?[~\-・から]+{day}日",
        rf"{short}[a-z]*\d{{1,2}}(-|~|to|and|&){day}(?!\d)",
        rf"(?<!\d)\d{{1,2}}(-|~|to|and|&){day}{short}",
    ]


def _kanji_years(year: int) -> list[str]:
    """A year by its eras: 平成31年, 令和1年, 令和元年."""
    found = [(name, year - first + 1) for name, _, first, last in _ERAS if first <= year <= last]
    return [f"{name}{number}年" for name, number in found] + [f"{name}元年" for name, number in found if number == 1]


def _letter_years(year: int) -> list[str]:
    """A year by its eras' letters: h31., r1."""
    return [f"{letter}{year - first + 1}." for _, letter, first, last in _ERAS if first <= year <= last]


def _any(text: str, forms: Iterable[str]) -> bool:
    return any(form in text for form in forms)
