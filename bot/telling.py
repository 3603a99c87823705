"""Records in words, with the sources that every shown value brings along."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from bot import phrase
from bot.answer import Language, Source
from bot.replies import Replies
from knowledge.model import Citation, Document, Person, Record, Statement, Value
from knowledge.pairs import searchable
from knowledge.store import Store

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_UNDUE = re.compile(r"、(?=です)|;(?= \(|\.)|(?<=。)。|(?<=\.)\.(?!\.)")
"""Punctuation that a part left out, or one that brought its own, made undue."""
_FIELD = re.compile(r"\{(\w+)\}")
_NOTHING: Mapping[str, str] = {}
DOCUMENTS_PER_VALUE = 3
LINES_SHOWN = 6
MARKS = 2
"""Source numbers shown behind one statement."""


class _Part(NamedTuple):
    """A part of a template: the names of its fields, and what stands before each and after the last."""

    literals: tuple[str, ...]
    names: tuple[str, ...]
    optional: bool


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[_Part, ...]:
    """The parts of a template, in order."""
    parts = []
    for at, text in enumerate(_OPTIONAL.split(template)):
        pieces = _FIELD.split(text)
        parts.append(_Part(tuple(pieces[::2]), tuple(pieces[1::2]), optional=at % 2 == 1))
    return tuple(parts)


def fields(template: str, *, optional: bool = True) -> tuple[str, ...]:
    """The names of a template's fields; those of optional parts on demand only."""
    names = (name for part in _parts(template) if optional or not part.optional for name in part.names)
    return tuple("date" if name == "when" else name for name in names)


class Telling:
    """The telling of one answer: what is said is cited; sources are numbered in the order they are first needed."""

    def __init__(self, store: Store, replies: Replies) -> None:
        self.store = store
        self.replies = replies
        self.language: Language = replies.language
        self._places: dict[tuple[str, str], dict[int, Citation]] = {}
        self._shown: set[tuple[str, str]] = set()
        self._touched: set[tuple[str, str]] = set()

    # records

    def thing(self, record: Record) -> str:
        """What a record is called in a sentence."""
        return self.fill(self.replies.kinds[record.kind].thing, record)

    def sentence(self, record: Record, without: Collection[str] = ()) -> str:
        """A record in one sentence, on demand without the optional parts that say some properties."""
        return self.fill(self.template(record), record, without)

    def template(self, record: Record) -> str:
        """The first of the sentences of a kind that a record has the values for."""
        reply = self.replies.kinds[record.kind]
        own = set(fields(reply.thing))
        for template in (reply.sentence, *reply.otherwise):
            firm = fields(template, optional=False)
            some = set(firm) - own or any(self._has(record, name) for name in fields(template) if name not in own)
            if some and all(self._has(record, name) for name in firm):
                return template
        return (reply.sentence, *reply.otherwise)[-1]

    def row(self, record: Record) -> str:
        """A record as a line of a list."""
        return self.fill(self.line(record), record)

    def line(self, record: Record) -> str:
        """The template of a record's line in a list."""
        reply = self.replies.kinds[record.kind]
        lacks = reply.bare_row and not all(self._has(record, name) for name in fields(reply.row, optional=False))
        return reply.bare_row if lacks else reply.row

    def fill(
        self, template: str, record: Record, without: Collection[str] = (), given: Mapping[str, str] = _NOTHING
    ) -> str:
        """A template with the record's values, and with texts `given` for other fields.

        An optional part with a missing value, or one to be told `without`, is dropped.
        """

        def has(name: str) -> bool:
            return name in given or (name not in without and self._has(record, name))

        def text_of(name: str) -> str:
            return given[name] if name in given else self.text(record, name)

        kept = [p for p in _parts(template) if not p.optional or all(map(has, p.names))]
        text = "".join(
            literal + (text_of(name) if name else "")
            for part in kept
            for literal, name in zip_longest(part.literals, part.names)
        )
        return _UNDUE.sub("", text).strip().rstrip("、,")

    def _has(self, record: Record, name: str) -> bool:
        values = self.values(record, name)
        return bool(values) and not (name == "theme" and searchable(str(values[0])) in searchable(record.name))

    def text(self, record: Record, name: str, only: Iterable[Value] | None = None) -> str:
        """The values of a property in words, cited."""
        text = self.plain(record, name, only)
        if text:
            name = "date" if name == "when" else name
            self.cite(record, name)
            self._shown.add((record.id, name))
        return text

    def plain(self, record: Record, name: str, only: Iterable[Value] | None = None) -> str:
        """The values of a property in words, without noting their sources; with the reservation that goes with them."""
        text = self._words(record, name, only)
        reserved = self.replies.kinds[record.kind].reserved.get(name)
        note = self._words(record, reserved) if text and reserved else ""
        return self.replies.says["reserved"].format(value=text, note=note) if note else text

    def _words(self, record: Record, name: str, only: Iterable[Value] | None = None) -> str:
        values = tuple(only) if only is not None else self.values(record, name)
        if not values:
            return ""
        if self.language == "en" and name not in ("name", "date", "when") and not isinstance(values[0], int):
            english = self._english(record, name, values)
            if english:
                return phrase.joined(english, "en")
        values = tuple(phrase.merged(values))
        return phrase.joined((self._one(record, name, value) for value in values), self.language)

    def _english(self, record: Record, name: str, values: tuple[Value, ...]) -> list[str]:
        """The English of some values, with the Japanese beside it where the two run in step; prose stands alone."""
        english = record.english.get(name, ())
        everything = self.values(record, name)
        if len(english) != len(everything):
            return list(english) if len(values) == len(everything) else []
        told = [(english[i], value) for i, value in enumerate(everything) if value in values]
        definition = self.store.schema.properties.get(name)
        if definition is not None and definition.type == "prose":
            return [text for text, _ in told]
        return [self._with_japanese(text, value) for text, value in told]

    def _with_japanese(self, english: str, value: Value) -> str:
        japanese = value.name.replace(" ", "") if isinstance(value, Person) else str(value)
        return english if japanese in english or len(japanese) > 40 else f"{english} ({japanese})"

    def _one(self, record: Record, name: str, value: Value) -> str:
        definition = self.store.schema.properties.get(name)
        type_ = definition.type if definition else "text"
        unit = definition.unit if definition else ""
        if name in ("value",):
            unit = str(next(iter(record.values("unit")), unit))
        if self.language == "en" and isinstance(value, str) and name != "name":
            known = self.store.names.get(value)
            if known is not None and known.english:
                return f"{known.english} ({value})"
        return phrase.value(value, type_, unit, self.language)

    def values(self, record: Record, name: str) -> tuple[Value, ...]:
        """The values that an answer gives of a property; `name`, `date`, `as_of`, `figure` count as such."""
        match name:
            case "name":
                return (self._name(record),)
            case "date":
                return (record.date,) if record.date else ()
            case "when":
                return (phrase.during(record.date, self.language),) if record.date else ()
            case "as_of":
                return (record.as_of,) if record.as_of else ()
            case "figure":
                return record.values("value")[:1] and (self._one(record, "value", record.values("value")[0]),)
        values = record.values(name)
        definition = self.store.schema.properties.get(name)
        return values if definition is None or definition.many else values[:1]

    def _name(self, record: Record) -> str:
        if self.language == "en":
            english = record.english.get("name")
            if english:
                return (
                    f"{english[0]} ({record.name})"
                    if record.name not in english[0] and len(record.name) < 40
                    else english[0]
                )
        return record.name

    def shown(self, record: Record, name: str) -> bool:
        """Whether a property was told already."""
        return (record.id, name) in self._shown

    @property
    def told(self) -> frozenset[tuple[str, str]]:
        """The properties told so far, each with the record it is of."""
        return frozenset(self._shown)

    def label(self, record: Record, name: str) -> str:
        """What a property is called of this record."""
        kind = self.store.schema.kinds[record.kind]
        if name == "date":
            return kind.date_label if self.language == "ja" else kind.date_label_en
        definition = self.store.schema.properties.get(name)
        if definition is None:
            return self.replies.labels.get(name, name)
        return definition.label if self.language == "ja" else definition.label_en

    # sources

    def cite(self, record: Record, name: str) -> None:
        """Note the places that state a property of a record."""
        if name in ("name", "fiscal_year", "as_of"):
            citations: tuple[Citation, ...] = ()
        else:
            name = "value" if name == "figure" else name
            claims = record.claims(name)
            citations = tuple(c for s in claims if s.rank != "deprecated" for c in s.citations)
        self.cite_all(record, citations)

    def cite_record(self, record: Record) -> None:
        """Note the places that tell of a record at all."""
        self.cite_all(record, record.sources)

    def cite_rest(self, record: Record) -> None:
        """Note the places that tell of a record where nothing is cited from yet."""
        self.cite_all(record, (c for c in record.sources if self._place(c) not in self._places))

    def cite_claim(self, record: Record, claim: Statement) -> None:
        """Note the places of one claim."""
        self.cite_all(record, claim.citations)

    def cite_all(self, record: Record, citations: Iterable[Citation]) -> None:
        """Note places, the weightier documents first, a few documents per value."""
        ranked = sorted(citations, key=lambda c: -self.store.documents[c.document].authority)
        documents = list(dict.fromkeys(c.document for c in ranked))[:DOCUMENTS_PER_VALUE]
        for citation in ranked:
            if citation.document in documents:
                place = self._place(citation)
                self._touched.add(place)
                self._places.setdefault(place, {}).setdefault(citation.lines[0], citation)

    def _place(self, citation: Citation) -> tuple[str, str]:
        """The document and the section that a citation belongs to."""
        section = self.store.documents[citation.document].section(citation.lines[0])
        return citation.document, section.name if section else ""

    def marks(self) -> list[int]:
        """The numbers of the sources cited since this was last asked for, as many as stand behind a statement."""
        numbers = [n for n, key in enumerate(self._places, 1) if key in self._touched]
        self._touched.clear()
        return numbers[:MARKS]

    @property
    def cited(self) -> bool:
        """Whether anything has been cited yet."""
        return bool(self._places)

    def sources(self) -> tuple[Source, ...]:
        """The sources in the order they were first needed."""
        return tuple(
            self._source(number, self.store.documents[document], section, lines)
            for number, ((document, section), lines) in enumerate(self._places.items(), 1)
        )

    def _source(self, number: int, document: Document, section: str, lines: dict[int, Citation]) -> Source:
        english = self.language == "en"
        if len(lines) == 1:
            place = self.store.place(next(iter(lines.values())), english=english)
        else:
            numbers = sorted(lines)
            more = len(numbers) > LINES_SHOWN
            found = next((s for s in document.sections if s.name == section), None)
            if english:
                name = found.name_en if found else ""
                place = f"{name} (lines {', '.join(map(str, numbers[:LINES_SHOWN]))}{' and more' * more})"
            else:
                place = f"{section}（{'・'.join(map(str, numbers[:LINES_SHOWN]))}行目{'ほか' * more}）"
        title, short = (document.title_en, document.short_en) if english else (document.title, document.short)
        return Source(number, document.id, title, place, str(document.published), document.url, short)
