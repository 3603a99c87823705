"""What led to an agreement, in order: talks and visits, the request, the draft confirmed, the signing."""

from __future__ import annotations

from datetime import date

from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Record
from knowledge.periods import Period

_LEADING = frozenset({"meeting", "visit"})
"""Kinds of records that are steps on the way where they have to do with the partner."""
_ALIKE = frozenset({"requested", "confirmed", "ceremony_confirmed"})
"""Steps that the agreement itself states, at meetings that are records of their own."""


def told(frame: Frame, record: Record, speech: Speech) -> bool:
    """Every step up to the signing, a line each."""
    if not _asked(frame) or record.date is None or not record.values("partner"):
        return False
    own = {day.start: name for name in _ALIKE for day in record.values(name) if isinstance(day, Period)}
    rows = [(day, name, record) for day, name in own.items()]
    rows += [(r.date.start, "", r) for r in _before(record, speech) if r.date and r.date.start not in own]
    if not rows:
        return False
    rows.append((record.date.start, "date", record))
    rows.sort(key=lambda row: row[0])
    for _, name, step in rows:
        speech.show((step,))
        if name:
            when, what = speech.telling.text(record, name), speech.telling.label(record, name)
            speech.add(speech.say("step", date=when, what=what), record.id)
        else:
            speech.add(speech.telling.row(step), step.id)
    speech.lead = speech.say("steps", thing=speech.telling.thing(record))
    return True


def _asked(frame: Frame) -> bool:
    """Whether the steps are asked for, or what came after one of them."""
    said = "steps" in frame.contextual or "afterwards" in frame.relations
    return (said and bool(_ALIKE & set(frame.properties))) or "steps" in frame.properties


def _before(record: Record, speech: Speech) -> list[Record]:
    """The meetings and visits that have to do with the partner, up to the day of the signing."""
    last = record.date.start if record.date else date.min
    linked = speech.store.linked(str(next(iter(record.values("partner")))))
    found = (speech.store.records[id_] for id_, roles in linked.items() if roles - {"mention"})
    return [r for r in found if r.kind in _LEADING and r.date is not None and r.date.start <= last]
