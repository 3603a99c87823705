"""What a question names, as it is meant beside the rest: whose figures, which of several records, which ends."""

from __future__ import annotations

from dataclasses import replace

from intents.frame import Frame
from intents.times import Time
from intents.vocabulary import Vocabulary
from knowledge.store import Store

SEVERAL = 2
_COURSES = frozenset({"level", "fall", "course"})
_DISASTER = "disaster"
_PLACES = frozenset({"prefecture", "region", "municipality"})
_SET_UP = "established"
_BEGINNINGS = frozenset({_SET_UP, "started"})
DATED_ROWS = frozenset({"partner_count"})
"""Kinds of which every record is the figures of one day of counting."""


def refined(frame: Frame, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame with records, names and times as they are meant beside each other."""
    frame = _until(_since(_of_the_table(frame, vocabulary, store), vocabulary), vocabulary)
    frame = _each_its_own(frame, store)
    together = compares(frame) or {"sum", "maximum", "minimum"} & set(frame.asks)
    return paired(frame, store) if together else frame


def of_the_newest_document(frame: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame of a question by the newest document (最新のまとめで): the latest yearly figures, else what stands."""
    if "newest_document" not in frame.relations:
        return frame
    rest = tuple(r for r in frame.relations if r != "newest_document")
    dated = of_dated_rows(frame, vocabulary)
    asks = dict.fromkeys((*frame.asks, "latest")) if dated else (a for a in frame.asks if a != "latest")
    return replace(frame, relations=rest, asks=tuple(asks))


def itself(frame: Frame, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame of the very body named, where it is asked when that was set up, and nothing that it held."""
    others = frame.subjects or frame.records or frame.times or frame.words or frame.phrases
    beginning = bool(frame.properties) and set(frame.properties) <= _BEGINNINGS
    if not beginning or others or len(frame.names) != 1 or len(frame.names[0]) != 1:
        return frame
    kinds = vocabulary.properties[_SET_UP].kinds
    linked = store.linked(frame.names[0][0]).items()
    own = [id_ for id_, roles in linked if "name" in roles and store.records[id_].kind in kinds]
    return replace(frame, records=((own[0],),), names=(), properties=(_SET_UP,)) if len(own) == 1 else frame


def _since(frame: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame with the one time that a yearly figure is compared against as the first of all up to the latest."""
    against = frame.times[:1] and (frame.times[0].relation == "against" or {"latest", "ratio"} & set(frame.asks))
    back = any(relation.startswith(("back", "forward")) for relation in frame.relations)
    alone = len(frame.times) == 1 and (
        against or ("compare" in frame.asks and not back and not _is_range(frame.times[0]))
    )
    if not alone or not {"difference", "ratio", "compare"} & set(frame.asks) or not of_dated_rows(frame, vocabulary):
        return frame
    if len([p for p in frame.properties if DATED_ROWS & vocabulary.properties[p].kinds]) > 1:
        return frame
    return replace(frame, times=(replace(frame.times[0], relation="from"),))


def _is_range(time: Time) -> bool:
    """Whether a time has two ends: from one year to another."""
    return time.period is not None and len(set(time.period.ends)) > 1


def _until(frame: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame with both ends of a growth as the times that have a figure: 令和3年8月の数から令和6年6月までに."""
    ends = [time.relation for time in frame.times]
    if ends not in (["in", "until"], ["from", "until"]) or "difference" not in frame.asks:
        return frame
    if not of_dated_rows(frame, vocabulary):
        return frame
    return replace(frame, times=tuple(replace(time, relation="in") for time in frame.times))


def _each_its_own(frame: Frame, store: Store) -> Frame:
    """Of several records named, each with what it alone is of: a name that only some have limits none of the others.

    Of those that one wording may mean (8月の大雨), the one of the year before another (前の年の) is meant.
    """
    if len(frame.records) < SEVERAL:
        return frame
    records = tuple(_of_the_year_before(group, frame, store) for group in frame.records)
    names = tuple(name for name in frame.names if not _of_some(name, records, store))
    times = tuple(time for time in frame.times if not time.weak) if names != frame.names else frame.times
    return replace(frame, records=records, names=names, times=times)


def _of_some(names: tuple[str, ...], records: tuple[tuple[str, ...], ...], store: Store) -> bool:
    """Whether some of the records have to do with a name, and others do not."""
    held = {id_ for name in names for id_ in store.linked(name)}
    linked = [bool(held & set(group)) for group in records]
    return any(linked) and not all(linked)


def _of_the_year_before(group: tuple[str, ...], frame: Frame, store: Store) -> tuple[str, ...]:
    if len(group) < SEVERAL or "back_year" not in frame.relations:
        return group
    others = [store.records[id_].date for ids in frame.records if ids != group for id_ in ids]
    years = {date.start.year - 1 for date in others if date is not None}
    of_them = tuple(id_ for id_ in group if (day := store.records[id_].date) and day.start.year in years)
    return of_them or group


def paired(frame: Frame, store: Store) -> Frame:
    """Names beside records, as the records that are about nothing else: 第一生命との協定 and 千葉県市長会.

    A place beside records of one kind is the one record of that kind that lies there: 東日本大震災 and 熊本.
    """
    firm = frame.records or any(store.names[n].kind == _DISASTER for group in frame.names for n in group)
    own = {group: _own(group, store) for group in frame.names} if firm else {}
    named = {g[0]: ids for g, ids in own.items() if len(ids) == 1 and store.names[g[0]].kind not in _PLACES}
    records = {id_ for ids in (*frame.records, *named.values()) for id_ in ids}
    kinds = {store.records[id_].kind for id_ in records}
    for group in own:
        there = _of_kind(group, kinds, store) if store.names[group[0]].kind in _PLACES else []
        own[group] = there if len(there) == 1 and there[0] not in records else own[group]
    found = tuple((ids[0],) for ids in own.values() if len(ids) == 1)
    rest = tuple(group for group in frame.names if len(own.get(group, ())) != 1)
    return replace(frame, records=(*frame.records, *found), names=rest) if found else frame


def _of_kind(names: tuple[str, ...], kinds: set[str], store: Store) -> list[str]:
    """The records of one kind that have to do with names, and do not only mention them."""
    linked = {id_ for name in names for id_, roles in store.linked(name).items() if roles - {"mention"}}
    return sorted(id_ for id_ in linked if {store.records[id_].kind} == kinds)


def _own(names: tuple[str, ...], store: Store) -> list[str]:
    """The records of which names are the very subject: the agreement with a partner, the support for a disaster."""
    return [id_ for name in names for id_, roles in store.linked(name).items() if roles & {"partner", "name"}]


def _of_the_table(frame: Frame, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame without records that only say whose figures are asked for: the website, the growth."""
    asked = [vocabulary.properties[p] for p in frame.properties]
    others = not (frame.times or _COURSES & set(frame.asks)) and not all(DATED_ROWS & a.kinds for a in asked)
    if others or ("difference" in frame.asks and len(frame.times) < SEVERAL) or not of_dated_rows(frame, vocabulary):
        return frame
    rows = tuple(r for r in frame.records if any(store.records[id_].kind in DATED_ROWS for id_ in r))
    return replace(frame, records=rows)


def of_dated_rows(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether figures are asked for that differ from one day of counting to the next."""
    asked = any(DATED_ROWS & vocabulary.properties[p].kinds for p in frame.properties)
    return asked or any(vocabulary.subjects[s].kinds <= DATED_ROWS for s in frame.subjects)


def compares(frame: Frame) -> bool:
    """Whether the things named are set against each other, so that each has records of its own."""
    return bool({"days", "difference", "compare"} & set(frame.asks)) or any(a.startswith("same-") for a in frame.asks)
