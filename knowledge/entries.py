"""The dated entry of a chronology that each citation is taken from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from knowledge.model import Citation, Document, Record
from knowledge.periods import Period

Passage = tuple[str, tuple[int, int]]


def with_entries(records: Iterable[Record], documents: Mapping[str, Document]) -> tuple[Record, ...]:
    """The records, with each citation from a chronology knowing its entry."""
    return tuple(_placed(record, documents) for record in records)


def _placed(record: Record, documents: Mapping[str, Document]) -> Record:
    dated = dict(_dated_passages(record, documents))

    def entry(citation: Citation) -> Period | None:
        rows = _rows(citation, documents)
        return rows[0] if len(rows) == 1 else dated.get((citation.document, citation.lines))

    def placed(citations: Iterable[Citation]) -> tuple[Citation, ...]:
        return tuple(replace(citation, entry=entry(citation)) for citation in citations)

    statements = (replace(stated, citations=placed(stated.citations)) for stated in record.statements)
    return replace(record, statements=tuple(statements), sources=placed(record.sources))


def _dated_passages(record: Record, documents: Mapping[str, Document]) -> Iterator[tuple[Passage, Period]]:
    """The passages of several rows that a date is cited from, with the row of that date.

    Such a passage runs from the row that prints the year to the row it is about.
    """
    for stated in record.claims("date"):
        for citation in stated.citations:
            for row in _rows(citation, documents):
                if isinstance(stated.value, Period) and row.overlaps(stated.value) and citation.printed:
                    yield (citation.document, citation.lines), row


def _rows(citation: Citation, documents: Mapping[str, Document]) -> list[Period]:
    """The entries that the cited lines belong to, each once, in order."""
    document = documents.get(citation.document)
    lines = range(citation.lines[0], citation.lines[1] + 1)
    return list(dict.fromkeys(document.rows[line] for line in lines if line in document.rows)) if document else []
