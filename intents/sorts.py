"""How something divides into its sorts: 13団体の内訳 asks how many city and how many town associations there are."""

from __future__ import annotations

from dataclasses import replace

from intents.frame import Frame
from intents.vocabulary import Subject, Vocabulary
from knowledge.model import Schema

_BREAKDOWN = "breakdown"
_OF_EACH = frozenset({"count", "list"})


def by_sort(frame: Frame, vocabulary: Vocabulary, schema: Schema) -> Frame:
    """The frame of a question for the breakdown of things of several sorts, as one for the number of each sort.

    The things are named (協定団体), their sorts are (市長会と町村会), or only counted (13団体); how many there are of
    each (市長会と町村会はそれぞれ何団体) is their breakdown.
    """
    if not (_BREAKDOWN in frame.properties or _of_each(frame, vocabulary)) or frame.records:
        return frame
    whole = next((s for s in vocabulary.subjects.values() if s.parts and _meant(s, frame, vocabulary, schema)), None)
    if whole is None:
        return frame
    return replace(
        frame,
        subjects=whole.parts,
        properties=tuple(p for p in frame.properties if p != _BREAKDOWN),
        sought=tuple(s for s in frame.sought if _BREAKDOWN not in s.properties),
        numbers=tuple(n for n in frame.numbers if n.unit not in _counters(whole, schema)),
        asks=tuple(dict.fromkeys((*frame.asks, "count"))),
    )


def _of_each(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether it is asked how many there are of each of the sorts that a subject stands for together."""
    together = any(vocabulary.subjects[id_].parts for id_ in frame.subjects)
    return together and set(frame.asks) >= _OF_EACH


def _meant(whole: Subject, frame: Frame, vocabulary: Vocabulary, schema: Schema) -> bool:
    if frame.subjects:
        return all(id_ in whole.parts or whole.kinds <= vocabulary.subjects[id_].kinds for id_ in frame.subjects)
    return any(n.unit in _counters(whole, schema) for n in frame.numbers)


def _counters(subject: Subject, schema: Schema) -> set[str]:
    return {schema.kinds[kind].counter for kind in subject.kinds}
