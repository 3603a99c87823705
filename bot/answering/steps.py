"""What led to agreements, in order: talks and visits, the request, the draft confirmed, the signing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bot import phrase
from bot.answering.measuring import short
from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Record
from knowledge.periods import Period

_LEADING = frozenset({"meeting", "visit"})
"""Kinds of records that are steps on the way where they have to do with the partner."""
_ALIKE = frozenset({"requested", "confirmed", "ceremony_confirmed"})
"""Steps that the agreement itself states, at meetings that are records of their own."""
_FEW = 4
"""More agreements than this are told as a list."""

_Step = tuple[date, str]
"""The day of a step and the property of the agreement that states it."""


def told(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """Every step up to the signing, a line each; what happened to several agreements on one day is one line."""
    if not _asked(frame) or len(records) > _FEW or not all(r.date and r.values("partner") for r in records):
        return False
    own: dict[_Step, list[Record]] = {}
    for record in records:
        for step in _own(record):
            own.setdefault(step, []).append(record)
    signed_only = all(name == "date" for _, name in own)
    found = _before(records, "partner", speech) or (_before(records, "prefectures", speech) if signed_only else [])
    named = _spoken_of(frame.words, records, speech)
    apart = {day for day, _ in own} | {r.date.start for r, _ in named if r.date}
    before = [r for r in found if (r.date.start if r.date else None) not in apart]
    if not (before or named) and signed_only:
        return False
    rows = [(day, _line(name, of, speech, of_all=len(of) == len(records)), of) for (day, name), of in own.items()]
    rows += [(r.date.start, _line("", [r], speech, of_all=True), [r]) for r in before if r.date]
    rows += [(r.date.start, _item(r, item, speech), [r]) for r, item in named if r.date]
    for _, line, of in sorted(rows, key=lambda row: row[0]):
        speech.show(of)
        speech.add(line, of[0].id)
    things = phrase.joined((speech.telling.thing(r) for r in records), speech.replies.language)
    speech.lead = speech.say("steps", thing=things)
    return True


def unspoken(frame: Frame, words: Sequence[str], records: Sequence[Record], speech: Speech) -> Sequence[str]:
    """The words that no step speaks of, where the steps are asked for."""
    if not _asked(frame) or not all(r.date and r.values("partner") for r in records):
        return words
    return [word for word in words if not _spoken_of((word,), records, speech)]


def _spoken_of(words: Sequence[str], records: Sequence[Record], speech: Speech) -> list[tuple[Record, str]]:
    """What meetings up to the signing had on their agenda on all such agreements, in a question's words: 方針."""
    label = speech.store.schema.kinds[records[0].kind].label
    last = max(record.date.start for record in records if record.date is not None)
    meetings = (r for r in speech.store.records.values() if r.kind == "meeting" and r.date and r.date.start <= last)
    return [
        (meeting, item)
        for meeting in meetings
        for item in map(str, meeting.values("agenda"))
        if any(word in item for word in words) and re.search(rf"(?<!包括){label}", item)
    ]


def _item(meeting: Record, item: str, speech: Speech) -> str:
    """A step as the item of a meeting's agenda that it was."""
    speech.telling.text(meeting, "agenda")
    what = item if speech.replies.language == "ja" else speech.telling.row(meeting)
    return speech.say("step", date=speech.telling.text(meeting, "date"), what=what)


def _line(name: str, of: Sequence[Record], speech: Speech, *, of_all: bool) -> str:
    """A step as a line: what it was for several agreements, and for which of them where not for all."""
    when = speech.telling.text(of[0], name or "date")
    if not name:
        row = speech.telling.row(of[0])
        return row if when in row else speech.say("step", date=when, what=row)
    for record in of[1:]:
        speech.telling.text(record, name)
    what = speech.telling.label(of[0], name)
    if of_all:
        return speech.say("step", date=when, what=what)
    partners = phrase.joined((short(r, speech) for r in of), speech.replies.language)
    return speech.say("step_of", date=when, what=what, partners=partners)


def _asked(frame: Frame) -> bool:
    """Whether the steps are asked for, or what came after one of them."""
    said = "steps" in frame.contextual or "afterwards" in frame.relations
    return (said and bool(_ALIKE & set(frame.properties))) or "steps" in frame.properties


def _own(record: Record) -> Iterator[_Step]:
    """The steps that an agreement states, with its signing."""
    for name in sorted(_ALIKE):
        for day in record.values(name):
            if isinstance(day, Period):
                yield day.start, name
    if record.date is not None:
        yield record.date.start, "date"


def _before(records: Sequence[Record], role: str, speech: Speech) -> list[Record]:
    """The meetings and visits that have to do with a partner (or its prefecture), up to the day of its signing."""
    found: dict[str, Record] = {}
    for record in records:
        last = record.date.start if record.date else date.min
        linked = [speech.store.linked(str(name)) for name in record.values(role)]
        steps = (speech.store.records[id_] for ids in linked for id_, roles in ids.items() if roles - {"mention"})
        found |= {s.id: s for s in steps if s.kind in _LEADING and s.date is not None and s.date.start <= last}
    return list(found.values())
