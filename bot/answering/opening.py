"""Whether something can be seen on a day or at an hour: by its dates, its closing days and its hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import phrase
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.replies import Replies
from intents.frame import Frame
from intents.times import Time
from intents.visits import is_day
from intents.vocabulary import Vocabulary
from knowledge.holidays import named
from knowledge.model import Record
from knowledge.opening import HOLIDAY, Hours, Opening, sorts_of
from knowledge.query import Selection
from knowledge.strengths import LINKED

_ASKED = frozenset({"hours", "closed"})
_BESIDE = frozenset({"exists", "tell", "when", "where", "what", "list", "same-day"})
_WORDS = frozenset({"word", "phrase"})
_WORKDAYS = (0, 1, 2, 3, 4)


def told(frame: Frame, selection: Selection, speech: Speech, vocabulary: Vocabulary, today: date) -> bool:
    """Tell whether the one thing asked about is open at the time that the question sets; nothing where it sets none."""
    others = frame.unknown or frame.roles or frame.anchors or set(frame.asks) - _BESIDE
    if others or not (frame.visit or frame.times):
        return False
    record = _meant(selection) if _asks(frame, vocabulary) and _words_met(selection) else None
    exact = [t for t in frame.times if t.day is not None or (t.period is not None and t.period.precision == "day")]
    now = frame.visit is not None and frame.visit.now and not exact
    day = (today if now else _holiday(frame, record) or _day(exact, record)) if record else None
    if record is None or (exact and day is None):
        return False
    if day and record.date is not None and not record.date.start <= day <= record.date.end:
        return frame.polar and _out_of_dates(record, day, speech)
    opening = Opening.of(record)
    if opening is None and exact and frame.polar and "date" in _wanted(frame, vocabulary) and record.date is not None:
        return _in_dates(record, speech)
    if opening is None and frame.visit and frame.visit.days and frame.polar and not frame.visit.holiday:
        return _on_day_of_week(record, frame.visit.days, speech)
    if opening is None or not (day or frame.visit) or not (frame.properties or record.date):
        return False
    speech.show((record,))
    speech.lead = _lead(frame, record, opening, day, speech)
    speech.mark_lead()
    for name in ("date", "hours", "closed"):
        if record.date is not None or name != "date":
            speech.add(fact(record, name, speech).text, record.id)
    return True


def _asks(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether a question asks for nothing but whether, or how long, something is open."""
    wanted = _wanted(frame, vocabulary)
    named = frame.visit is not None and frame.visit.holiday
    asked = _ASKED | {"date"} if frame.polar else _ASKED
    return wanted <= asked and bool(wanted or frame.polar or named)


def _wanted(frame: Frame, vocabulary: Vocabulary) -> set[str]:
    return {p for id_ in frame.properties for p in vocabulary.properties[id_].properties}


def _words_met(selection: Selection) -> bool:
    """Whether the first found has every word that the question says beside its name: 飯田橋の10年展."""
    words = [i for i, c in enumerate(selection.conditions) if c.facet in _WORDS and not is_day(c.any_of[0])]
    return not words or all(m.strengths[i] for m in selection.groups[0][:1] for i in words)


def _meant(selection: Selection) -> Record | None:
    """The one record that meets all but the time, or the one of a kind that states its closing days."""
    strict = [i for i, c in enumerate(selection.conditions) if not c.weak and c.facet not in {"time", *_WORDS}]
    for group in selection.groups:
        found = [m.record for m in group if all(m.strengths[i] >= LINKED for i in strict)]
        stating = [r for r in found if r.values("closed")] if len(found) > 1 else found
        if found:
            return stating[0] if len(stating) == 1 else None
    return None


def _day(times: Sequence[Time], record: Record) -> date | None:
    """The one day that a question names, in the record's own year where it says none."""
    if len(times) != 1 or times[0].relation != "in":
        return None
    time = times[0]
    if time.period is not None:
        return time.period.start if time.period.precision == "day" and time.period.days == 1 else None
    if time.month is None or time.day is None or record.date is None:
        return None
    try:
        return record.date.start.replace(month=time.month, day=time.day)
    except ValueError:
        return None


def _holiday(frame: Frame, record: Record) -> date | None:
    """The day of the public holiday that a question names, in the record's own year."""
    name = frame.visit.holiday if frame.visit else ""
    return named(record.date.start.year)[name] if name and record.date is not None else None


def _out_of_dates(record: Record, day: date, speech: Speech) -> bool:
    """A no to a day before the first or after the last."""
    speech.show((record,))
    when, sentence = phrase.day(day, speech.replies.language), speech.telling.sentence(record)
    speech.lead = speech.say("no", sentence=speech.say("out_of_dates", when=when, sentence=sentence))
    speech.mark_lead()
    return True


def _in_dates(record: Record, speech: Speech) -> bool:
    """A yes to a day between the first and the last."""
    speech.show((record,))
    speech.lead = speech.say("yes", sentence=speech.telling.sentence(record))
    speech.mark_lead()
    return True


def _on_day_of_week(record: Record, days: Sequence[int], speech: Speech) -> bool:
    """Yes or no to the day of the week of what was held on one day, with that day."""
    if record.date is None or record.date.precision != "day" or record.date.days > 1:
        return False
    speech.show((record,))
    fits = record.date.start.weekday() in days or (HOLIDAY in days and HOLIDAY in sorts_of(record.date.start))
    said = speech.say(
        "weekday", thing=speech.telling.thing(record), value=phrase.weekday(record.date.start, speech.replies.language)
    )
    speech.lead = speech.say("yes" if fits else "no", sentence=said)
    speech.mark_lead()
    speech.add(fact(record, "date", speech).text, record.id)
    return True


def _lead(frame: Frame, record: Record, opening: Opening, day: date | None, speech: Speech) -> str:
    """Yes or no where all days have the same answer, and what holds for each."""
    minute = frame.visit.minute if frame.visit else None
    groups = [sorts_of(day)] if day else _groups(frame.visit.days if frame.visit else (), opening)
    closed = speech.telling.text(record, "closed")
    speech.telling.cite(record, "hours")
    said, states = [], set()
    for sorts in groups:
        hours = opening.on(sorts)
        state = _state(hours, minute)
        states.add(state)
        key = "open_at" if state == "open" and not frame.polar else state
        when = _named(day, sorts, minute if state != "shut" else None, speech)
        said.append(speech.say(key, when=when, hours=_hours(hours, speech), closed=closed))
    text = speech.say("of_opening", thing=speech.telling.text(record, "name"), said=speech.run(said))
    if not frame.polar or len(states) > 1:
        return text
    return speech.say("yes" if ("open" in states) != ("closed" in frame.properties) else "no", sentence=text)


def _hours(hours: Hours | None, speech: Speech) -> str:
    if hours is None:
        return ""
    until = "～" if speech.replies.language == "ja" else "-"
    return f"{phrase.clock(hours.start)}{until}{phrase.clock(hours.end)}"


def _state(hours: Hours | None, minute: int | None) -> str:
    if hours is None:
        return "shut"
    return "open" if minute is None or hours.start <= minute < hours.end else "open_not"


def _groups(days: Sequence[int], opening: Opening) -> list[tuple[int, ...]]:
    """The sorts of days asked about, or all that have hours, those with the same hours together."""
    found: dict[Hours | None, tuple[int, ...]] = {}
    for day in days or opening.hours:
        hours = opening.on((day,))
        found[hours] = (*found.get(hours, ()), day)
    return list(found.values())


def _named(day: date | None, days: Sequence[int], minute: int | None, speech: Speech) -> str:
    """A day as an answer says it: 2024年8月12日（令和6年、月曜日・祝日）, 土曜日18:00, 平日."""
    language = speech.replies.language
    names = [speech.replies.labels["workday"]] if tuple(days) == _WORKDAYS else days_named(days, speech.replies)
    text = ("・" if language == "ja" else ", ").join(names)
    if day is not None and language == "ja":
        text = f"{phrase.day(day, language).removesuffix('）')}、{text}）"
    elif day is not None:
        text = f"{phrase.day(day, language)}, {text}"
    return text if minute is None else speech.say("at_clock", day=text, clock=phrase.clock(minute))


def days_named(days: Sequence[int], replies: Replies) -> list[str]:
    """The sorts of days in words: 月曜日, 祝日."""
    return [replies.labels["holiday"] if d == HOLIDAY else phrase.day_of_week(d, replies.language) for d in days]
