"""Numbers and era years as they are written in dates."""

from __future__ import annotations

from intents.vocabulary import words

_ERAS = words("times")["eras"]
_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}

_NO_MONTH = 99
"""What no month or day is: 十十 is no numeral."""


def number(text: str) -> int:
    """The whole number that digits or positional/decimal kanji numerals write (三十一 → 31, 二〇 → 20, 元 → 1)."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT.get(ones, _NO_MONTH) if ones else 0)
    value = 0
    for char in text:
        value = value * 10 + _DIGIT[char]
    return value


_ERA_START = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before an era's first."""
_ERA_BASE = {name: year for era, year in _ERA_START.items() for name in (era, *_ERAS[era])}
_ERA_LAST = {1988: 31, 1925: 64, 2018: 99}


def western(era: str, year: int) -> int | None:
    """The Western year of an era year, or None where the era had no such year (平成32年)."""
    base = _ERA_BASE[era]
    return base + year if 1 <= year <= _ERA_LAST[base] else None
