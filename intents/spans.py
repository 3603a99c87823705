"""What was found in a question: characters with what they may stand for, and which of overlapping ones to take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from intents.vocabulary import Concept, ConceptType

_PRIORITY: Mapping[ConceptType, int] = {
    "record": 0,
    "name": 1,
    "unrecorded": 2,
    "property": 3,
    "contextual": 3,
    "subject": 4,
    "role": 5,
    "ask": 6,
    "relation": 7,
    "document": 8,
    "stop": 9,
    "everyday": 10,
}


class Concepts(tuple[Concept, ...]):
    """What a surface may stand for, the likeliest first."""

    @classmethod
    def ranked(cls, concepts: Iterable[Concept]) -> Concepts:
        """Concepts in the order of their types."""
        return cls(sorted(concepts, key=lambda c: _PRIORITY[c.type]))

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each type that there is."""
        found: dict[str, list[str]] = {}
        for concept in self:
            found.setdefault(concept.type, []).append(concept.id)
        return {type_: tuple(ids) for type_, ids in found.items()}

    @cached_property
    def priority(self) -> int:
        """How likely the likeliest is beside those of other surfaces, 0 the most."""
        return _PRIORITY[self[0].type]


class Span(NamedTuple):
    """Characters `[start, end)` of the question and the concepts that they may stand for.

    `surface` is the lexicon's spelling; it differs from the question's where the word was mended.
    """

    start: int
    end: int
    surface: str
    concepts: Concepts
    mended: bool = False

    def of(self, type_: str) -> tuple[str, ...]:
        """The ids of the concepts of one type."""
        return self.concepts.ids.get(type_, ())

    @property
    def names_something(self) -> bool:
        """Whether the surface is first of all a name or a record, and no cue."""
        return self.concepts[0].type in ("name", "record")


def choose(spans: Iterable[Span]) -> list[Span]:
    """Longest first, then the more specific; what overlaps a chosen span is dropped."""
    chosen: list[Span] = []
    ranked = sorted(spans, key=lambda s: (s.start - s.end, s.concepts.priority, s.start))
    taken = bytearray(max([s.end for s in ranked], default=0))
    for span in ranked:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            chosen.append(span)
    return sorted(chosen)
