"""When someone would come: on which days of the week, on a holiday, at what time of day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from intents.ledger import Ledger
from intents.vocabulary import words
from knowledge.opening import HOLIDAY, days_in

_NAMED = re.compile(r"平日|祝日|週末|土日|[月火水木金土日]曜")
_ENGLISH = {name: tuple(map(int, days)) for name, days in words("times")["days_of_the_week"].items()}
_NAMED_EN = re.compile(rf"\b({'|'.join(sorted(_ENGLISH, key=len, reverse=True))})s?\b")
_HOLIDAYS: dict[str, str] = words("times")["holidays"]
_HOLIDAY = re.compile(
    "(?<!年)(?<!年の)(?<!から)(?:" + "|".join(sorted(map(re.escape, _HOLIDAYS), key=len, reverse=True)) + ")"
)
_NOW = re.compile(
    r"(?:今|いま)(?:で|から)?も?(?=見|観|み(?:ら|れ)|行(?:け|って)|開い|あいて)|まだ(?=見ら|見れ|観ら|開い)"
    r"|今も(?=[^、。]{1,8}(?:やって|見ら|見れ|開い))"
)
_CLOCK = re.compile(
    r"(?P<half>午前|午後|朝|夜|夕方)?の?(?<![\d:])(?P<hour>\d{1,2})(?:(?P<sign>[:時])(?P<minute>\d\d)?(?P<thirty>半)?(?![\d間])|(?=\s?[ap]\.?m))"
    r"分?\s?(?P<after>[ap](?=\.?m))?"
)
_LATE = frozenset({"午後", "夜", "夕方", "p"})
_NOON = 12


@dataclass(frozen=True, slots=True)
class Visit:
    """The sorts of days (0 a Monday, 7 a holiday) and the minute of the day of a visit, as far as they are said.

    `holiday`: the name of the public holiday that is meant (marine); `now`: the visit would be today.
    """

    days: tuple[int, ...] = ()
    minute: int | None = None
    holiday: str = ""
    now: bool = False


def holiday(ledger: Ledger) -> str:
    """The public holiday that a question names; its words (海の日) say nothing else and are owned softly."""
    match = _HOLIDAY.search(ledger.text)
    if match is None:
        return ""
    ledger.own(*match.span(), soft=True)
    return _HOLIDAYS[match[0]]


def read(ledger: Ledger, *, english: bool, holiday: str = "") -> Visit | None:
    """The visit that a question speaks of, None where it says neither day of the week nor time of day nor `holiday`.

    The words for a time of day are owned softly; those for a day of the week are cues as well.
    """
    named = (_NAMED_EN if english else _NAMED).finditer(ledger.text)
    days: Iterable[tuple[int, ...]] = (_ENGLISH[m[1]] if english else days_in(m[0]) for m in named)
    clock = _CLOCK.search(ledger.text)
    if clock is not None:
        ledger.own(*clock.span(), soft=True)
    if holiday:
        days = ((HOLIDAY,),)
    now = _NOW.search(ledger.text)
    if now is not None:
        ledger.own(*now.span(), soft=True)
    visit = Visit(
        tuple(dict.fromkeys(day for group in days for day in group)),
        _minute(clock) if clock else None,
        holiday,
        now is not None,
    )
    return visit if visit != Visit() else None


def is_day(word: str) -> bool:
    """Whether a word is an English day of the week."""
    return word in _ENGLISH


def _minute(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    late = match["half"] in _LATE or match["after"] in _LATE
    return (hour + _NOON * (late and hour < _NOON)) * 60 + (30 if match["thirty"] else int(match["minute"] or 0))
