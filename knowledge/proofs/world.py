"""Prefectures and wards exist, and dates lie in the time the documents tell of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.library import Library
from knowledge.marks import Fault, suggest
from knowledge.model import Record
from knowledge.periods import Period

FIRST = date(1947, 1, 1)
AHEAD = timedelta(days=4 * 366)
_CLASSES = {"prefectures": ("prefecture", "都道府県"), "wards": ("ward", "区")}


def prove(library: Library) -> Iterator[Fault]:
    """Faults for unknown prefectures and wards, and for dates out of the documents' time."""
    for record in library.records:
        yield from _unknown_names(library, record)
        yield from _far_dates(library, record)


def _unknown_names(library: Library, record: Record) -> Iterator[Fault]:
    place = library.places[record.id]
    for name, (kind, label) in _CLASSES.items():
        known = {found.name for found in library.names.values() if found.kind == kind}
        for index, value in enumerate(record.values(name)):
            if str(value) not in known:
                message = f"{label}「{value}」は names/ にありません"
                yield place.fault(message, name, index, hint=suggest(str(value), known))


def _far_dates(library: Library, record: Record) -> Iterator[Fault]:
    place = library.places[record.id]
    published = [document.published.end for document in library.documents.values()]
    for statement in record.statements:
        value = statement.value
        if isinstance(value, Period) and not (value.start >= FIRST and value.end <= max(published) + AHEAD):
            yield place.fault(f"日付「{value}」は資料の伝える期間の外です", statement.property)
