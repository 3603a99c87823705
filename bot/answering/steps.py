"""What led to agreements, in order: talks and visits, the request, the draft confirmed, the signing."""

from __future__ import annotations

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
    before = [r for r in found if (r.date.start if r.date else None) not in {day for day, _ in own}]
    if not before and signed_only:
        return False
    rows = [(day, name, of) for (day, name), of in own.items()]
    rows += [(r.date.start, "", [r]) for r in before if r.date]
    for _, name, of in sorted(rows, key=lambda row: row[0]):
        speech.show(of)
        speech.add(_line(name, of, speech, of_all=len(of) == len(records)), of[0].id)
    things = phrase.joined((speech.telling.thing(r) for r in records), speech.replies.language)
    speech.lead = speech.say("steps", thing=things)
    return True


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
