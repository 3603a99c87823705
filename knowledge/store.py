"""The store opened for reading: records and what finds them in memory, a connection for searching their words."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast
from urllib.parse import quote

from knowledge import pairs, periods, wording
from knowledge.folding import fold
from knowledge.happenings import Happenings
from knowledge.model import (
    Alias,
    Citation,
    Document,
    Kind,
    Name,
    Person,
    Property,
    Record,
    Schema,
    Section,
    Slip,
    Statement,
    Value,
)
from knowledge.periods import Period

FORMAT = 2
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]+)*")
JOINED = 9
"""Letters from which on a Latin string may be several words written as one (goldencrab)."""
_Found = TypeVar("_Found")
REMEMBERED = 4096
"""Findings kept before all are forgotten."""


class StoreError(Exception):
    """The file is no store, or one of another format."""


@dataclass(frozen=True, slots=True)
class Store:
    """Everything the store holds. `version` names the state of the knowledge; `src` says where a record is written.

    `by_kind` has the records' ids by kind, `order` their place among all records. `happenings` are the records by time;
    `numbers` has the (record, property) pairs that state a number; `links` the roles that a name plays in each record;
    `texts` what is said of each; `rows` the record of each row of the index of words.
    """

    path: Path
    version: str
    documents: Mapping[str, Document]
    schema: Schema
    names: Mapping[str, Name]
    records: Mapping[str, Record]
    slips: tuple[Slip, ...]
    src: Mapping[str, str]
    by_kind: Mapping[str, tuple[str, ...]]
    order: Mapping[str, int]
    happenings: Happenings
    numbers: Mapping[int, tuple[tuple[str, str], ...]]
    links: Mapping[str, Mapping[str, frozenset[str]]]
    texts: Mapping[str, str]
    rows: Mapping[int, str]
    connection: sqlite3.Connection
    _remembered: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open a store read-only and load its records. Raises StoreError."""
        connection = connect(path)
        try:
            return _Reader(connection).store(path)
        except sqlite3.DatabaseError as error:
            connection.close()
            raise StoreError(f"{path}: {error}") from error

    def place(self, citation: Citation, *, english: bool = False) -> str:
        """Where in its document a citation stands: 年表 平成29年11月15日の項（76行目）."""
        document = self.documents[citation.document]
        return wording.english_place(document, citation) if english else wording.japanese_place(document, citation)

    def search(self, word: str) -> frozenset[str]:
        """The ids of the records of which `word` is said anywhere, as part of a longer word too.

        Where no record says it just so, its spelling with fewer or more hiragana counts (申し入れ, 申入れ).
        """
        return self.remember(("search", word), partial(self._search, word))

    def remember(self, key: Hashable, work: Callable[[], _Found]) -> _Found:
        """What `work` finds for a key: done once, as words, names and kinds recur; `REMEMBERED` are kept."""
        found: _Found | None = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            found = self._remembered[key] = work()
        return found

    def _search(self, word: str) -> frozenset[str]:
        if _LATIN_WORD.fullmatch(word) and ((found := self._search_latin(word)) or len(word) < JOINED):
            return found
        word = pairs.searchable(word)
        if not word:
            return frozenset()
        if len(word) == 1:
            return frozenset(record for record, text in self.texts.items() if word in text)
        rows = self.connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (pairs.phrase(word),))
        found = frozenset([self.rows[row] for (row,) in rows])
        bare = pairs.skeleton(word)
        return found or (self._search(bare) if 1 < len(bare) < len(word) else found)

    def _search_latin(self, word: str) -> frozenset[str]:
        """The same of an English word or several: whole words count, in any of their forms."""
        rows = self.connection.execute("SELECT record FROM latin WHERE latin MATCH ?", (f'"{pairs.latin(word)}"',))
        return frozenset(row[0] for row in rows)

    def said(self, record: str) -> str:
        """Everything said of a record, folded as for searching, a line for each statement."""
        return self.texts.get(record, "")

    def linked(self, name: str) -> Mapping[str, frozenset[str]]:
        """The records that have to do with a name (its id), in order, with the roles it plays in each."""
        return self.links.get(name, {})

    def named(self, surface: str) -> tuple[Name, ...]:
        """The names that are written `surface`, whatever its width or kind of dash."""
        wanted = fold(surface)
        return tuple(name for name in self.names.values() if wanted in map(fold, name.surfaces))

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def connect(path: Path) -> sqlite3.Connection:
    """A read-only connection to a store of this format. Raises StoreError."""
    try:
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, check_same_thread=False)
        found = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
    if found != FORMAT:
        connection.close()
        raise StoreError(f"{path}: format {found}, not {FORMAT}")
    return connection


class _Reader:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def store(self, path: Path) -> Store:
        build = dict(self.rows("SELECT key, value FROM build"))
        records = self.records()
        return Store(
            path=path,
            version=str(build["version"]),
            documents=MappingProxyType(self.documents()),
            schema=self.schema(),
            names=MappingProxyType(self.names()),
            records=MappingProxyType(records),
            by_kind=MappingProxyType(_by_kind(records)),
            order=MappingProxyType({id_: i for i, id_ in enumerate(records)}),
            happenings=Happenings(records),
            numbers=MappingProxyType(_numbers(records)),
            links=MappingProxyType(self.links()),
            texts=MappingProxyType(dict(self.rows("SELECT record, text FROM said"))),
            rows=MappingProxyType(dict(self.rows("SELECT rowid, record FROM search"))),
            slips=tuple(
                Slip(*row)
                for row in self.rows("SELECT document, line, printed, correct, reason FROM slips ORDER BY position")
            ),
            src=MappingProxyType(dict(self.rows("SELECT id, src FROM records"))),
            connection=self.connection,
        )

    def rows(self, query: str) -> sqlite3.Cursor:
        return self.connection.execute(query)

    def documents(self) -> dict[str, Document]:
        sections: dict[str, list[Section]] = {}
        query = "SELECT document, name, name_en, first_line, last_line, dated FROM sections ORDER BY document, position"
        for document, name, name_en, first, last, dated in self.rows(query):
            sections.setdefault(document, []).append(Section(name, name_en, (first, last), bool(dated)))
        query = (
            "SELECT id, title, title_en, short, short_en, publisher, published, as_of, url, authority"
            " FROM documents ORDER BY position"
        )
        return {
            row[0]: Document(
                id=row[0],
                title=row[1],
                title_en=row[2],
                short=row[3],
                short_en=row[4],
                publisher=row[5],
                published=periods.parse(row[6]),
                as_of=periods.parse(row[7]),
                url=row[8],
                authority=row[9],
                sections=tuple(sections.get(row[0], ())),
            )
            for row in self.rows(query)
        }

    def schema(self) -> Schema:
        query = "SELECT id, type, label, label_en, many, unit FROM properties ORDER BY position"
        properties = {
            id_: Property(id_, type_, label, label_en, bool(many), unit)
            for id_, type_, label, label_en, many, unit in self.rows(query)
        }
        own: dict[str, list[str]] = {}
        common: dict[str, None] = {}
        query = "SELECT kind, property, common FROM kind_properties ORDER BY kind, position"
        for kind, name, shared in self.rows(query):
            if shared:
                common[name] = None
            else:
                own.setdefault(kind, []).append(name)
        query = "SELECT id, label, label_en, counter, date_label, date_label_en FROM kinds ORDER BY position"
        kinds = {
            id_: Kind(id_, label, label_en, counter, date_label, date_label_en, tuple(own.get(id_, ())))
            for id_, label, label_en, counter, date_label, date_label_en in self.rows(query)
        }
        return Schema(MappingProxyType(properties), MappingProxyType(kinds), tuple(common))

    def names(self) -> dict[str, Name]:
        aliases: dict[str, list[Alias]] = {}
        for name, surface, kind in self.rows("SELECT name, surface, kind FROM aliases ORDER BY name, position"):
            aliases.setdefault(name, []).append(Alias(surface, kind))
        query = "SELECT id, name, class, reading, english, prefecture FROM names ORDER BY position"
        return {
            id_: Name(id_, name, kind, reading, english, prefecture, tuple(aliases.get(id_, ())))
            for id_, name, kind, reading, english, prefecture in self.rows(query)
        }

    def records(self) -> dict[str, Record]:
        statements = self.statements()
        sources = self.citations("sources", "record")
        aliases = self.grouped("SELECT record, surface FROM record_aliases ORDER BY record, position")
        english = self.english()
        query = "SELECT id, kind, name, first_day, last_day, precision, as_of FROM records ORDER BY position"
        return {
            row[0]: Record(
                id=row[0],
                kind=row[1],
                name=row[2],
                aliases=tuple(aliases.get(row[0], ())),
                date=_period(*row[3:6]),
                as_of=_parsed(row[6]),
                statements=tuple(statements.get(row[0], ())),
                english=MappingProxyType(english.get(row[0], {})),
                sources=tuple(sources.get(row[0], ())),
            )
            for row in self.rows(query)
        }

    def statements(self) -> dict[str, list[Statement]]:
        citations = self.citations("citations", "statement")
        people = {
            row[0]: Person(*row[1:])
            for row in self.rows('SELECT statement, name, role, position, topic, "group" FROM people')
        }
        found: dict[str, list[Statement]] = {}
        query = (
            "SELECT s.id, record, property, text, number, first_day, last_day, precision, rank, reason, reason_en,"
            " as_of, calculated, type FROM statements s JOIN properties p ON p.id = property ORDER BY s.id"
        )
        for row in self.rows(query):
            value = people.get(row[0]) or _value(row[13], row[3], row[4], _period(*row[5:8]))
            stated = Statement(
                property=row[2],
                value=value,
                citations=tuple(citations.get(row[0], ())),
                rank=row[8],
                reason=row[9],
                reason_en=row[10],
                as_of=_parsed(row[11]),
                calculated=row[12],
            )
            found.setdefault(row[1], []).append(stated)
        return found

    def citations(self, table: str, owner: str) -> dict[str | int, list[Citation]]:
        found: dict[str | int, list[Citation]] = {}
        query = (
            f"SELECT {owner}, document, first_line, last_line, printed, evidence, entry"
            f" FROM {table} ORDER BY {owner}, position"
        )
        for row in self.rows(query):
            citation = Citation(row[1], (row[2], row[3]), tuple(json.loads(row[4])), row[5], _parsed(row[6]))
            found.setdefault(row[0], []).append(citation)
        return found

    def links(self) -> dict[str, Mapping[str, frozenset[str]]]:
        found: dict[str, dict[str, set[str]]] = {}
        query = "SELECT links.name, record, role FROM links JOIN records ON records.id = record ORDER BY position"
        for name, record, role in self.rows(query):
            found.setdefault(name, {}).setdefault(record, set()).add(role)
        return {
            name: MappingProxyType({record: frozenset(roles) for record, roles in held.items()})
            for name, held in found.items()
        }

    def english(self) -> dict[str, dict[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for record, name, text in self.rows(
            "SELECT record, property, text FROM english ORDER BY record, property, position"
        ):
            texts = found.setdefault(record, {})
            texts[name] = (*texts.get(name, ()), text)
        return found

    def grouped(self, query: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key, value in self.rows(query):
            found.setdefault(key, []).append(value)
        return found


def _by_kind(records: Mapping[str, Record]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for id_, record in records.items():
        found.setdefault(record.kind, []).append(id_)
    return {kind: tuple(ids) for kind, ids in found.items()}


def _numbers(records: Mapping[str, Record]) -> dict[int, tuple[tuple[str, str], ...]]:
    found: dict[int, dict[tuple[str, str], None]] = {}
    for id_, record in records.items():
        for statement in record.statements:
            if isinstance(statement.value, int):
                found.setdefault(statement.value, {})[id_, statement.property] = None
    return {number: tuple(stating) for number, stating in found.items()}


def _value(kind: str, text: str, number: int | None, period: Period | None) -> Value:
    if kind in ("number", "yen"):
        return cast(int, number)
    return period or text


def _period(first: str | None, last: str | None, precision: periods.Precision | None) -> Period | None:
    if not first or not last or not precision:
        return None
    return Period(date.fromisoformat(first), date.fromisoformat(last), precision)


def _parsed(text: str | None) -> Period | None:
    return periods.parse(text) if text else None
