"""What the files say, read and typed: one library, with the place of every entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.marks import Fault, Loc, Mark, Tree
from knowledge.model import Document, Name, Record, Schema, Slip
from knowledge.shapes import RecordShape


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands in the files."""

    tree: Tree
    loc: Loc

    @property
    def mark(self) -> Mark:
        """Line and column."""
        return self.tree.mark(self.loc)

    def __str__(self) -> str:
        return f"{self.tree.path.name}:{self.mark.line}"

    def fault(self, message: str, *path: str | int, hint: str = "", key: str = "") -> Fault:
        """A fault at `path` inside the entry; `key` names the finding."""
        return replace(self.tree.fault((*self.loc, *path), message, hint), key=key)

    def key_fault(self, message: str, *path: str | int, hint: str = "") -> Fault:
        """A fault at the key that `path` ends in."""
        return self.tree.fault((*self.loc, *path), message, hint, key=True)


@dataclass(frozen=True, slots=True)
class RecordPlace(Place):
    """Where a record stands in the files, and how it is written there."""

    data: RecordShape


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the files say, and everything wrong with them.

    `known` are the findings declared, with the reason of each. `places`, `slip_places` and `known_places` say where
    the records, slips and declarations stand.
    """

    root: Path
    documents: Mapping[str, Document]
    schema: Schema
    names: Mapping[str, Name]
    records: tuple[Record, ...]
    slips: tuple[Slip, ...]
    known: Mapping[str, str]
    places: Mapping[str, RecordPlace]
    slip_places: tuple[Place, ...]
    known_places: Mapping[str, Place]
    faults: tuple[Fault, ...]
