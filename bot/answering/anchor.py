"""The time or the venue of something that a question names, as that of what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from intents.frame import Frame
from intents.joint import Grain, Joint
from intents.neighbours import Neighbour
from intents.order import Order
from intents.times import Time
from intents.vocabulary import Vocabulary
from knowledge.model import Name, Record
from knowledge.periods import Period, whole_fiscal_year, whole_month, whole_year
from knowledge.query import Selection
from knowledge.store import Store

_PARTNERS = ("agreement",)
"""What two partners are put in order by, where nothing else is said."""
_ALLIED = frozenset({"prefecture", "association", "company"})
"""The classes of names that have agreements."""
_JOINED = frozenset({"participants"})
_OPEN = frozenset({"exists", "list", "count", "tell"})
"""What is asked of a neighbour of which no more is said than that it joined."""
_DATED = frozenset({"day", "month"})
_ENDS = frozenset({"first", "latest"})
_FEW = 4
"""Records of one day that may be meant as one thing, at most."""
_RECKONING = frozenset({"days", "difference", "count", "sum"})
_WHO = frozenset({"partner"})
"""What is asked for where the neighbour itself is."""
ONWARD = "onward"
"""The relation of a question that asks for the next of a row, and may mean what came then."""
_FINER: dict[Grain, tuple[str, ...]] = {
    "day": ("day",),
    "month": ("day", "month"),
    "year": ("day", "month", "year"),
    "fiscal_year": ("day", "month", "fiscal_year"),
    "venue": (),
}


def anchored(
    joint: Joint,
    thing: Frame,
    rest: Frame,
    find: Callable[[Frame], Selection],
    shown: Sequence[Record] = (),
    named: Callable[[str], Sequence[Name]] = lambda _: (),
) -> Frame | None:
    """The frame of what is asked, at the time of the thing; None where nothing of one certain time is meant.

    `shown` are the records that a thing without a name of its own points back to; `named` gives the names that a
    venue is written with.
    """
    records = _of_those(shown, meant(thing, rest.subjects, find, shown), thing)
    if joint.grain == "venue":
        return _at_its_venue(records, rest, named)
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


def _of_those(shown: Sequence[Record], records: tuple[Record, ...], thing: Frame) -> tuple[Record, ...]:
    """Of several things of a sort (協定式の日), those that were shown last, where they are of it."""
    named = thing.names or thing.records or thing.times or thing.words or thing.phrases
    pointed = tuple(record for record in records if record in shown)
    return records if named or not pointed or len(pointed) < len(shown) else pointed


def _at_its_venue(records: Sequence[Record], rest: Frame, named: Callable[[str], Sequence[Name]]) -> Frame | None:
    """The frame of what is asked, at the one venue of some records."""
    surfaces = (str(venue) for record in records for venue in record.values("venue"))
    venues = tuple(dict.fromkeys(name.id for surface in surfaces for name in named(surface)))
    if len(venues) != 1:
        return None
    ids = tuple(record.id for record in records)
    excluded = (*rest.excluded_records, *ids)
    return replace(rest, names=(*rest.names, venues), excluded_records=excluded, anchors=ids)


def only_a_sort(thing: Frame, rest: Frame) -> Frame | None:
    """The frame that asks for the days of all of a sort, where no more is said of a thing; None where it is named.

    The asker's own (当会) is of the sort that the rest speaks of.
    """
    others = thing.names or thing.records or thing.times or thing.words or thing.phrases or thing.unknown or thing.spare
    subjects = thing.subjects or (rest.subjects if "home" in thing.relations else ())
    if not subjects or others or thing.rounds or thing.asks:
        return None
    return replace(thing, subjects=subjects, asks=("when",), properties=("date",), relations=())


def apart(one: Frame, other: Frame, find: Callable[[Frame], Selection]) -> Frame | None:
    """The frame that asks for the time between two things of one certain day each, None where they are not."""
    ends: list[Record] = []
    for thing, beside in ((one, other), (other, one)):
        days = {r.date.start: r for r in meant(thing, beside.subjects, find) if r.date and r.date.precision == "day"}
        if _ENDS & set(thing.asks) and days:
            day = (min if "first" in thing.asks else max)(days)
            days = {day: days[day]}
        if len(days) != 1:
            return None
        ends += days.values()
    if ends[0].date == ends[1].date:
        return None
    return Frame(language=one.language, ends=(ends[0].id, ends[1].id), asks=("days",))


def ordered(order: Order, one: Frame, other: Frame, rest: Frame, find: Callable[[Frame], Selection]) -> Frame | None:
    """The frame that asks which of two things came first; None where they are of no certain day.

    Of several that one side means, the first is it: the associations of Chiba signed years apart.
    """
    subjects = rest.subjects or one.subjects or other.subjects or _PARTNERS
    sides = [_first_of(thing, subjects, find) or _first_of(thing, _PARTNERS, find) for thing in (one, other)]
    if not all(sides) or _undecided(*(side[0] for side in sides)):
        return None
    ends = [tuple(record.id for record in side) for side in sides]
    return Frame(
        language=one.language,
        ends=(ends[0][0], ends[1][0]),
        records=tuple(ends),
        asks=("compare",) if order.which else ("exists",),
        relations=("later" if order.later else "sooner",),
        polar=not order.which,
    )


def _undecided(one: Record, other: Record) -> bool:
    """Whether a month is all that is known of one of two things, and the other falls into it."""
    assert one.date is not None
    assert other.date is not None
    month = "month" in (one.date.precision, other.date.precision)
    return month and one.date.start < other.date.end and other.date.start < one.date.end


def _first_of(thing: Frame, subjects: tuple[str, ...], find: Callable[[Frame], Selection]) -> tuple[Record, ...]:
    """The few first records, all of one day, that one side means; none where it names nothing or they are many."""
    if not (thing.names or thing.records or thing.rounds) or thing.words:
        return ()
    named = thing if thing.records else replace(thing, subjects=thing.subjects or subjects)
    found = [(r.date.start, r) for r in meant(named, subjects, find) if r.date and r.date.precision in _DATED]
    first = tuple(record for day, record in found if day == min(day for day, _ in found))
    return first if len(first) <= _FEW else ()


def stepped(
    thing: Frame, rest: Frame, near: Neighbour, vocabulary: Vocabulary, find: Callable[[Frame], Selection]
) -> Frame | None:
    """The frame of what came after (or before) one thing of a row; None where another kind is asked.

    All that came after it is what is of that time; so it is where a time is set as well.
    """
    kinds = {kind for s in rest.subjects for kind in vocabulary.subjects[s].kinds}
    others = rest.names or rest.records or rest.words or rest.phrases or rest.unknown or rest.idle
    partner = bool(_WHO & set(rest.properties))
    every = near.every or bool(rest.times)
    named = thing.names or thing.records or (every and thing.times and (thing.numbers or thing.subjects))
    if not (kinds or partner) or others or not named or (not every and set(rest.asks) & _RECKONING):
        return None
    counted = replace(thing, numbers=() if thing.times else thing.numbers)
    records = meant(replace(counted, properties=rest.properties), rest.subjects, find)
    if not records or not all(r.kind in kinds or (partner and r.values("partner")) for r in records):
        return None
    properties = tuple(p for p in rest.properties if p not in _WHO)
    ids = tuple(record.id for record in records)
    if every:
        return _beyond(records, replace(rest, properties=properties), near.step)
    relations = (ONWARD,) if near.onward else ()
    return replace(rest, records=(ids,), properties=properties, step=near.step, relations=relations)


def _beyond(records: Sequence[Record], rest: Frame, step: int) -> Frame | None:
    """The frame of all that came after (or before) some records."""
    days = [record.date for record in records if record.date is not None]
    if not days:
        return None
    time = Time(0, 0, max(days, key=_start), "after") if step > 0 else Time(0, 0, min(days, key=_start), "before")
    return replace(rest, times=(time, *rest.times), anchors=tuple(record.id for record in records))


def _start(period: Period) -> date:
    return period.start


def of_partners(thing: Frame, rest: Frame, store: Store) -> Frame:
    """What is asked of a neighbour as asked of a partner, where no more is said: 埼玉の一つ前は, 加わった団体は."""
    named = {store.names[name].kind for group in thing.names for name in group}
    joined = (rest.properties or "exists" in rest.asks) and not set(rest.asks) - _OPEN
    alone = not (thing.subjects or rest.properties or rest.asks)
    fit = not (thing.words or thing.times or set(rest.properties) - _JOINED) and bool(alone or joined)
    if not (fit and named and named <= _ALLIED):
        return rest
    return replace(rest, subjects=thing.subjects or _PARTNERS, properties=(), spoken=())


def meant(
    thing: Frame, subjects: tuple[str, ...], find: Callable[[Frame], Selection], shown: Sequence[Record] = ()
) -> tuple[Record, ...]:
    """The records that a thing is: all that fit, the first or last where that is said; none where words are left over.

    `subjects` are those of the other half, for a thing that is named without saying what of it is meant.
    """
    if not (thing.conditions or thing.spare or _end_of_a_sort(thing)):
        return tuple(shown) if "that" in thing.relations else ()
    if thing.unknown:
        return ()
    readings = [thing] if thing.subjects or thing.records else [replace(thing, subjects=subjects), thing]
    for reading in readings:
        selection = find(reading)
        if not selection.unmet and not selection.unsaid and selection.records:
            return _end(_equals(selection), thing.asks)
    return ()


def _end_of_a_sort(thing: Frame) -> bool:
    """Whether a thing is the first or last of the sort that its day is asked of: 初めて協定を結んだ日."""
    return bool(_ENDS & set(thing.asks)) and any("/" in property_ for property_ in thing.properties)


def _equals(selection: Selection) -> tuple[Record, ...]:
    """The records of the best group, with those of other kinds that the words mean just as well."""
    best = max(m.score for m in selection.groups[0])
    others = [m.record for group in selection.groups[1:] for m in group if m.score >= best]
    return (*selection.records, *others)


def _end(records: tuple[Record, ...], asks: Sequence[str]) -> tuple[Record, ...]:
    dated = [(r.date.start, r) for r in records if r.date is not None]
    if not dated or not _ENDS & set(asks):
        return records
    day = (min if "first" in asks else max)(start for start, _ in dated)
    return tuple(r for start, r in dated if start == day)


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
