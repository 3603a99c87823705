"""Which properties are missing that no record found states: none that something else says, or that none such has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from bot.answering.fitness import looks_like
from intents.frame import Frame
from intents.vocabulary import Asked
from knowledge.model import Property, Record
from knowledge.pairs import searchable
from knowledge.store import Store

_OF_ANY = frozenset({"money", "persons", "people", "url", "contact", "phone"})
"""Cues that may be asked of anything."""
_LIKE = {"fee": "attendance"}
"""Properties that whatever has another may have: who comes may have to pay."""


def missed(
    missing: Sequence[Asked], frame: Frame, told: Collection[str], records: Sequence[Record], store: Store
) -> list[Asked]:
    """Of the properties that no record states, those that a question asks for and that nothing stands in for.

    Another meaning of the same word stands in, one that is told in its place (the wards of a tour), and what the
    records say in that very word, or that looks like it.
    """
    return [a for a in missing if _asked(a, missing, frame) and not _said(a, frame, told, records, store)]


def counted_otherwise(asked: Asked, record: Record, store: Store) -> bool:
    """Whether a record states a number in the unit of one that is asked for: to how many municipalities it was sent."""
    numbers = [store.schema.properties[s.property] for s in record.statements if s.property in store.schema.properties]
    units = {p.unit for p in numbers if p.type == "number" and p.unit}
    return any(store.schema.properties[p].unit in units for p in asked.properties[:1] if p in store.schema.properties)


def _asked(asked: Asked, missing: Sequence[Asked], frame: Frame) -> bool:
    if asked.id not in frame.properties:
        return True
    absent = {a.id for a in missing}
    return any(asked.id in s.properties and absent >= set(s.properties) for s in frame.sought)


def _said(asked: Asked, frame: Frame, told: Collection[str], records: Sequence[Record], store: Store) -> bool:
    kind = records[0].kind
    if asked.id not in _OF_ANY and not any(_may_have(name, kind, store) for name in asked.properties):
        return True
    words = [searchable(s.word) for s in frame.sought if asked.id in s.properties]
    if any(word in store.said(record.id) for word in words for record in records):
        return True
    if any(looks_like(asked, str(s.value)) for record in records for s in record.statements):
        return True
    return any(_alike(wanted, name, records, store) for wanted in asked.properties for name in told)


def _may_have(name: str, kind: str, store: Store) -> bool:
    """Whether things of a kind may have a property: by the schema their own, or of one of them recorded."""
    return _LIKE.get(name, name) in store.schema.kinds[kind].properties or store.remember(
        ("has", name, kind), partial(_has, name, kind, store)
    )


def _has(name: str, kind: str, store: Store) -> bool:
    return any(record.kind == kind and record.values(name) for record in store.records.values())


def _alike(wanted: str, told: str, records: Sequence[Record], store: Store) -> bool:
    """Whether two properties hold the same: money, a figure of one unit, names of one sort."""
    one, other = (store.schema.properties.get(name) for name in (wanted, told))
    if one is None or other is None:
        return False
    if one.type == "number" and other.type == "number":
        return bool(one.unit) and one.unit == other.unit
    if _is_money(one) and _is_money(other):
        return True
    return one.type == "name" and bool(_sorts(wanted, store.records.values(), store) & _sorts(told, records, store))


def _is_money(definition: Property) -> bool:
    return definition.type == "yen" or definition.id == "fee"


def _sorts(name: str, records: Iterable[Record], store: Store) -> set[str]:
    """The sorts of names that a property has: wards, municipalities, companies."""
    values = (str(value) for record in records for value in record.values(name))
    return {store.names[value].kind for value in values if value in store.names}
