"""The SQLite store built from the library: the same YAML gives the same bytes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from knowledge.library import Library
from knowledge.load import load
from knowledge.marks import Fault, render
from knowledge.model import Kind, Schema
from knowledge.rows import tables
from knowledge.store import FORMAT
from knowledge.version import ROOT, stamp, version


class BuildError(Exception):
    """The files have faults. `faults` lists them; the text shows each with its place."""

    def __init__(self, faults: Sequence[Fault], root: Path) -> None:
        super().__init__("\n\n".join(render(fault, root.parent) for fault in faults))
        self.faults = tuple(faults)


def build(path: Path, root: Path = ROOT, *, strict: bool = True) -> str:
    """Build the store at `path` from the files below `root` and return its version.

    Raises BuildError where the files have faults; with `strict` off what is faulty is left out instead.
    """
    stamps = {"version": version(root), "stamp": stamp(root)}
    library = load(root)
    if strict and library.faults:
        raise BuildError(library.faults, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        write(library, Path(name), stamps)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return stamps["version"]


def write(library: Library, path: Path, stamps: dict[str, str]) -> None:
    """Write the library into a new SQLite file."""
    with closing(Database(path)) as db:
        db.executescript((ROOT / "schema.sql").read_text(encoding="utf-8"))
        db.execute("PRAGMA foreign_keys = ON")
        with db.atomic():
            for table, rows in tables(library, stamps):
                db.table(table).insert_all(rows)
            for kind in library.schema.kinds.values():
                db.create_view(f"{kind.id}_view", _view(kind, library.schema))
        broken = list(db.query("PRAGMA foreign_key_check"))
        if broken:
            raise ValueError(f"broken references: {broken[:3]}")
        db.execute("INSERT INTO search (search) VALUES ('optimize')")
        db.execute(f"PRAGMA user_version = {FORMAT}")
        db.vacuum()


def _view(kind: Kind, schema: Schema) -> str:
    """A table of the kind's records with one column per property, values that stand joined in their order."""
    columns = ["r.id", "r.name", "r.name_en", "r.first_day", "r.last_day", "r.precision", "r.src"]
    columns += [f'{_column(name, schema)} AS "{name}"' for name in schema.allowed(kind.id)]
    return f"SELECT {', '.join(columns)} FROM records r WHERE r.kind = '{kind.id}' ORDER BY r.position"


def _column(name: str, schema: Schema) -> str:
    stated = f"FROM statements WHERE record = r.id AND property = '{name}' AND stands ORDER BY position"
    if schema.properties[name].many:
        return f"(SELECT group_concat(text, '、') FROM (SELECT text {stated}))"
    value = "number" if schema.properties[name].type in ("number", "yen") else "text"
    return f"(SELECT {value} {stated} LIMIT 1)"
