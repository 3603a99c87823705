"""What goes back to a person, before any surface (terminal, Slack, JSON) gives it a shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot import marks

Status = Literal["answered", "not_found", "clarify"]
Language = Literal["ja", "en"]
ROWS_IN_TEXT = 60
"""Rows that the plain text shows; a longer list says how many more there are."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document: `number` is what `[1]` in the answer refers to; `published` is an ISO date or month.

    `short` is what a reader knows the document by, `title` all that it is called.
    """

    number: int
    document: str
    title: str
    place: str
    published: str
    url: str
    short: str = ""

    def line(self) -> str:
        """The source as one line of text."""
        return f"[{self.number}] {self.short or self.title} {self.place}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list or table, with the record it tells of (`record` is empty for a calculated line)."""

    text: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in parts: the lead is complete in itself, rows and notes add to it.

    Shapes: `records` are (kind, id) in the order shown; `choices` are questions that can be sent back as they are;
    `alternative` is the same question on the other calendar (year or fiscal year), where that differs, else empty.
    """

    status: Status
    language: Language
    lead: str
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    reading: str = ""
    records: tuple[tuple[str, str], ...] = ()
    choices: tuple[str, ...] = ()
    alternative: str = ""
    version: str = ""

    @property
    def text(self) -> str:
        """The whole answer as plain text, as a screen reader would read it."""
        lines = [self.lead, *(f"・{row.text}" for row in self.rows[:ROWS_IN_TEXT])]
        if len(self.rows) > ROWS_IN_TEXT:
            rest = len(self.rows) - ROWS_IN_TEXT
            lines.append(f"ほか{rest}件" if self.language == "ja" else f"and {rest} more")
        lines += [f"{n}. {choice}" for n, choice in enumerate(self.choices, 1)]
        lines += self.notes
        if self.sources:
            head = "出典: " if self.language == "ja" else "Sources: "
            lines.append(head + " ".join(source.line() for source in self.pointed_to))
        return "\n".join(line for line in lines if line)

    @property
    def pointed_to(self) -> tuple[Source, ...]:
        """The sources that a number in the answer points to; all of them where nothing points to any."""
        said = marks.numbers(self._said())
        return tuple(s for s in self.sources if s.number in said) or self.sources

    def _said(self) -> Iterator[str]:
        yield self.lead
        yield from (row.text for row in self.rows)
        yield from self.notes

    def cited(self, sources: tuple[Source, ...]) -> Answer:
        """The answer on other sources, its own among them: numbered in their order, as are the marks in its text."""
        numbers = {(s.document, s.place): n for n, s in enumerate(sources, 1)}
        order = {s.number: numbers[s.document, s.place] for s in self.sources}
        return replace(
            self,
            lead=marks.renumbered(self.lead, order),
            rows=tuple(replace(row, text=marks.renumbered(row.text, order)) for row in self.rows),
            notes=tuple(marks.renumbered(note, order) for note in self.notes),
            sources=tuple(replace(source, number=n) for n, source in enumerate(sources, 1)),
        )

    def in_order(self) -> Answer:
        """The answer with its sources in the order in which its text points to them, the others after these."""
        said = marks.numbers(self._said())
        place = {number: at for at, number in enumerate(said)}
        return self.cited(tuple(sorted(self.sources, key=lambda s: place.get(s.number, len(said)))))

    def to_json(self) -> dict[str, Any]:
        """The answer in the form that `renkei batch` writes."""
        return {
            "status": self.status,
            "text": self.text,
            "reading": self.reading,
            "records": [{"type": kind, "id": id_} for kind, id_ in self.records],
            "sources": [
                {"document": s.document, "title": s.title, "place": s.place, "published": s.published, "url": s.url}
                for s in self.sources
            ],
            "choices": list(self.choices),
        }
