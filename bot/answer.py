"""What goes back to a person, before any surface (terminal, Slack, JSON) gives it a shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Status = Literal["answered", "not_found", "clarify"]
Language = Literal["ja", "en"]
ROWS_IN_TEXT = 60
"""Rows that the plain text shows; a longer list says how many more there are."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document: `number` is what `[1]` in the answer refers to; `published` is an ISO date or month."""

    number: int
    document: str
    title: str
    place: str
    published: str
    url: str

    def line(self) -> str:
        """The source as one line of text."""
        return f"[{self.number}] {self.title} {self.place}"


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
            lines.append(head + " ".join(source.line() for source in self.sources))
        return "\n".join(line for line in lines if line)

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
