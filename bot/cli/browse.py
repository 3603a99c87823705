"""The store as tables: kinds, records, and one record with all that is stated of it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from knowledge.model import Citation, Person, Record, Statement
from knowledge.store import Store


class NotFoundError(Exception):
    """There is no such kind, record or word."""


def browse_store(console: Console, store: Store, what: str) -> None:
    """Print what is meant by `what`: all kinds, a kind, a record, or a word. Raises NotFoundError."""
    if not what:
        _kinds(console, store)
    elif what in store.schema.kinds:
        _records(console, (r for r in store.records.values() if r.kind == what))
    elif what in store.records:
        _record(console, store, store.records[what])
    elif found := store.search(what):
        _records(console, (r for r in store.records.values() if r.id in found))
    else:
        raise NotFoundError(f"No kind, no record, and no record that mentions it: {what}")


def _kinds(console: Console, store: Store) -> None:
    table = Table("kind", "called", "English")
    table.add_column("records", justify="right")
    for kind in store.schema.kinds.values():
        count = sum(record.kind == kind.id for record in store.records.values())
        table.add_row(kind.id, kind.label, kind.label_en, str(count))
    console.print(table)
    console.print(f"version {store.version}, {len(store.records)} records")


def _records(console: Console, records: Iterable[Record]) -> None:
    table = Table("id", "name", "date")
    for record in records:
        table.add_row(record.id, record.name, str(record.date or ""))
    console.print(table)
    console.print(f"{table.row_count} records")


def _record(console: Console, store: Store, record: Record) -> None:
    console.print(Text(record.name, style="bold"))
    details = [record.id, store.schema.kinds[record.kind].label, str(record.date or ""), store.src[record.id]]
    console.print(Text("  ".join(filter(None, details)), style="dim"))
    table = Table("property", "value", "rank", "where and as printed", show_lines=True)
    for statement in record.statements:
        style = "dim" if statement.rank == "deprecated" else ""
        label = store.schema.properties[statement.property].label
        table.add_row(label, _value(statement), statement.rank, _evidence(store, statement), style=style)
    console.print(table)


def _value(statement: Statement) -> str:
    value = statement.value
    if isinstance(value, Person):
        said = (value.group, value.position, value.name, value.role, value.topic)
        return " ".join(filter(None, said))
    return str(value)


def _evidence(store: Store, statement: Statement) -> str:
    lines = [_citation(store, citation) for citation in statement.citations]
    lines += [text for text in (statement.reason, statement.calculated) if text]
    return "\n".join(lines)


def _citation(store: Store, citation: Citation) -> str:
    printed = " … ".join(citation.printed)
    place = f"{citation.document} {store.place(citation)}"
    return f"{place}: {printed} ({citation.evidence})" if printed else f"{place} ({citation.evidence})"
