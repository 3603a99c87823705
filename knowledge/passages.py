"""Everything small that the documents state, one by one: an item of an agenda, a sentence, a person, a title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from knowledge.model import Person, Record, Schema, Statement, Value
from knowledge.pairs import latin, pairs, searchable
from knowledge.store import Store

_TYPES = frozenset({"text", "prose", "people", "name"})
_COMMON = frozenset({"series", "body", "part_of", "area", "prefectures", "association", "unit", "class", "issue"})
"""Properties that say what sort of thing a record is, and nothing of its own."""
_END = re.compile(r"(?<=。)")
_ENGLISH_END = re.compile(r"(?<=[a-z0-9)]\.) (?=[A-Z])")
_TABLES = frozenset({"listed_partner", "prefecture_count", "region_count", "partner_count", "partner_growth"})
"""Kinds whose records are rows of a table: figures and names, found by their columns."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What a record states at one place, as it is searched: a value, a sentence of one; its title has no `statement`.

    `said` has its words and those printed for it, `english` the same in English, a blank before each word.
    """

    record: Record
    statement: Statement | None
    value: Value
    said: str
    english: str

    @property
    def property(self) -> str:
        """The property it states; `name` for a title."""
        return self.statement.property if self.statement else "name"


class Passages:
    """All the passages of a store in order; `records` has where those of a record are, title first."""

    def __init__(self, store: Store) -> None:
        found: list[Passage] = []
        records = {}
        for id_, record in store.records.items():
            if record.kind not in _TABLES and (told := tuple(_passages(record, store.schema))):
                records[id_] = range(len(found), len(found) + 1 + len(told))
                found += (_title(record), *told)
        self.all = tuple(found)
        self.records: Mapping[str, range] = records
        self._said = _Text([p.said for p in found])
        self._english = _Text([p.english for p in found])

    def saying(self, form: str) -> set[int]:
        """The numbers of the passages in which some letters stand."""
        return self._said.holding(form)

    def saying_in_english(self, stem: str) -> set[int]:
        """The numbers of those whose English has a word that begins so."""
        return self._english.holding(f" {stem}")


class _Text:
    """Texts as one, to be searched through at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._whole = "\n".join(texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=0))

    def holding(self, part: str) -> set[int]:
        """The numbers of the texts that hold a part."""
        found: set[int] = set()
        at = self._whole.find(part)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            found.add(number)
            at = self._whole.find(part, self._starts[number + 1])
        return found


def _title(record: Record) -> Passage:
    return Passage(record, None, record.name, record.title, _english(record.english.get("name", ())))


def _passages(record: Record, schema: Schema) -> Iterator[Passage]:
    for name in dict.fromkeys(s.property for s in record.statements):
        definition = schema.properties.get(name)
        if definition is None or definition.type not in _TYPES or name in _COMMON:
            continue
        found = [s for s in record.claims(name) if s.rank != "deprecated"]
        prose = definition.type == "prose"
        parts = [(s, value) for s in found for value in (_sentences(s) if prose else (s.value,))]
        prints = _printed([str(value) for _, value in parts], found) if prose else [()] * len(parts)
        english = record.english.get(name, ())
        english = tuple(_ENGLISH_END.split(english[0])) if prose and len(found) == len(english) == 1 else english
        for at, ((statement, value), printed) in enumerate(zip(parts, prints, strict=True)):
            own = english[at : at + 1] if len(english) == len(parts) else english
            said = searchable("、".join((*_words(value), *printed)))
            yield Passage(record, statement, value, said, _english(own))


def _english(texts: Sequence[str]) -> str:
    """The words of English texts, a blank before each."""
    return " " + latin(" ".join(texts))


def _sentences(statement: Statement) -> list[str]:
    return [text for text in _END.split(str(statement.value)) if text]


def _words(value: Value) -> Sequence[str]:
    if isinstance(value, Person):
        return (value.name, value.role, value.position, value.topic, value.group)
    return (str(value),)


def _printed(texts: Sequence[str], statements: Sequence[Statement]) -> list[list[str]]:
    """What is printed for sentences of ours: each piece goes with the sentence that is most like it."""
    pieces = dict.fromkeys(text for s in statements for c in s.citations for text in c.printed)
    likeness = [frozenset(pairs(searchable(text))) for text in texts]
    printed: list[list[str]] = [[] for _ in texts]
    for piece in pieces:
        own = frozenset(pairs(searchable(piece)))
        closest = max(range(len(texts)), key=lambda at: len(own & likeness[at]))
        printed[closest].append(piece)
    return printed
