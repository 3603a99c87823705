"""Figures of records put together: sums, differences, extremes, each with its working."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass

from bot import phrase
from bot.answer import Language
from intents.cell import Cell
from knowledge.model import Record
from knowledge.store import Store

BOUNDS = {"over": operator.gt, "at_least": operator.ge, "under": operator.lt, "at_most": operator.le}
"""What relations to a bound ask of a figure."""


def bounds(relations: Sequence[str], values: Sequence[int]) -> list[tuple[str, int]]:
    """Bounds with what is asked of each, both in order of mention (10以上20未満); one relation holds for all."""
    asked = [r for r in relations if r in BOUNDS] or ["at_least"]
    if len(asked) != len(values):
        asked = asked[:1] * len(values)
    return list(zip(asked, values, strict=True))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the words for it: whose it is, and its value with unit."""

    cell: Cell
    name: str
    text: str


def figures(store: Store, records: Sequence[Record], properties: Sequence[str], language: Language) -> list[Figure]:
    """The figures that records state of some properties, in order; `duration` is worked out from the date."""
    found = []
    for record in records:
        for name in properties:
            cell = cell_of(store, record, name)
            if cell is not None:
                found.append(Figure(cell, record.name, text_of(cell.value, cell.unit, language)))
    return found


def cell_of(store: Store, record: Record, name: str) -> Cell | None:
    """One figure of a record, or None where it states none."""
    if name == "duration":
        if record.date is None or record.date.precision != "day":
            return None
        return Cell(record.id, name, record.date.days, "日")
    value = next(iter(record.values(name)), None)
    if not isinstance(value, int):
        return None
    definition = store.schema.properties[name]
    unit = "円" if definition.type == "yen" else str(next(iter(record.values("unit")), "")) or definition.unit
    return Cell(record.id, name, value, unit)


def text_of(value: int, unit: str, language: Language) -> str:
    """A figure in words."""
    return phrase.yen(value, language) if unit == "円" else phrase.count(value, unit, language)


def total(cells: Sequence[Figure], unit: str, language: Language) -> tuple[int, str]:
    """The sum in `unit` and its working (37億4,025万円 + 10億円 = 47億4,025万円)."""
    value = sum(f.cell.value for f in cells)
    result = text_of(value, unit, language)
    return value, f"{' + '.join(f.text for f in cells)} = {result}"


def difference(one: Figure, other: Figure, language: Language) -> tuple[int, str]:
    """The later minus the earlier figure as (signed) value, with the working, larger first."""
    value = other.cell.value - one.cell.value
    large, small = (one, other) if one.cell.value >= other.cell.value else (other, one)
    unit = one.cell.unit if one.cell.unit == other.cell.unit else ""
    return value, f"{large.text} − {small.text} = {text_of(abs(value), unit, language)}"


def percent(part: int, whole: int) -> str:
    """A share with one decimal: 19.1%."""
    return f"{part / whole * 100:.1f}%"


def meets(value: int, relation: str, bound: int) -> bool:
    """Whether a figure lies beyond a bound as a relation says; without one, whether it is the bound."""
    return bool(BOUNDS.get(relation, operator.eq)(value, bound))
