"""False premises put right: who, where or with whom it was instead of whom or what the question names."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answering import reading
from bot.answering.speech import Speech
from bot.answering.values import label_of
from intents.frame import Frame
from intents.times import Time
from knowledge.model import Name, Person, Record
from knowledge.periods import Period
from knowledge.query import Selection
from knowledge.store import Store
from knowledge.strengths import LINKED, begins_in, falls_on

_WHEN = frozenset({"date", "started", "opened", "established", "date/agreement", "date/exhibition", "definition"})
_PLACED = ("place", "venue")
"""The properties of a place that is no name of its own."""
_SETTING_APART = frozenset({"difference", "compare", "sum", "days", "ratio", "share"})
"""Asks after several things: a name beside the record is another of them."""


def corrected(frame: Frame, selection: Selection, speech: Speech) -> bool:
    """Tell what the record asked about states in place of a name that it has nothing to do with, if it states any."""
    record = _asked_about(frame, selection, speech)
    if record is None or frame.unknown or _SETTING_APART & set(frame.asks):
        return False
    found = _named_instead(frame, record, speech) or _said_instead(selection, record, speech.store)
    if found is None:
        return False
    stated, called = found
    speech.show((record,))
    thing, label = speech.telling.thing(record), label_of(record, stated, speech)
    value = speech.telling.text(record, stated)
    key = "instead_no" if frame.polar or "exists" in frame.asks else "instead"
    speech.lead = speech.say(key, thing=thing, label=label, value=value, name=called)
    speech.mark_lead()
    if record.date is not None and stated != "date":
        speech.add(speech.telling.row(record), record.id)
    return True


def _named_instead(frame: Frame, record: Record, speech: Speech) -> tuple[str, str] | None:
    """The property that holds another name in place of the one claimed of a record, and what that one is called."""
    strange = [group[0] for group in frame.names if record.id not in speech.store.linked(group[0])]
    name = speech.store.names[strange[0]] if len(strange) == 1 else None
    stated = next(_stated(record, name, speech), None) if name else None
    if name is None or stated is None:
        return None
    return stated, name.name if speech.replies.language == "ja" else name.english or name.name


def _said_instead(selection: Selection, record: Record, store: Store) -> tuple[str, str] | None:
    """The same of a word that only others of the kind state, as what the record states otherwise: 仙台 of 盛岡."""
    words = selection.unsaid
    if len(words) != 1 or any(c.facet != "word" for c in selection.unmet):
        return None
    others = [store.records[id_] for id_ in store.by_kind.get(record.kind, ())]
    held = (s.property for s in record.statements if s.property in _PLACED)
    return next(((p, words[0]) for p in held if any(words[0] in other.values(p) for other in others)), None)


def of_another(frame: Frame, selection: Selection) -> bool:
    """Whether something else was found than the one thing that a name is claimed of: a plan of Kyoto and of a ward."""
    named = [id_ for group in frame.records for id_ in group]
    found = {record.id for record in selection.records}
    return frame.polar and bool(frame.properties) and len(named) == 1 and named[0] not in found


def redated(frame: Frame, selection: Selection, speech: Speech) -> bool:
    """Tell when the record asked about was, where the question takes it for another time; nothing where it does not."""
    said = [t for t in frame.times if not t.weak]
    if frame.carried or frame.unknown or len(said) != 1 or said[0].relation != "in":
        return False
    if frame.roles or frame.unrecorded or set(frame.properties) - _WHEN or _SETTING_APART & set(frame.asks):
        return False
    record = _whenever(selection) or _of_its_own(frame, speech)
    if record is None or record.date is None or _holds(record, record.date, said[0]):
        return False
    speech.show((record,))
    key = "instead_no" if frame.polar or "exists" in frame.asks else "instead"
    speech.lead = speech.say(
        key,
        thing=speech.telling.thing(record),
        label=label_of(record, "date", speech),
        value=speech.telling.text(record, "date"),
        name=reading.times(frame, speech.replies),
    )
    speech.mark_lead()
    return True


def _holds(record: Record, date: Period, time: Time) -> bool:
    """Whether a record is of a time, which may be a month or a day of any year."""
    if time.span is not None:
        return begins_in(record, time.span) or date.overlaps(time.span)
    return falls_on(date, time.month or 0, time.day)


def _whenever(selection: Selection) -> Record | None:
    """The one record that meets everything but the time."""
    strict = [i for i, c in enumerate(selection.conditions) if not c.weak and c.facet != "time"]
    named = any(selection.conditions[i].facet in ("name", "record", "word") for i in strict)
    found = [m.record for g in selection.groups for m in g if all(m.strengths[i] >= LINKED for i in strict)]
    return found[0] if named and len(found) == 1 else None


def _of_its_own(frame: Frame, speech: Speech) -> Record | None:
    """The one record of which nothing is said but a time: others of that time only mention it."""
    alone = frame.polar and frame.conditions == len(frame.records) + len(frame.times)
    return speech.store.records[frame.records[0][0]] if alone and len(frame.records) == 1 else None


def _asked_about(frame: Frame, selection: Selection, speech: Speech) -> Record | None:
    """The one record that the question names, or that its other conditions leave."""
    named = [id_ for group in frame.records for id_ in group]
    if named:
        return speech.store.records[named[0]] if len(named) == 1 else None
    only_names = all(c.facet == "name" for c in selection.unmet)
    words = frame.phrases or frame.words
    return selection.records[0] if words and only_names and len(selection.records) == 1 else None


def _stated(record: Record, name: Name, speech: Speech) -> Iterator[str]:
    """The properties of a record that hold names of the same class."""
    for statement in record.statements:
        value = statement.value.name if isinstance(statement.value, Person) else statement.value
        if statement.rank != "deprecated" and _class(str(value), speech) == name.kind:
            yield statement.property


def _class(surface: str, speech: Speech) -> str:
    """The class of the name that a value is, or nothing."""
    found = speech.store.named(surface)
    return found[0].kind if found else ""
