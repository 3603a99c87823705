"""The YAML files read into one library of documents, schema, names, records and slips, with every fault found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from knowledge.entries import with_entries
from knowledge.library import Library, Place, RecordPlace
from knowledge.marks import Fault, Loc, Plain, Tree, read, suggest
from knowledge.model import Alias, Document, Kind, Name, Property, Record, Schema, Section, Slip
from knowledge.periods import Period
from knowledge.records import FIXED, Surroundings, read_record
from knowledge.shapes import (
    ChronologyShape,
    DocumentShape,
    KnownShape,
    NameShape,
    RecordShape,
    SchemaShape,
    Shape,
    SlipShape,
    shaped,
)
from knowledge.version import ROOT

ShapeT = TypeVar("ShapeT", bound=Shape)


def load(root: Path = ROOT) -> Library:
    """Read all files below `root`. Entries with faults are left out of the library; the faults are in it."""
    return _Loader(root).library()


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []

    def library(self) -> Library:
        documents = self.read_documents()
        schema = self.read_schema()
        names = self.read_names()
        slips = list(self.read_slips(documents))
        around = Surroundings.of(documents, schema, names, [slip for slip, _ in slips], self.faults)
        records, places = self.read_records(around) if schema.kinds and documents else ([], {})
        known = list(self.entries("known_faults*.yaml", KnownShape))
        return Library(
            root=self.root,
            documents=documents,
            schema=schema,
            names=names,
            records=with_entries(records, documents),
            slips=tuple(slip for slip, _ in slips),
            known={shape.key: shape.reason for shape, _ in known},
            places=places,
            slip_places=tuple(place for _, place in slips),
            known_places={shape.key: place for shape, place in known},
            faults=tuple(sorted(set(self.faults))),
        )

    def trees(self, pattern: str) -> Iterator[Tree]:
        for path in sorted(self.root.glob(pattern)):
            tree, faults = read(path)
            self.faults += faults
            if tree:
                yield tree

    def items(self, pattern: str) -> Iterator[tuple[Plain, Place]]:
        for tree in self.trees(pattern):
            if not isinstance(tree.data, list):
                self.faults.append(tree.fault((), "このファイルは「- 」で始まる一覧で書いてください"))
                continue
            for index, data in enumerate(tree.data):
                yield data, Place(tree, (index,))

    def entries(self, pattern: str, shape: type[ShapeT]) -> Iterator[tuple[ShapeT, Place]]:
        for data, place in self.items(pattern):
            found = shaped(shape, data, place.tree, place.loc, self.faults)
            if found:
                yield found, place

    def shapes(self, pattern: str, shape: type[ShapeT]) -> list[ShapeT]:
        return [found for found, _ in self.entries(pattern, shape)]

    def read_documents(self) -> dict[str, Document]:
        rows = {shape.document: shape.rows for shape in self.shapes("chronologies.yaml", ChronologyShape)}
        documents = self.shapes("documents.yaml", DocumentShape)
        return {shape.id: _document(shape, rows.get(shape.id, {})) for shape in documents}

    def read_schema(self) -> Schema:
        for tree in self.trees("schema.yaml"):
            shape = shaped(SchemaShape, tree.data, tree, (), self.faults)
            if shape:
                self.faults += _unknown_properties(shape, tree)
                return _schema(shape)
        return Schema({}, {}, ())

    def read_names(self) -> dict[str, Name]:
        entries = list(self.entries("names/*.yaml", NameShape))
        counts = Counter(shape.name for shape, _ in entries)
        names: dict[str, Name] = {}
        places: dict[str, Place] = {}
        for shape, place in entries:
            name = _name(shape, shared=counts[shape.name] > 1)
            if name.id in names:
                message = f"名前「{name.id}」は {places[name.id]} にもあります"
                self.faults.append(place.fault(message, "name", hint="別のものなら prefecture を書き分けてください"))
                continue
            names[name.id], places[name.id] = name, place
        return names

    def read_slips(self, documents: Mapping[str, Document]) -> Iterator[tuple[Slip, Place]]:
        for shape, place in self.entries("slips*.yaml", SlipShape):
            if shape.document in documents:
                yield Slip(**shape.model_dump()), place
                continue
            hint = suggest(shape.document, documents)
            message = f"資料「{shape.document}」は documents.yaml にありません"
            self.faults.append(place.fault(message, "document", hint=hint))

    def read_records(self, around: Surroundings) -> tuple[list[Record], dict[str, RecordPlace]]:
        records: list[Record] = []
        places: dict[str, RecordPlace] = {}
        for data, place in self.items("facts/*.yaml"):
            shape = self.record_shape(data, place, around.schema)
            if not shape:
                continue
            if shape.id in places:
                self.faults.append(place.fault(f"id「{shape.id}」は {places[shape.id]} にもあります", "id"))
                continue
            stated = {key: value for key, value in data.items() if key not in FIXED} if isinstance(data, dict) else {}
            records.append(read_record(around, shape, stated, place))
            places[shape.id] = RecordPlace(place.tree, place.loc, shape)
        return records, places

    def record_shape(self, data: Plain, place: Place, schema: Schema) -> RecordShape | None:
        fixed: Plain = {key: value for key, value in data.items() if key in FIXED} if isinstance(data, dict) else data
        shape = shaped(RecordShape, fixed, place.tree, place.loc, self.faults)
        if shape and shape.kind not in schema.kinds:
            hint = suggest(shape.kind, schema.kinds)
            self.faults.append(place.fault(f"種類「{shape.kind}」は schema.yaml にありません", "kind", hint=hint))
            return None
        return shape


def _document(shape: DocumentShape, rows: Mapping[int, Period]) -> Document:
    return Document(
        id=shape.id,
        title=shape.title,
        title_en=shape.title_en,
        short=shape.short or shape.title,
        short_en=shape.short_en or shape.title_en,
        publisher=shape.publisher,
        published=shape.published,
        as_of=shape.as_of,
        url=shape.url,
        authority=shape.authority,
        sections=tuple(Section(s.name, s.name_en, s.lines, s.entries == "dated") for s in shape.sections),
        furniture=shape.furniture,
        rows=rows,
    )


def _schema(shape: SchemaShape) -> Schema:
    def known(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name in shape.properties)

    kinds = (Kind(key, **found.model_dump()) for key, found in shape.kinds.items())
    return Schema(
        properties={key: Property(key, **found.model_dump()) for key, found in shape.properties.items()},
        kinds={kind.id: replace(kind, properties=known(kind.properties)) for kind in kinds},
        common=known(shape.common),
    )


def _unknown_properties(shape: SchemaShape, tree: Tree) -> Iterator[Fault]:
    lists: list[tuple[Loc, tuple[str, ...]]] = [(("common",), shape.common)]
    lists += [(("kinds", key, "properties"), kind.properties) for key, kind in shape.kinds.items()]
    for loc, names in lists:
        for index, name in enumerate(names):
            if name not in shape.properties:
                hint = suggest(name, shape.properties)
                yield tree.fault((*loc, index), f"「{name}」は properties にありません", hint)


def _name(shape: NameShape, *, shared: bool) -> Name:
    identity = f"{shape.name}（{shape.prefecture}）" if shared and shape.prefecture else shape.name
    aliases = tuple(Alias(alias.surface, alias.kind) for alias in shape.aliases)
    return Name(identity, shape.name, shape.class_, shape.reading, shape.en, shape.prefecture, aliases)
