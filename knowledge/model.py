"""The shapes that facts take once read: documents, records, statements, citations.

Everything here is immutable and knows neither YAML nor SQL nor any language's grammar.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from knowledge.pairs import searchable
from knowledge.periods import Period

Rank = Literal["preferred", "normal", "deprecated"]
Evidence = Literal["quoted", "corrected", "summarised", "calculated", "inferred"]
PropertyType = Literal["text", "prose", "number", "yen", "date", "name", "people"]
NameClass = Literal[
    "prefecture",
    "ward",
    "association",
    "company",
    "body",
    "venue",
    "municipality",
    "series",
    "person",
    "region",
    "disaster",
]
AliasKind = Literal["正式", "通称", "旧称", "略称", "よみ", "資料の表記", "English", "誤記"]
_ORDER: Mapping[Rank, int] = {"preferred": 0, "normal": 1, "deprecated": 2}
Value: TypeAlias = "str | int | Period | Person"

INFERRED = frozenset(
    {
        "id",
        "kind",
        "name",
        "aliases",
        "fiscal_year",
        "round",
        "series",
        "part_of",
        "prefectures",
        "en",
        "class",
        "association",
    }
)
"""What follows from the rest of a record and needs no source of its own."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who spoke or visited, as one record names them (`name` as printed, other fields may be empty)."""

    name: str
    role: str = ""
    position: str = ""
    topic: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a value stands: a document, its lines (1-based, both ends), the characters as printed.

    `entry` is the dated entry of a chronology that the lines belong to, as exactly as the chronology dates it.
    """

    document: str
    lines: tuple[int, int]
    printed: tuple[str, ...]
    evidence: Evidence
    entry: Period | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of one property of a record, with its standing and its citations.

    `calculated` says how a value was worked out that no document prints.
    """

    property: str
    value: Value
    citations: tuple[Citation, ...] = ()
    rank: Rank = "normal"
    reason: str = ""
    reason_en: str = ""
    as_of: Period | None = None
    calculated: str = ""

    @builtins.property
    def evidence(self) -> Evidence:
        """How well the documents bear the value out: the best of its citations."""
        order: tuple[Evidence, ...] = ("quoted", "corrected", "summarised", "calculated", "inferred")
        return min((citation.evidence for citation in self.citations), key=order.index, default="inferred")


_TITULAR = ("theme", "delivery", "venue")
"""Properties whose words say as much as a title's."""


def _best(found: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(s for s in found if s.rank == "preferred") or tuple(found)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing the documents tell of: an agreement, an exhibition, a disaster's support, a contact.

    `sources` are the places that tell of it, each with what it calls the record where that is cited. `title` is all
    that it is called, and how and where it was held, as searching has it.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    date: Period | None
    as_of: Period | None
    statements: tuple[Statement, ...]
    english: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: tuple[Citation, ...] = ()
    title: str = field(init=False, repr=False, compare=False)
    _claims: Mapping[str, tuple[Statement, ...]] = field(init=False, repr=False, compare=False)
    _standing: Mapping[str, tuple[Statement, ...]] = field(init=False, repr=False, compare=False)
    _values: Mapping[str, tuple[Value, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: dict[str, list[Statement]] = {}
        for statement in self.statements:
            by_name.setdefault(statement.property, []).append(statement)
        claims = {name: tuple(sorted(found, key=lambda s: _ORDER[s.rank])) for name, found in by_name.items()}
        standing = {name: _best([s for s in found if s.rank != "deprecated"]) for name, found in by_name.items()}
        object.__setattr__(self, "_claims", claims)
        object.__setattr__(self, "_standing", standing)
        object.__setattr__(self, "_values", {name: tuple(s.value for s in found) for name, found in standing.items()})
        called = (self.name, *self.aliases, *(str(v) for name in _TITULAR for v in self.values(name)))
        object.__setattr__(self, "title", searchable(" ".join(called)))

    def standing(self, name: str) -> tuple[Statement, ...]:
        """The statements of a property that stand (preferred if there are any, else normal), in order."""
        return self._standing.get(name, ())

    def has(self, name: str, part: str) -> bool:
        """Whether a value of a property holds some letters; of `name`, whether the record is called so."""
        if name == "name":
            return searchable(part) in self.title
        return any(part in str(value) for value in self.values(name))

    def values(self, name: str) -> tuple[Value, ...]:
        """The values of a property that stand, in order."""
        return self._values.get(name, ())

    def claims(self, name: str) -> tuple[Statement, ...]:
        """Everything stated of a property, deprecated values too, best first."""
        return self._claims.get(name, ())


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of a document; `dated` where its rows are dated entries of a chronology."""

    name: str
    name_en: str
    lines: tuple[int, int]
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One of the published documents that facts are cited from. `short` is what an answer calls it.

    `furniture` are lines that state nothing; `rows` gives, by line, the date of each row of a chronology.
    """

    id: str
    title: str
    title_en: str
    publisher: str
    published: Period
    as_of: Period
    url: str
    authority: int
    sections: tuple[Section, ...]
    short: str = ""
    short_en: str = ""
    furniture: tuple[tuple[int, int], ...] = ()
    rows: Mapping[int, Period] = field(default_factory=dict)

    def section(self, line: int) -> Section | None:
        """The section that a line belongs to."""
        for section in self.sections:
            if section.lines[0] <= line <= section.lines[1]:
                return section
        return None


@dataclass(frozen=True, slots=True)
class Property:
    """Something a record can state, with what it is called and the type of its values."""

    id: str
    type: PropertyType
    label: str
    label_en: str
    many: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of record: what it is called and counted in, what its date means, what it may state."""

    id: str
    label: str
    label_en: str
    counter: str
    date_label: str
    date_label_en: str
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """What can be stated of what. `common` properties may be stated of every kind."""

    properties: Mapping[str, Property]
    kinds: Mapping[str, Kind]
    common: tuple[str, ...]

    def allowed(self, kind: str) -> tuple[str, ...]:
        """The properties a record of this kind may state, its own ones first."""
        own = self.kinds[kind].properties
        return own + tuple(name for name in self.common if name not in own)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another writing of a name."""

    surface: str
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or some place the documents name. `id` is the name, with its prefecture where several share it."""

    id: str
    name: str
    kind: NameClass
    reading: str = ""
    english: str = ""
    prefecture: str = ""
    aliases: tuple[Alias, ...] = ()

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The name and everything else it is written as."""
        return (self.name, *(alias.surface for alias in self.aliases))


@dataclass(frozen=True, slots=True)
class Slip:
    """A printing slip of a document: the characters as printed beside the right ones."""

    document: str
    line: int
    printed: str
    correct: str
    reason: str
