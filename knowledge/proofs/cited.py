"""What the entries cite, with the place of each citation in the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.library import Library, Place
from knowledge.marks import Fault, Loc


@dataclass(frozen=True, slots=True)
class Cited:
    """The words that one source of a record gives for one property."""

    record: str
    property: str
    document: str
    lines: tuple[int, int]
    pieces: tuple[str, ...]
    place: Place
    path: Loc

    def fault(self, message: str, *, index: int | None = None, hint: str = "", key: str = "") -> Fault:
        """A fault at the words, or at one piece of them."""
        path = self.path if index is None or len(self.pieces) == 1 else (*self.path, index)
        return self.place.fault(message, *path, hint=hint, key=key)


def quotations(library: Library) -> Iterator[Cited]:
    """Every `says` of every record from a known document, those of other claims too."""
    yield from (cited for cited in _quotations(library) if cited.document in library.documents)


def _quotations(library: Library) -> Iterator[Cited]:
    for record in library.records:
        place = library.places[record.id]
        raw = place.data
        for index, source in enumerate(raw.sources):
            for name, pieces in source.says.items():
                path: Loc = ("sources", index, "says", name)
                yield Cited(record.id, name, source.document, source.lines, pieces, place, path)
        for index, claim in enumerate(raw.other_claims):
            source_path: Loc = ("other_claims", index, "source", "says")
            cited = claim.source
            yield Cited(record.id, claim.property, cited.document, cited.lines, cited.says, place, source_path)
