"""How long it took from one step of a thing to another: from the request to the signing, of one or of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import phrase
from bot.answering.measuring import short
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record
from knowledge.periods import Period

_Interval = tuple[date, date, Record]


def wanted(frame: Frame, wish: Wish, speech: Speech) -> bool:
    """Whether it is asked how long something took, and a step that begins or ends it is named."""
    asks = set(frame.asks)
    long = "days" in asks or "duration" in wish.properties
    long = long or ("length" in frame.relations and bool(asks & {"maximum", "minimum"}))
    return long and any(_is_step(name, speech) for name in wish.properties)


def _is_step(name: str, speech: Speech) -> bool:
    definition = speech.store.schema.properties.get(name)
    return name != "date" and definition is not None and definition.type == "date"


def told(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """How long it took each of several, or which took longest or shortest; of a single one the days themselves."""
    if not wanted(frame, wish, speech):
        return False
    if len(records) == 1:
        return of_one(frame, records[0], wish, speech)
    found = [(*between, record) for record in records if (between := _between(frame, record, wish, speech))]
    if not found:
        return False
    found.sort(key=lambda i: i[1] - i[0], reverse="minimum" not in frame.asks)
    ends = bool({"maximum", "minimum"} & set(frame.asks))
    chosen = [i for i in found if i[1] - i[0] == found[0][1] - found[0][0]] if ends else found
    speech.lead = _superlative(frame, chosen, speech) if ends else speech.say("each")
    for start, end, record in chosen:
        speech.show((record,))
        working = speech.say("took", value=_apart(start, end, speech), working=_days(start, end, speech))
        for name in _names(frame, record, wish, speech):
            speech.telling.text(record, name)
        speech.add(speech.say("fact", label=short(record, speech), value=working), record.id)
    return True


def of_one(frame: Frame, record: Record, wish: Wish, speech: Speech) -> bool:
    """The days from one date of a record to another: from the draft's approval to the signing."""
    between = _between(frame, record, wish, speech)
    if between is None:
        return False
    start, end = between
    speech.lead = speech.say("days_between", value=_apart(start, end, speech), working=_days(start, end, speech))
    speech.show((record,))
    for name in _names(frame, record, wish, speech):
        speech.add(fact(record, name, speech).text, record.id)
    return True


def _superlative(frame: Frame, chosen: Sequence[_Interval], speech: Speech) -> str:
    start, end, _ = chosen[0]
    names = phrase.joined((short(record, speech) for *_, record in chosen), speech.replies.language)
    key = "longest" if "maximum" in frame.asks else "shortest"
    return speech.say(key, name=names, value=_apart(start, end, speech))


def _apart(start: date, end: date, speech: Speech) -> str:
    return phrase.apart(start, end, speech.replies.language)


def _days(start: date, end: date, speech: Speech) -> str:
    language = speech.replies.language
    return f"{phrase.day(start, language)} → {phrase.day(end, language)}"


def _between(frame: Frame, record: Record, wish: Wish, speech: Speech) -> tuple[date, date] | None:
    names = _names(frame, record, wish, speech)
    if len(names) < 2:
        return None
    start, end = (_day_of(record, name) for name in names)
    assert start is not None
    assert end is not None
    return start, end


def _names(frame: Frame, record: Record, wish: Wish, speech: Speech) -> list[str]:
    """The two dates meant, the earlier first; none where the record lacks one.

    One wish may stand for several steps (the draft confirmed, the ceremony confirmed): the first of them is meant.
    """
    stated = [p for p in wish.properties if _is_step(p, speech) and _day_of(record, p) is not None]
    if not stated or record.date is None:
        return []
    steps = [p for p in stated if p in frame.properties] or stated[:1]
    names = [*sorted(steps, key=lambda p: _day_of(record, p) or date.min), "date"]
    return sorted(names[:2], key=lambda p: _day_of(record, p) or date.min)


def _day_of(record: Record, name: str) -> date | None:
    value = record.date if name == "date" else next(iter(record.values(name)), None)
    return value.start if isinstance(value, Period) and value.precision == "day" else None
