"""One record read: its values typed by the schema, its sources as citations, its other claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge import figures, periods
from knowledge.evidence import names_by_surface, prove, slips_by_line
from knowledge.folding import fold
from knowledge.library import Place
from knowledge.marks import Fault, Loc, Plain, suggest
from knowledge.model import (
    INFERRED,
    Citation,
    Document,
    Evidence,
    Name,
    Person,
    Property,
    Record,
    Schema,
    Slip,
    Statement,
    Value,
)
from knowledge.periods import Period
from knowledge.shapes import ClaimShape, PersonShape, RecordShape, SourceShape, date_fault, keys, shaped

FIXED = frozenset(keys(RecordShape))
_TRANSLATED = frozenset({"name", "aliases", "keywords"})
_NAME = Property("name", "text", "名前", "name")
_READERS: Mapping[str, Callable[[str], Value]] = {
    "number": figures.parse,
    "yen": figures.parse,
    "date": periods.parse,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the reading of a record needs to know, and where its faults go."""

    documents: Mapping[str, Document]
    schema: Schema
    faults: list[Fault]
    surfaces: Mapping[str, list[Name]]
    slips_at: Callable[[str, tuple[int, int]], tuple[Slip, ...]]

    @classmethod
    def of(
        cls,
        documents: Mapping[str, Document],
        schema: Schema,
        names: Mapping[str, Name],
        slips: Iterable[Slip],
        faults: list[Fault],
    ) -> Surroundings:
        """The surroundings that documents, schema, names and slips make."""
        return cls(documents, schema, faults, names_by_surface(names), slips_by_line(slips))


def read_record(around: Surroundings, shape: RecordShape, stated: Mapping[str, Plain], place: Place) -> Record:
    """The record of an entry: `shape` are its fixed keys, `stated` its properties. Faulty values are left out."""
    return _RecordReader(around, shape, place).record(stated)


class _RecordReader:
    def __init__(self, around: Surroundings, shape: RecordShape, place: Place) -> None:
        self.around = around
        self.shape = shape
        self.place = place
        self.allowed = around.schema.allowed(shape.kind)
        self.sources = [source for source in shape.sources if source.document in around.documents]

    def record(self, stated: Mapping[str, Plain]) -> Record:
        values = {key: self.values(key, plain, key) for key, plain in stated.items() if self.allows(key, key)}
        self.check_keys(set(stated))
        kept = [self.statement(key, value) for key, found in values.items() for value in found]
        claimed = [stated for index in range(len(self.shape.other_claims)) for stated in self.claims(index)]
        return Record(
            id=self.shape.id,
            kind=self.shape.kind,
            name=self.shape.name,
            aliases=self.shape.aliases,
            date=next((value for value in values.get("date", ()) if isinstance(value, Period)), None),
            as_of=self.shape.as_of or self.first_as_of(),
            statements=(*kept, *claimed),
            english=self.shape.en,
            sources=tuple(self.source(source) for source in self.sources),
        )

    def fault(self, message: str, *path: str | int, hint: str = "") -> None:
        self.around.faults.append(self.place.fault(message, *path, hint=hint))

    def key_fault(self, message: str, *path: str | int, hint: str = "") -> None:
        self.around.faults.append(self.place.key_fault(message, *path, hint=hint))

    def first_as_of(self) -> Period | None:
        return self.around.documents[self.sources[0].document].as_of if self.sources else None

    def allows(self, key: str, *path: str | int) -> bool:
        """Whether the schema lets this kind of record state `key`; a fault at `path` if not."""
        if key in self.allowed:
            return True
        if key in self.around.schema.properties:
            kind = self.around.schema.kinds[self.shape.kind].label
            self.key_fault(f"「{key}」は種類「{kind}」では使えません（schema.yaml の kinds を見てください）", *path)
        else:
            hint = suggest(key, [*self.allowed, *FIXED])
            self.key_fault(f"「{key}」という項目は schema.yaml にありません", *path, hint=hint)
        return False

    def check_keys(self, stated: set[str]) -> None:
        said = stated | {"name", "aliases"} | {claim.property for claim in self.shape.other_claims}
        for index, source in enumerate(self.shape.sources):
            self.knows(source.document, "sources", index, "document")
            self.check_stated(source.says, said, "sources", index, "says")
        self.check_stated(self.shape.en, said | _TRANSLATED, "en")
        self.check_stated(self.shape.calculated, stated, "calculated")

    def check_stated(self, given: Iterable[str], stated: Collection[str], *path: str | int) -> None:
        for key in given:
            if key not in stated:
                self.key_fault(f"「{key}」の値がこの記録にありません", *path, key, hint=suggest(key, stated))

    def knows(self, document: str, *path: str | int) -> bool:
        """Whether there is such a document; a fault at `path` if not."""
        if document in self.around.documents:
            return True
        hint = suggest(document, self.around.documents)
        self.fault(f"資料「{document}」は documents.yaml にありません", *path, hint=hint)
        return False

    def values(self, key: str, plain: Plain, *path: str | int) -> list[Value]:
        """What a property is given, one value or a list of them."""
        kind = self.around.schema.properties[key]
        if not isinstance(plain, list):
            found = [self.value(kind, plain, *path)]
        else:
            if not kind.many:
                self.fault(f"「{key}」に書ける値は1つです", *path)
            found = [self.value(kind, item, *path, index) for index, item in enumerate(plain)]
        return [value for value in found if value is not None]

    def value(self, kind: Property, plain: Plain, *path: str | int) -> Value | None:
        if kind.type == "people":
            loc: Loc = (*self.place.loc, *path)
            person = shaped(PersonShape, plain, self.place.tree, loc, self.around.faults)
            return Person(**person.model_dump()) if person else None
        if not isinstance(plain, str) or not plain.strip():
            self.fault("値がありません" if plain in ("", []) else "ここには文字を書いてください", *path)
            return None
        try:
            return _READERS.get(kind.type, str)(plain)
        except ValueError:
            self.fault(date_fault(plain) if kind.type == "date" else f"「{plain}」は整数ではありません", *path)
            return None

    def statement(self, key: str, value: Value) -> Statement:
        cited = [source for source in self.sources if key in source.says]
        found = [self.citation(key, value, source.document, source.lines, source.says[key]) for source in cited]
        telling = [citation for citation in found if citation.evidence != "inferred"] or found
        how = self.shape.calculated.get(key, "")
        if not telling and (how or key in INFERRED):
            evidence: Evidence = "calculated" if how else "inferred"
            telling = [Citation(source.document, source.lines, (), evidence) for source in self.sources]
        return Statement(property=key, value=value, citations=tuple(telling), calculated=how)

    def citation(
        self, key: str, value: Value, document: str, lines: tuple[int, int], says: tuple[str, ...]
    ) -> Citation:
        """A citation of a value; its evidence is `inferred` where the words alone do not bear the value out."""
        kind = self.around.schema.properties[key]
        evidence: Evidence
        if key in self.shape.calculated:
            evidence = "calculated"
        elif kind.type == "prose":
            evidence = "summarised"
        else:
            year = value.start.year if isinstance(value, Period) else 0
            slips = self.around.slips_at(document, lines)
            evidence = prove(value, kind, says, slips, year, self.name(kind, value)) or "inferred"
        return Citation(document, lines, says, evidence)

    def name(self, kind: Property, value: Value) -> Name | None:
        known = self.around.surfaces.get(fold(str(value)), ()) if kind.type == "name" else ()
        return next(iter(known), None)

    def claims(self, index: int) -> Iterator[Statement]:
        claim: ClaimShape = self.shape.other_claims[index]
        source = claim.source
        known = self.knows(source.document, "other_claims", index, "source", "document")
        if self.allows(claim.property, "other_claims", index, "property") and known:
            for value in self.values(claim.property, claim.value, "other_claims", index, "value"):
                yield Statement(
                    property=claim.property,
                    value=value,
                    citations=(self.citation(claim.property, value, source.document, source.lines, source.says),),
                    rank=claim.rank,
                    reason=claim.reason,
                    reason_en=claim.reason_en,
                    as_of=claim.as_of,
                )

    def source(self, source: SourceShape) -> Citation:
        """A place that tells of the record, with what it calls it."""
        says = source.says.get("name", ())
        slips = self.around.slips_at(source.document, source.lines)
        proven = prove(self.shape.name, _NAME, says, slips, 0) if says else None
        return Citation(source.document, source.lines, says, proven or "summarised")
