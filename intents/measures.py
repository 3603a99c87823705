"""What the bounds of a question are set to: the unit of 40日以上, 20自治体未満 or 100人を超える says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intents.figures import Figures

_DURATION, _ATTENDANCE = "duration", "attendance"
_DATES = frozenset({"date", "period", "duration"})
"""What is asked for of a thing's time, beside how long it lasted."""
_THOSE_THERE = frozenset({"participants", "participant_count", "lineup", "people"})
"""Who was there, where how many is meant."""
_SENT = frozenset({"staff", "staff_now", "persons"})


def measured(found: Mapping[str, Sequence[object]], figures: Figures) -> tuple[str, ...]:
    """The properties of a question, of which those that its bounds are of by their unit are told by their figure."""
    properties = tuple(map(str, found["properties"]))
    if figures.measure == _DURATION:
        return (_DURATION, *(p for p in properties if p.partition("/")[0] not in _DATES))
    if figures.measure == _ATTENDANCE:
        others = tuple(p for p in properties if p not in _THOSE_THERE)
        return others if _SENT & set(others) else (_ATTENDANCE, *others)
    alone = not (properties or found["subjects"] or found["names"])
    return (figures.measure,) if figures.measure and alone else properties
