"""The time of something that a question names, as the time of what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from intents.frame import Frame
from intents.joint import Grain, Joint
from intents.times import Time
from knowledge.model import Record
from knowledge.periods import Period, whole_fiscal_year, whole_month, whole_year
from knowledge.query import Selection

_FINER: dict[Grain, tuple[str, ...]] = {
    "day": ("day",),
    "month": ("day", "month"),
    "year": ("day", "month", "year"),
    "fiscal_year": ("day", "month", "fiscal_year"),
}


def anchored(
    joint: Joint, thing: Frame, rest: Frame, find: Callable[[Frame], Selection], shown: Sequence[Record] = ()
) -> Frame | None:
    """The frame of what is asked, at the time of the thing; None where nothing of one certain time is meant.

    `shown` are the records that a thing without a name of its own points back to.
    """
    records = _meant(thing, rest, find, shown)
    times = {_time(record, joint.grain) for record in records}
    time = times.pop() if len(times) == 1 else None
    if time is None:
        return None
    ids = tuple(record.id for record in records)
    return replace(
        rest,
        times=(Time(0, 0, time),),
        asks=tuple(a for a in rest.asks if not a.startswith("same")),
        relations=tuple(r for r in rest.relations if r not in ("that", "others")),
        excluded_records=(*rest.excluded_records, *ids),
        anchors=ids,
    )


def _meant(
    thing: Frame, rest: Frame, find: Callable[[Frame], Selection], shown: Sequence[Record]
) -> tuple[Record, ...]:
    if not (thing.conditions or thing.spare):
        return tuple(shown) if "that" in thing.relations else ()
    if thing.unknown:
        return ()
    readings = [thing] if thing.subjects or thing.records else [replace(thing, subjects=rest.subjects), thing]
    for reading in readings:
        selection = find(reading)
        if not selection.unmet and not selection.unsaid and selection.records:
            return selection.records
    return ()


def _time(record: Record, grain: Grain) -> Period | None:
    held = record.date
    if held is None or held.precision not in _FINER[grain]:
        return None
    match grain:
        case "month":
            return whole_month(held.start.year, held.start.month)
        case "year":
            return whole_year(held.start.year)
        case "fiscal_year":
            return whole_fiscal_year(held.fiscal_year)
    return held
