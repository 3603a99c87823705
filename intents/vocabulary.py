"""The language as data: what the YAML files of `vocabulary/` say, read once into immutable tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from intents.text import letters, normalise

ConceptType = Literal[
    "name",
    "record",
    "subject",
    "property",
    "ask",
    "relation",
    "role",
    "unrecorded",
    "document",
    "contextual",
    "stop",
    "everyday",
]
HERE = Path(__file__).parent / "vocabulary"
_FILES: Mapping[str, ConceptType] = {
    "asks": "ask",
    "relations": "relation",
    "roles": "role",
    "unrecorded": "unrecorded",
    "documents": "document",
}
_LABELS = {"ja": "label", "en": "label_en"}
_EITHER = re.compile(r"\(([^()]*\|[^()]*)\)")
"""Alternatives in a surface: 市長(さん|)の(会|集まり)."""


class Concept(NamedTuple):
    """What a surface stands for: a name of the store, a record's alias, or a cue (by its id in the vocabulary).

    An `everyday` word is its own id: what it stands for in the documents is searched for.
    """

    type: ConceptType
    id: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A cue for kinds of records; `where` limits them by property.

    `weak` gives way to any other subject, `loose` also to words of the documents (an "event" may be of any kind).
    `parts` are the subjects that it stands for together; `words` its Japanese surfaces; `of_places` the kinds that it
    stands for instead where a prefecture or region is named, `of_times` where a year is of which it has none.
    """

    id: str
    kinds: frozenset[str]
    where: tuple[tuple[str, str], ...] = ()
    weak: bool = False
    loose: bool = False
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    of_places: frozenset[str] = frozenset()
    of_times: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue for properties, best first; `kinds` limits what can be meant (empty: any).

    `alone` are the kinds meant where no subject is named. `general` cues (what was it about) are answered by whatever
    a record tells. `of_places` is the cue that it stands for instead where a prefecture or an association is named;
    `thing` the record that it names beside what such a thing states (会員サイトの費用); `denying` are values and words
    that say that there is none (無料).
    """

    id: str
    properties: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    general: bool = False
    of_places: str = ""
    alone: frozenset[str] = frozenset()
    thing: str = ""
    denying: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Contextual:
    """A word that stands for a cue, `means`, only in the company of one of `beside`, or of a name of a class `of`.

    `instead` is the subject that it stands for beside a name of another class.
    """

    id: str
    means: Concept
    beside: frozenset[str]
    of: frozenset[str] = frozenset()
    instead: Mapping[str, Concept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """Something people ask for that the documents do not tell as a rule; `outside`: not this project's field at all.

    `modifies`: it narrows another property (staff by ward), so that telling that one is no answer; `kinds`: those of
    which it may be asked (empty: any); `divides`: it sorts things, and says nothing beside one that is named; `near`:
    the properties that come nearest to it.
    """

    id: str
    label: str
    label_en: str
    outside: bool = False
    modifies: bool = False
    divides: bool = False
    kinds: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All cues with their surfaces, as (surface, concept) pairs, and the tables behind the concepts' ids.

    `spoken` is the one word for a cue, by language and concept, that the bot itself uses; `meanings` are all concepts
    of a surface.
    """

    surfaces: tuple[tuple[str, Concept], ...]
    subjects: Mapping[str, Subject]
    properties: Mapping[str, Asked]
    asks: tuple[str, ...]
    unrecorded: Mapping[str, Unrecorded]
    contextual: Mapping[str, Contextual] = field(default_factory=dict)
    spoken: Mapping[tuple[str, Concept], str] = field(default_factory=dict)
    meanings: Mapping[str, frozenset[Concept]] = field(default_factory=dict)

    def say(self, type_: ConceptType, id_: str, language: str) -> str:
        """How the bot says a cue, in the other language where this one has no word for it."""
        concept = Concept(type_, id_)
        other = "ja" if language == "en" else "en"
        return self.spoken.get((language, concept)) or self.spoken[other, concept]

    def meant(self, word: str) -> frozenset[Concept]:
        """All that a word stands for, written as the files have it."""
        return self.meanings.get(word, frozenset())


@cache
def words(name: str) -> Any:
    """One vocabulary file, every scalar a string; a word with alternatives, (さん|たち|), stands as all its forms."""
    return _spelt_out(yaml.load((HERE / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader))


def _spelt_out(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _spelt_out(value) for key, value in node.items()}
    if isinstance(node, list):
        return [form for item in node for form in (_forms(item) if isinstance(item, str) else [_spelt_out(item)])]
    return node


def _forms(surface: str) -> list[str]:
    """A surface, once with each choice of its alternatives."""
    parts = _EITHER.split(surface)
    choices = (part.split("|") if at % 2 else [part] for at, part in enumerate(parts))
    return ["".join(chosen) for chosen in product(*choices)] if len(parts) > 1 else [surface]


def _meanings(surfaces: Iterable[tuple[str, Concept]]) -> Mapping[str, frozenset[Concept]]:
    found: dict[str, set[Concept]] = {}
    for surface, concept in surfaces:
        found.setdefault(surface, set()).add(concept)
    return {surface: frozenset(concepts) for surface, concepts in found.items()}


def _flags(entry: Mapping[str, Any]) -> tuple[bool, bool]:
    return entry.get("weak") == "true", entry.get("loose") == "true"


def _surfaces(entry: Mapping[str, Any], concept: Concept) -> Iterator[tuple[str, Concept]]:
    for language in ("ja", "en"):
        for surface in entry.get(language, ()):
            yield surface, concept


def _said(concept: Concept, entry: Mapping[str, Any]) -> Iterator[tuple[tuple[str, Concept], str]]:
    """How a cue is said in each language: as spoken.yaml has it, else by its label, else by its first word."""
    chosen = words("spoken").get(concept.type, {}).get(concept.id)
    for language, label in _LABELS.items():
        word = entry.get(label) or next(iter(entry.get(language, ())), "") if chosen is None else chosen.get(language)
        if word:
            yield (language, concept), word


@cache
def load() -> Vocabulary:
    """The vocabulary, read on first use."""
    cues: list[tuple[Concept, Mapping[str, Any]]] = []
    subjects: dict[str, Subject] = {}
    for entry in words("subjects"):
        where = tuple(entry.get("where", {}).items())
        subjects[entry["id"]] = Subject(
            entry["id"],
            frozenset(entry["kinds"]),
            where,
            *_flags(entry),
            parts=tuple(entry.get("parts", ())),
            words=tuple(map(letters, entry.get("ja", ()))),
            of_places=frozenset(entry.get("of_places", ())),
            of_times=frozenset(entry.get("of_times", ())),
        )
        cues.append((Concept("subject", entry["id"]), entry))
    properties: dict[str, Asked] = {}
    for key, entry in words("properties").items():
        wanted = entry.get("properties") or [entry.get("property", key)]
        kinds, general = frozenset(entry.get("kinds", ())), entry.get("general") == "true"
        alone = frozenset(entry.get("alone", ()))
        denying = frozenset(entry.get("denying", ()))
        of_places, thing = entry.get("of_places", ""), entry.get("thing", "")
        properties[key] = Asked(key, tuple(wanted), kinds, general, of_places, alone, thing, denying)
        cues.append((Concept("property", key), entry))
    unrecorded: dict[str, Unrecorded] = {}
    for key, entry in words("unrecorded").items():
        unrecorded[key] = Unrecorded(
            key,
            entry["label"],
            entry["label_en"],
            entry.get("outside") == "true",
            entry.get("modifies") == "true",
            entry.get("divides") == "true",
            frozenset(entry.get("kinds", ())),
            tuple(entry.get("near", ())),
        )
    for name, type_ in _FILES.items():
        cues += ((Concept(type_, key), entry) for key, entry in words(name).items())
    surfaces = [pair for concept, entry in cues for pair in _surfaces(entry, concept)]
    surfaces += _surfaces(words("stop"), Concept("stop", "stop"))
    contextual: dict[str, Contextual] = {}
    for entry in words("contextual"):
        means = Concept(entry["type"], entry["means"])
        beside, of = (frozenset(entry.get(key, ())) for key in ("beside", "of"))
        instead = {class_: Concept("subject", id_) for class_, id_ in entry.get("instead", {}).items()}
        contextual[entry["id"]] = Contextual(entry["id"], means, beside, of, instead)
        surfaces += _surfaces(entry, Concept("contextual", entry["id"]))
    everyday = dict.fromkeys(said for group in words("thesaurus").values() for said in group)
    surfaces += ((said, Concept("everyday", letters(normalise(said)))) for said in everyday)
    spoken = dict(pair for concept, entry in cues for pair in _said(concept, entry))
    return Vocabulary(
        tuple(surfaces),
        subjects,
        properties,
        tuple(words("asks")),
        unrecorded,
        contextual,
        spoken,
        _meanings(surfaces),
    )
