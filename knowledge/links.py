"""Which names each record has to do with, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import ahocorasick

from knowledge.evidence import names_by_surface
from knowledge.folding import fold
from knowledge.library import Library
from knowledge.model import Name, Person, Record

MENTION = "mention"
NAMED = "name"
PREFECTURE = "prefecture"
_BODY = "body"
_LOCAL = frozenset({"association", "municipality", "region"})
_MET = frozenset({"visitors", "received_by"})
"""Whom a visit brought together: written with their offices, and names all the same."""
_UNMENTIONABLE = frozenset({"よみ", "English"})

Link = tuple[str, str, str]


def links(library: Library) -> list[Link]:
    """Every (record, name, role), sorted: stated by a property, mentioned in words, or such a name's prefecture.

    The prefecture of what is only mentioned beside a record's name is itself no more than mentioned.
    """
    linker = _Linker(library)
    return sorted({link for record in library.records for link in linker.links(record)})


class _Linker:
    def __init__(self, library: Library) -> None:
        self.names = library.names
        self.types = {name: found.type for name, found in library.schema.properties.items()}
        self.stated = names_by_surface(library.names)
        self.prefectures = {name.name: name.id for name in library.names.values() if name.kind == "prefecture"}
        self.bodies = [id_ for id_, name in library.names.items() if name.kind == _BODY]
        self.mentions = _mentionable(library.names)
        self.automaton = ahocorasick.Automaton()
        for surface in self.mentions:
            self.automaton.add_word(surface, surface)
        self.automaton.make_automaton()

    def links(self, record: Record) -> Iterator[Link]:
        here = {str(value) for value in record.values("prefectures")}
        about = {
            *self.by_own_name(record, here),
            *self.by_property(record, here),
            *self.by_mention((record.name, *record.aliases), here),
        }
        aside = {*self.by_mention(_texts(record), here), *self.by_part(about)} - about
        for identity, role in about | aside:
            yield record.id, identity, role
        homes = {home for identity, _ in about if (home := self.home(identity))}
        yield from ((record.id, home, PREFECTURE) for home in homes)
        for home in {home for identity, _ in aside if (home := self.home(identity))} - homes:
            yield record.id, home, MENTION

    def home(self, identity: str) -> str:
        """The prefecture that a name of a place or an association lies in, or nothing."""
        name = self.names[identity]
        return self.prefectures.get(name.prefecture, "") if name.kind in _LOCAL else ""

    def by_own_name(self, record: Record, here: set[str]) -> Iterator[tuple[str, str]]:
        """A record that is called what a name is called tells of that very thing."""
        for name in _near(self.stated.get(fold(record.name), ()), here):
            yield name.id, NAMED

    def by_property(self, record: Record, here: set[str]) -> Iterator[tuple[str, str]]:
        for statement in record.statements:
            value = statement.value
            if isinstance(value, Person) or self.types[statement.property] == "name" or statement.property in _MET:
                stated = value.name if isinstance(value, Person) else str(value)
                for name in _near(self.stated.get(fold(stated), ()), here):
                    yield name.id, statement.property

    def by_part(self, about: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """The bodies that those stated are offices of: 内閣府 of 内閣府地方創生推進事務局."""
        for identity in {identity for identity, _ in about}:
            if self.names[identity].kind == _BODY:
                yield from ((whole, MENTION) for whole in self.bodies if _is_office(identity, whole))

    def by_mention(self, texts: Iterable[str], here: set[str]) -> Iterator[tuple[str, str]]:
        for text in filter(None, map(fold, texts)):
            for surface in self.spotted(text):
                for name in _near(self.mentions[surface], here):
                    yield name.id, MENTION

    def spotted(self, text: str) -> Iterator[str]:
        """The writings found in folded words, longest first from the left; none in words that are a name as a whole."""
        if self.mentions and text not in self.stated:
            yield from (surface for _, surface in self.automaton.iter_long(text))


def _is_office(part: str, whole: str) -> bool:
    return part != whole and part.startswith(whole)


def _mentionable(names: Mapping[str, Name]) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for name in names.values():
        surfaces = [name.name, *(alias.surface for alias in name.aliases if alias.kind not in _UNMENTIONABLE)]
        for surface in dict.fromkeys(map(fold, surfaces)):
            if len(surface) > 1:
                found.setdefault(surface, []).append(name)
    return found


def _near(names: Iterable[Name], prefectures: set[str]) -> list[Name]:
    """Of several names written the same, those in the record's prefectures, or else all."""
    found = list(names)
    return [name for name in found if name.prefecture in prefectures] or found if len(found) > 1 else found


def _texts(record: Record) -> Iterator[str]:
    """What a record says beside its name."""
    for statement in record.statements:
        value = statement.value
        if isinstance(value, Person):
            yield from (value.position, value.topic, value.group)
        elif isinstance(value, str) and statement.rank != "deprecated":
            yield value
