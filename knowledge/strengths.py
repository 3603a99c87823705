"""How strongly each record meets one condition of a query: a number a record, none for records that do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain

from knowledge.conditions import Condition
from knowledge.happenings import GRAIN
from knowledge.model import Record
from knowledge.pairs import searchable
from knowledge.periods import Period, whole_day, whole_month
from knowledge.store import Store

MENTIONED = 1
LINKED = 2
IS = 3
NAMED = 4
ISSUE = "号"
MUNICIPAL = frozenset({"自治体", "市町村", "市", "町", "村", "町村", "municipalities", "towns", "cities"})
PEOPLE = frozenset({"人", "名", "people"})
_THEMES = ("theme", "themes")
_IDENTITY = frozenset(
    {"partner", "series", "exhibitor", "recipients", "body", "organisation", "name", "current_name", "former_name"}
)


def strengths(store: Store, condition: Condition) -> Mapping[str, int]:
    """The records that a condition speaks for, with MENTIONED, LINKED, IS or NAMED."""
    match condition.facet:
        case "name":
            found = _by_name(store, condition.any_of)
            return _in_roles(store, condition, found) if condition.roles else found
        case "record":
            return _by_record(store, condition)
        case "subject":
            return _by_subject(store, condition)
        case "time":
            return _by_time(store, condition)
        case "round":
            return _by_round(store, condition.numbers, condition.unit)
        case "number":
            return _by_number(store, condition)
        case "title":
            return _by_title(store, condition.any_of)
        case _:
            return _by_word(store, condition.any_of)


def _by_name(store: Store, names: Sequence[str]) -> Mapping[str, int]:
    tables = [store.remember(("name", name), partial(_of_name, store, name)) for name in names]
    if len(tables) == 1:
        return tables[0]
    found: dict[str, int] = {}
    for table in tables:
        found |= {id_: max(strength, found.get(id_, 0)) for id_, strength in table.items()}
    return found


def _in_roles(store: Store, condition: Condition, found: Mapping[str, int]) -> Mapping[str, int]:
    """What a name plays another part in only mentions it, where it plays one of those said in anything."""
    playing = {id_ for name in condition.any_of for id_, roles in store.linked(name).items() if roles & condition.roles}
    return {id_: s if id_ in playing else MENTIONED for id_, s in found.items()} if playing else found


def _of_name(store: Store, name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for id_, roles in store.linked(name).items():
        roles = _own(store.records[id_], roles)
        found[id_] = IS if roles & _IDENTITY else LINKED if roles - {"mention"} else MENTIONED
    return found


def _own(record: Record, roles: frozenset[str]) -> frozenset[str]:
    """The roles of a name in a record; what a region holds is only one of many, and not what the region's row is of."""
    inside = record.values("area") and len(record.values("prefectures")) > 1
    return roles - {"prefectures"} if inside else roles


def _by_record(store: Store, condition: Condition) -> dict[str, int]:
    """The records themselves; others only mention the words that stand for them."""
    found = dict.fromkeys((id_ for s in condition.surfaces for id_ in store.search(s)), MENTIONED)
    return found | dict.fromkeys((id_ for id_ in condition.any_of if id_ in store.records), NAMED)


def _by_subject(store: Store, condition: Condition) -> Mapping[str, int]:
    key = (condition.any_of, condition.where)
    found = store.remember(("subject", key), partial(_of_kinds, store, *key))
    said = {id_ for s in condition.surfaces for id_ in store.search(s)} - found.keys()
    mentioned = (id_ for id_ in said if store.records[id_].kind not in condition.any_of)
    called = dict.fromkeys((id_ for word in condition.called for id_ in _called(store, word)), LINKED)
    return dict.fromkeys(mentioned, MENTIONED) | called | found if said or called else found


def _called(store: Store, word: str) -> Iterable[str]:
    """The records with a word in their name."""
    return (id_ for id_ in store.search(word) if searchable(word) in searchable(store.records[id_].name))


def _of_kinds(store: Store, kinds: Iterable[str], where: Iterable[tuple[str, str]]) -> dict[str, int]:
    wanted: dict[str, list[str]] = {}
    for property_, value in where:
        wanted.setdefault(property_, []).append(value)
    of_kind = (id_ for kind in kinds for id_ in store.by_kind.get(kind, ()))
    return dict.fromkeys((id_ for id_ in of_kind if not wanted or _holds(store.records[id_], wanted)), IS)


def _holds(record: Record, wanted: Mapping[str, Sequence[str]]) -> bool:
    """Whether each property named has one of the values named for it."""
    return all(any(record.has(name, value) for value in values) for name, values in wanted.items())


def _by_time(store: Store, condition: Condition) -> dict[str, int]:
    found: dict[str, int] = {}
    for period in condition.periods:
        found = dict.fromkeys(store.happenings.beside(period), MENTIONED) | found
        found |= dict.fromkeys(store.happenings.of(period), LINKED)
    for month, day in condition.days:
        found |= dict.fromkeys(store.happenings.on(month, day), LINKED)
    return found


def begins_in(record: Record, period: Period) -> bool:
    """Years count what begins in them; days and months what is going on, or what lies in them wholly."""
    held = record.date or record.as_of
    if held is None:
        return False
    if period.precision in ("year", "fiscal_year"):
        if {held.precision, period.precision} == {"year", "fiscal_year"}:
            return held.start.year == period.start.year
        return period.start <= held.start <= period.end
    return held.within(period) or (held.overlaps(period) and GRAIN[held.precision] <= GRAIN[period.precision])


def falls_on(held: Period, month: int, day: int | None) -> bool:
    """Whether a period of days or months has a month or day of any year in it."""
    exact = held.precision == "day" or (held.precision == "month" and day is None)
    if not exact or held.days > 366:
        return False
    for year in {held.start.year, held.end.year}:
        try:
            wanted = _day_or_month(year, month, day)
        except ValueError:
            continue
        if held.overlaps(wanted):
            return True
    return False


@lru_cache(maxsize=4096)
def _day_or_month(year: int, month: int, day: int | None) -> Period:
    return whole_month(year, month) if day is None else whole_day(date(year, month, day))


def _by_round(store: Store, rounds: Sequence[int], unit: str) -> dict[str, int]:
    """The records of rounds of a series; of issues alone, where there are such issues."""
    issues = [id_ for round_ in rounds for id_ in store.search(f"第{round_}{ISSUE}")] if unit == ISSUE else []
    if issues:
        return dict.fromkeys(issues, LINKED)
    found: dict[str, int] = {}
    for round_ in rounds:
        for id_ in chain(*(store.search(f"第{round_}{counter}") for counter in "回弾号")):
            found.setdefault(id_, MENTIONED)
        for id_, property_ in store.numbers.get(round_, ()):
            if property_ == "round":
                found[id_] = LINKED
    return found


def _by_number(store: Store, condition: Condition) -> dict[str, int]:
    found: dict[str, int] = {}
    for number in condition.numbers:
        for id_, _ in store.numbers.get(number, ()):
            strength = _counted_in(store.records[id_], number, condition.unit, store)
            if strength:
                found[id_] = strength
        for id_ in (id_ for s in condition.surfaces for id_ in store.search(s)):
            found.setdefault(id_, LINKED)
    return found


def _counted_in(record: Record, number: int, unit: str, store: Store) -> int:
    """How a record states a number in this unit (or in one that counts the same): as its own, or as another's claim."""
    found = 0
    for statement in record.statements:
        if statement.value == number:
            definition = store.schema.properties[statement.property]
            own = "円" if definition.type == "yen" else definition.unit or str(next(iter(record.values("unit")), ""))
            if not unit or own == unit or {own, unit} <= MUNICIPAL or {own, unit} <= PEOPLE:
                found = max(found, MENTIONED if statement.rank == "deprecated" else LINKED)
    return found


def _by_word(store: Store, words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        for id_ in store.search(word):
            found[id_] = LINKED if searchable(word) in store.records[id_].title else MENTIONED
    return found


def _by_title(store: Store, letters: Iterable[str]) -> dict[str, int]:
    """The records in whose names or themes all of some letters stand, in Japanese or in English."""
    wanted = [letter.casefold() for letter in letters]
    return {id_: LINKED for id_, record in store.records.items() if all(w in _titles(record) for w in wanted)}


def _titles(record: Record) -> str:
    english = (text for name in ("name", *_THEMES) for text in record.english.get(name, ()))
    return "\n".join((record.name, *(str(v) for name in _THEMES for v in record.values(name)), *english)).casefold()
