"""Days that stand inside a record: on which of its days the parade was, when a side event took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot import phrase
from bot.answering.speech import Speech
from intents import times
from intents.text import key_of, normalise
from knowledge.model import Record
from knowledge.periods import Period, whole_day

_HEAD = re.compile(r"[（(①]|\s")
_WEEKDAY = re.compile(r"\([月火水木金土日]\)")
_TWO_DAYS = re.compile(r"(?P<month>\d{1,2}月)(?P<day>\d{1,2}日)・(?=\d{1,2}日)")
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d")


@dataclass(frozen=True, slots=True)
class Part:
    """An item of a record's property, as the documents print it."""

    key: str
    text: str

    @property
    def name(self) -> str:
        """What it is called, before its day and place."""
        return _HEAD.split(self.text, maxsplit=1)[0]

    @property
    def hours(self) -> bool:
        """Whether it says its hours."""
        return bool(_CLOCK.search(self.text))


def dated(part: Part, record: Record, speech: Speech) -> str:
    """The sentence that gives the day of a part; empty where it has no day of its own."""
    days = _days(part.text, record)
    if not days:
        return ""
    speech.telling.cite(record, part.key)
    language = speech.replies.language
    shown = phrase.joined((phrase.when(d, language) for d in days), language)
    return speech.say("inner_date", part=part.name, date=shown)


def part_of(record: Record, words: Sequence[str]) -> Part | None:
    """The part that the words mean, None where none or more than one is meant."""
    if not words:
        return None
    words = tuple(dict.fromkeys(words))
    said = [(_said(part, words), part) for part in _parts(record)]
    best = max((number for number, _ in said), default=0)
    found = [part for number, part in said if number == best] if best else []
    return found[0] if len(found) == 1 else None


def _parts(record: Record) -> Iterator[Part]:
    for statement in record.statements:
        if statement.rank != "deprecated" and isinstance(statement.value, str):
            yield Part(statement.property, statement.value)


def _said(part: Part, words: Sequence[str]) -> int:
    """How many of the words name a part."""
    name = key_of(part.name)
    return sum(w in name for w in words)


def _days(item: str, record: Record) -> list[Period]:
    """The days that an item names, those without a year in the record's own."""
    if record.date is None or record.date.precision != "day":
        return []
    found = []
    text = _TWO_DAYS.sub(r"\g<month>\g<day>、\g<month>", _WEEKDAY.sub("", normalise(item)))
    for time in times.read(text, record.date.start).times:
        period = time.period
        if period is None and time.month and time.day:
            period = _within(record.date, time.month, time.day)
        if period is not None and period.precision == "day" and period.within(record.date):
            found.append(period)
    return found


def _within(held: Period, month: int, day: int) -> Period | None:
    for year in range(held.start.year, held.end.year + 1):
        try:
            return whole_day(held.start.replace(year=year, month=month, day=day))
        except ValueError:
            continue
    return None
