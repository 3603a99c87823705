"""Years and fiscal years: the list of the other one of the same number where they differ, the fiscal year of a day."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.measuring import short
from bot.answering.naming import many_of
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.periods import Period, whole_fiscal_year, whole_year
from knowledge.query import Selection
from knowledge.strengths import begins_in

_FEW = 3
"""More records than this that are left out are not told by name."""


def other_basis(frame: Frame, selection: Selection, speech: Speech, vocabulary: Vocabulary) -> None:
    """Say how many the other calendar has, where that is another number, and which it leaves out."""
    asked = _one_calendar(frame)
    if asked is None:
        return
    year = asked.start.year
    other = whole_fiscal_year(year) if asked.precision == "year" else whole_year(year)
    kind = selection.records[0].kind
    if speech.replies.kinds[kind].standing or speech.replies.kinds[kind].dateless:
        return
    where = vocabulary.subjects[frame.subjects[0]].where
    found = [r for r in speech.store.records.values() if r.kind == kind and begins_in(r, other) and _meets(r, where)]
    shown = [r for r in selection.records if r.kind == kind]
    if not found or len(found) == len(shown):
        return
    change = _without(shown, found, speech)
    basis = phrase.when(other, speech.replies.language)
    count = many_of(kind, len(found), speech)
    speech.notes.append(speech.say("other_basis", basis=basis, change=change, count=count))
    label = speech.store.schema.kinds[kind]
    what = label.label if speech.replies.language == "ja" else label.label_en
    speech.alternative = speech.say("other_question", basis=basis, what=what)


def fiscal(speech: Speech) -> None:
    """Say the one fiscal year that all told of fell into, where it is not told yet."""
    days = [r.date for r in speech.records if r.date is not None and not speech.replies.kinds[r.kind].yearly]
    years = {day.fiscal_year for day in days}
    if len(days) != len(speech.records) or len(years) != 1:
        return
    said = phrase.fiscal(years.pop(), speech.replies.language)
    if said not in speech.lead:
        speech.lead = speech.run([speech.lead, speech.say("fiscal", year=said)])


def _meets(record: Record, where: Sequence[tuple[str, str]]) -> bool:
    return all(any(value in str(v) for v in record.values(name)) for name, value in where)


def _without(shown: Sequence[Record], found: Sequence[Record], speech: Speech) -> str:
    """What the other calendar leaves out, where that is all that differs; what it adds was not asked for."""
    lost = [r for r in shown if r not in found]
    if not 0 < len(lost) <= _FEW or len(found) > len(shown) - len(lost):
        return ""
    return speech.say("left_out", names=phrase.joined((short(r, speech) for r in lost), speech.replies.language))


def _one_calendar(frame: Frame) -> Period | None:
    """The year or fiscal year of a question that limits a subject by nothing else, and rules no calendar out."""
    limited = frame.anchors or frame.names or frame.words or frame.rounds or "exclude" in frame.relations
    if limited or len(frame.times) != 1 or len(frame.subjects) != 1:
        return None
    time = frame.times[0]
    if time.relation != "in" or time.period is None or time.period.precision not in ("year", "fiscal_year"):
        return None
    return time.period if time.period.end.year - time.period.start.year <= 1 else None
