"""The rows of the store's tables, made from the library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from knowledge.library import Library
from knowledge.links import MENTION, Link, links
from knowledge.model import Citation, Document, Kind, Name, Person, Property, Record, Schema, Statement, Value
from knowledge.pairs import index, latin, searchable, skeleton
from knowledge.periods import Period

Row = dict[str, Any]
Numbered = list[tuple[int, Record, int, Statement]]


def tables(library: Library, stamps: Mapping[str, str]) -> Iterator[tuple[str, list[Row]]]:
    """Each table of schema.sql with its rows, in an order that references allow."""
    records, linked, numbered = library.records, links(library), _numbered(library.records)
    yield "build", [{"key": key, "value": value} for key, value in sorted(stamps.items())]
    yield "documents", [_document(at, found) for at, found in enumerate(library.documents.values())]
    yield "sections", [row for found in library.documents.values() for row in _sections(found)]
    yield "kinds", [_kind(at, found) for at, found in enumerate(library.schema.kinds.values())]
    yield "properties", [_property(at, found) for at, found in enumerate(library.schema.properties.values())]
    yield "kind_properties", [row for found in library.schema.kinds.values() for row in _allowed(found, library.schema)]
    yield "names", [_name(at, found) for at, found in enumerate(library.names.values())]
    yield "aliases", [row for found in library.names.values() for row in _aliases(found)]
    yield "records", [_record(at, found, str(library.places[found.id])) for at, found in enumerate(records)]
    yield "record_aliases", [row for found in records for row in _record_aliases(found)]
    yield "sources", [row for found in records for row in _sources(found)]
    yield "english", [row for found in records for row in _english(found)]
    yield "statements", [_statement(*found) for found in numbered]
    yield "people", [row for number, *_, stated in numbered for row in _people(number, stated.value)]
    yield "citations", [row for number, *_, stated in numbered for row in _citations(number, stated)]
    yield "links", [{"record": record, "name": name, "role": role} for record, name, role in linked]
    yield "slips", [{**asdict(slip), "position": at} for at, slip in enumerate(library.slips)]
    spoken = _said_by_record(library, linked)
    said = {record: list(filter(None, dict.fromkeys(map(searchable, texts)))) for record, texts in spoken.items()}
    yield "said", [{"record": record, "text": "\n".join(texts)} for record, texts in said.items()]
    yield "search", [{"record": record, "pairs": index(_spellings(texts))} for record, texts in said.items()]
    yield "latin", [{"record": record, "words": "\n".join(map(latin, texts))} for record, texts in spoken.items()]


def _document(position: int, document: Document) -> Row:
    return {
        "id": document.id,
        "position": position,
        "title": document.title,
        "title_en": document.title_en,
        "short": document.short,
        "short_en": document.short_en,
        "publisher": document.publisher,
        "published": str(document.published),
        "as_of": str(document.as_of),
        "url": document.url,
        "authority": document.authority,
    }


def _sections(document: Document) -> Iterator[Row]:
    for at, section in enumerate(document.sections):
        yield {
            "document": document.id,
            "position": at,
            "name": section.name,
            "name_en": section.name_en,
            "first_line": section.lines[0],
            "last_line": section.lines[1],
            "dated": int(section.dated),
        }


def _kind(position: int, kind: Kind) -> Row:
    return {
        "id": kind.id,
        "position": position,
        "label": kind.label,
        "label_en": kind.label_en,
        "counter": kind.counter,
        "date_label": kind.date_label,
        "date_label_en": kind.date_label_en,
    }


def _property(position: int, found: Property) -> Row:
    return {**asdict(found), "position": position, "many": int(found.many)}


def _allowed(kind: Kind, schema: Schema) -> Iterator[Row]:
    for at, name in enumerate(schema.allowed(kind.id)):
        yield {"kind": kind.id, "property": name, "position": at, "common": int(name not in kind.properties)}


def _name(position: int, name: Name) -> Row:
    return {
        "id": name.id,
        "position": position,
        "name": name.name,
        "class": name.kind,
        "reading": name.reading,
        "english": name.english,
        "prefecture": name.prefecture,
    }


def _aliases(name: Name) -> Iterator[Row]:
    for at, alias in enumerate(name.aliases):
        yield {"name": name.id, "position": at, "surface": alias.surface, "kind": alias.kind}


def _record(position: int, record: Record, src: str) -> Row:
    return {
        "id": record.id,
        "position": position,
        "kind": record.kind,
        "name": record.name,
        "name_en": "".join(record.english.get("name", ())[:1]),
        **_days(record.date),
        "as_of": _text(record.as_of),
        "src": src,
    }


def _record_aliases(record: Record) -> Iterator[Row]:
    for at, alias in enumerate(record.aliases):
        yield {"record": record.id, "position": at, "surface": alias}


def _sources(record: Record) -> Iterator[Row]:
    for at, citation in enumerate(record.sources):
        yield {"record": record.id, "position": at, **_cited(citation)}


def _english(record: Record) -> Iterator[Row]:
    for name, texts in record.english.items():
        for at, text in enumerate(texts):
            yield {"record": record.id, "property": name, "position": at, "text": text}


def _numbered(records: Iterable[Record]) -> Numbered:
    found = [(record, at, stated) for record in records for at, stated in enumerate(record.statements)]
    return [(number, *entry) for number, entry in enumerate(found, 1)]


def _statement(number: int, record: Record, position: int, stated: Statement) -> Row:
    value = stated.value
    return {
        "id": number,
        "record": record.id,
        "property": stated.property,
        "position": position,
        "text": value.name if isinstance(value, Person) else str(value),
        "number": value if isinstance(value, int) else None,
        **_days(value if isinstance(value, Period) else None),
        "rank": stated.rank,
        "stands": int(stated in record.standing(stated.property)),
        "reason": stated.reason,
        "reason_en": stated.reason_en,
        "as_of": _text(stated.as_of),
        "calculated": stated.calculated,
    }


def _people(statement: int, value: Value) -> Iterator[Row]:
    if isinstance(value, Person):
        yield {"statement": statement, **asdict(value)}


def _citations(statement: int, stated: Statement) -> Iterator[Row]:
    for at, citation in enumerate(stated.citations):
        yield {"statement": statement, "position": at, **_cited(citation)}


def _cited(citation: Citation) -> Row:
    return {
        "document": citation.document,
        "first_line": citation.lines[0],
        "last_line": citation.lines[1],
        "printed": json.dumps(citation.printed, ensure_ascii=False),
        "evidence": citation.evidence,
        "entry": _text(citation.entry),
    }


def _said_by_record(library: Library, linked: Iterable[Link]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for record, name, role in linked:
        if role != MENTION:
            names.setdefault(record, []).append(name)
    return {record.id: list(_said(record, library, names.get(record.id, []))) for record in library.records}


def _said(record: Record, library: Library, linked: Iterable[str]) -> Iterator[str]:
    """Everything said of a record: its own words and every writing of its names."""
    texts = [record.name, *record.aliases]
    for stated in record.statements:
        value = stated.value
        if isinstance(value, Person):
            texts += [value.name, value.role, value.position, value.topic, value.group]
        elif isinstance(value, str):
            texts.append(value)
    texts += [text for found in record.english.values() for text in found]
    texts += [surface for name in linked for surface in library.names[name].surfaces]
    yield from texts


def _days(period: Period | None) -> Row:
    return {
        "first_day": period.start.isoformat() if period else None,
        "last_day": period.end.isoformat() if period else None,
        "precision": period.precision if period else None,
    }


def _text(period: Period | None) -> str | None:
    return str(period) if period else None


def _spellings(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts as they are and without their hiragana."""
    texts = tuple(texts)
    return (*texts, *dict.fromkeys(map(skeleton, texts)))
