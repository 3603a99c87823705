"""The printed words that an answer rests on, record by record, under the numbers of the answer's sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.answer import Answer, Language, Source
from knowledge.model import Citation, Record
from knowledge.store import Store

_LINES = re.compile(r"[（(][^（()）]*\d[^（()）]*[)）]$")


@dataclass(frozen=True, slots=True)
class Passage:
    """What one place prints. `number` is that of the source it belongs to, 0 where the answer names no such source."""

    number: int
    title: str
    place: str
    printed: tuple[str, ...]

    def line(self) -> str:
        """The passage as text: [1] これまでの経過 年表（76行目）「…」「…」."""
        head = f"[{self.number}] " if self.number else ""
        return f"{head}{self.title} {self.place}\n" + "".join(f"「{piece}」" for piece in self.printed)


@dataclass(frozen=True, slots=True)
class Proof:
    """A record with the passages that tell of it; `disputed` while an objection waits for a curator."""

    record: str
    name: str
    passages: tuple[Passage, ...]
    disputed: bool = False

    @property
    def text(self) -> str:
        """The passages as text, one after another."""
        return "\n".join(passage.line() for passage in self.passages)


def proofs(answer: Answer, store: Store, disputed: Collection[str] = ()) -> tuple[Proof, ...]:
    """The proof of every record of an answer, in its order; records that the store no longer has are left out.

    `disputed` are records that somebody objected to and nobody has settled.
    """
    found = (store.records.get(id_) for _, id_ in answer.records)
    return tuple(
        Proof(record.id, name(record, answer.language), _passages(record, answer, store), record.id in disputed)
        for record in found
        if record is not None
    )


def name(record: Record, language: Language) -> str:
    """What a record is called in a language."""
    return record.english.get("name", (record.name,))[0] if language == "en" else record.name


def _passages(record: Record, answer: Answer, store: Store) -> tuple[Passage, ...]:
    """What the lines print that the answer names; else the sections it names; else all that the record rests on."""
    english = answer.language == "en"
    printed: dict[tuple[int, str, str], dict[str, None]] = {}
    exact: set[tuple[int, str, str]] = set()
    for citation in _citations(record):
        document = store.documents[citation.document]
        source = _source(citation, answer.pointed_to, store, english)
        title = document.title_en if english else document.title
        key = (source.number if source else 0, title, store.place(citation, english=english))
        printed.setdefault(key, {}).update(dict.fromkeys(citation.printed))
        if source and _names(source, citation):
            exact.add(key)
    shown = exact or {key for key in printed if key[0]} or set(printed)
    ordered = sorted((key for key in printed if key in shown), key=lambda key: key[0])
    return tuple(Passage(*key, _longest(printed[key])) for key in ordered)


def _citations(record: Record) -> Iterator[Citation]:
    yield from record.sources
    for statement in record.statements:
        yield from statement.citations


def _source(citation: Citation, sources: Sequence[Source], store: Store, english: bool) -> Source | None:
    """The source whose document and section a citation belongs to."""
    section = store.documents[citation.document].section(citation.lines[0])
    if section is None:
        return None
    heading = re.compile(re.escape(section.name_en if english else section.name) + r"(?![^\s,(（])")
    return next((s for s in sources if s.document == citation.document and heading.match(s.place)), None)


def _names(source: Source, citation: Citation) -> bool:
    """Whether the place of a source names the line where a citation begins."""
    lines = _LINES.search(source.place)
    return bool(lines) and str(citation.lines[0]) in re.findall(r"\d+", lines[0] if lines else "")


def _longest(pieces: Collection[str]) -> tuple[str, ...]:
    """The pieces that are not part of another."""
    return tuple(piece for piece in pieces if not any(piece != other and piece in other for other in pieces))
