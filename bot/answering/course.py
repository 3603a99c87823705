"""How a figure went from one fiscal year to the next: where it stayed level, where it fell, where it grew most."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from itertools import pairwise

from bot import arithmetic, phrase
from bot.answering.measuring import measures, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record

Step = tuple[Figure, Figure]
"""The figures of a fiscal year and of the one before it."""
_COURSES: dict[str, Callable[[int, int], bool]] = {"level": operator.eq, "fall": operator.lt}
"""What the asks for a course want of a year's figure and that of the year before."""

_COURSE = 3
"""Figures from which on they make a course."""
_SAID = {"level": ("level", "no_level"), "fall": ("fall", "no_fall")}
"""What is said where there are such years, and where there are none."""


def course(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The fiscal years in which a figure stayed as it was, or fell."""
    ask = next((a for a in _COURSES if a in frame.asks), "")
    if not ask or not speech.replies.kinds[records[0].kind].yearly:
        return False
    found = steps(records, measures(records, wish, speech)[:1], speech)
    if not found:
        return False
    name = found[0][1].cell.property
    label = speech.telling.label(records[0], name)
    met = [step for step in found if _COURSES[ask](step[1].cell.value, step[0].cell.value)]
    language = speech.replies.language
    years = phrase.joined((_year(later, speech) for _, later in met), language)
    some, none = _SAID[ask]
    speech.lead = speech.say(some if met else none, label=label, names=years)
    speech.records.clear()
    for earlier, later in met or found:
        _row(earlier, later, speech)
    return True


def through(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The figure asked for of every year that has one, in order."""
    reply = speech.replies.kinds[records[0].kind]
    figures = stated(records, measures(records, wish, speech)[:1], speech) if reply.yearly and wish.named else []
    if len(figures) < _COURSE:
        return False
    first, last = _record(figures[0], speech), _record(figures[-1], speech)
    label = speech.telling.label(first, figures[0].cell.property)
    ends = {"first": _year(figures[0], speech), "last": _year(figures[-1], speech)}
    texts = {"from_value": figures[0].text, "to_value": figures[-1].text}
    speech.lead = speech.say("course", label=label, **ends, **texts)
    speech.show((first, last))
    for figure in figures:
        record = _record(figure, speech)
        speech.telling.cite(record, figure.cell.property)
        at = speech.say("as_of", date=speech.telling.text(record, "date"))
        speech.add(speech.say("fact", label=_year(figure, speech) + at, value=figure.text), record.id)
        speech.cells.append(figure.cell)
    return True


def growths(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """By how much the figure asked for grew in every fiscal year."""
    names = measures(records, wish, speech)[:1]
    found = steps(records, names, speech) if speech.replies.kinds[records[0].kind].yearly else []
    if len(found) < _COURSE:
        return False
    speech.lead = speech.say("growths", label=speech.telling.label(records[0], names[0]))
    speech.records.clear()
    for earlier, later in found:
        _row(earlier, later, speech)
    return True


def most_growth(frame: Frame, records: Sequence[Record], names: Sequence[str], speech: Speech) -> Step | None:
    """The fiscal year in which a figure grew most, or least where that is asked; its step."""
    found = steps(records, names, speech)
    if not found:
        return None
    least = "minimum" in frame.asks
    one, other = (min if least else max)(found, key=lambda s: s[1].cell.value - s[0].cell.value)
    value, working = arithmetic.difference(one, other, speech.replies.language)
    text = arithmetic.text_of(abs(value), one.cell.unit, speech.replies.language)
    speech.records.clear()
    speech.show(_record(figure, speech) for figure in (one, other))
    label = speech.telling.label(speech.records[0], names[0])
    key = "least_growth" if least else "most_growth"
    speech.lead = speech.say(key, label=label, name=_year(other, speech), value=text, working=working)
    return one, other


def steps(records: Sequence[Record], names: Sequence[str], speech: Speech) -> list[Step]:
    """The steps from each fiscal year to the next one; of several counts in one, the one that its table has."""
    measure = speech.replies.kinds[records[0].kind].measure
    row: dict[int, Figure] = {}
    for figure in stated(records, names, speech):
        record = _record(figure, speech)
        if record.date is not None and all(record.values(p) for p in measure):
            row[record.date.fiscal_year] = figure
    return [(row[one], row[two]) for one, two in pairwise(sorted(row)) if two == one + 1]


def _row(earlier: Figure, later: Figure, speech: Speech) -> None:
    _, working = arithmetic.difference(earlier, later, speech.replies.language)
    record = _record(later, speech)
    speech.telling.cite(record, later.cell.property)
    speech.show((record,))
    speech.add(speech.say("fact", label=_year(later, speech), value=working), record.id)
    speech.cells.append(later.cell)


def _year(figure: Figure, speech: Speech) -> str:
    record = _record(figure, speech)
    return speech.telling.text(record, "fiscal_year")


def _record(figure: Figure, speech: Speech) -> Record:
    return speech.store.records[figure.cell.record]
