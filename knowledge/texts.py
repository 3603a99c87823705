"""The documents' own texts: their lines, the year a line stands in, the date of a chronology's entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from knowledge import dates
from knowledge.folding import untag
from knowledge.model import Document
from knowledge.periods import Period


@dataclass(frozen=True, slots=True)
class Text:
    """One document's lines. `years` and `entries` give, by line number, the running year and the entry's dates."""

    document: str
    lines: tuple[str, ...]
    years: dict[int, int] = field(default_factory=dict)
    entries: dict[int, frozenset[Period]] = field(default_factory=dict)

    def passage(self, lines: tuple[int, int]) -> str:
        """The text of some lines, both ends included."""
        return "\n".join(self.lines[lines[0] - 1 : lines[1]])

    def line(self, number: int) -> str:
        """The text of one line, empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @property
    def filled(self) -> list[int]:
        """The numbers of the lines that are not blank."""
        return [number for number, line in enumerate(self.lines, 1) if line.strip()]


def read_texts(directory: Path, documents: Iterable[Document]) -> dict[str, Text]:
    """The texts of the documents, from `directory/ID.txt`. Raises FileNotFoundError."""
    return {document.id: _text(document, directory / f"{document.id}.txt") for document in documents}


def year_readings(text: Text, lines: tuple[int, int], printed: str, document: Document) -> list[int]:
    """The years that a date without one can be in, the likeliest first: a chronology's row leaves no doubt."""
    likely = [text.years[line] for line in range(lines[0], lines[1] + 1) if line in text.years]
    if lines[0] in text.entries:
        return list(dict.fromkeys(likely))
    likely.append(document.as_of.start.year)
    if "昨年" in text.passage(lines) or "昨年" in printed:
        likely.append(document.as_of.start.year - 1)
    return list(dict.fromkeys(likely))


def _text(document: Document, path: Path) -> Text:
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    text = Text(document.id, lines)
    for section in document.sections:
        year: int | None = None
        entry: frozenset[Period] = frozenset()
        for number in range(section.lines[0], min(section.lines[1], len(lines)) + 1):
            head = _head(text.line(number)) if section.dated else text.line(number)
            year = next(reversed(dates.years(head)), year)
            if year is None:
                continue
            text.years[number] = year
            if section.dated and text.line(number).strip():
                entry = dates.periods(head, year) or entry
                text.entries[number] = entry
    return text


def _head(line: str) -> str:
    """The columns before a chronology row's text, which hold its date."""
    head, tab, _ = line.rpartition("\t")
    return untag(head) if tab else ""
