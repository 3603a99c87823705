"""An up-to-date store, built when it is missing or the files have changed since."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from knowledge.store import StoreError, connect
from knowledge.version import ROOT, stamp

VARIABLE = "RENKEI_STORE"


def ensure(path: Path | None = None, *, root: Path = ROOT, strict: bool = True) -> Path:
    """The path of a store that holds what the files say now, (re)built if need be.

    Raises BuildError where the files have faults and the store is out of date; with `strict` off what is faulty is
    left out instead.
    """
    path = path or default_path()
    if current_stamp(path) != stamp(root):
        from knowledge.build import build

        build(path, root, strict=strict)
    return path


def default_path() -> Path:
    """$RENKEI_STORE, or .cache/ beside the package, or the user's cache directory where that cannot be written."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    near = ROOT.parent / ".cache"
    if (ROOT.parent / "pyproject.toml").exists() and os.access(near if near.exists() else ROOT.parent, os.W_OK):
        return near / "knowledge.sqlite"
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "renkei" / "knowledge.sqlite"


def current_stamp(path: Path) -> str:
    """What the store at `path` was built from, or nothing where there is no usable store."""
    try:
        with closing(connect(path)) as connection:
            row = connection.execute("SELECT value FROM build WHERE key = 'stamp'").fetchone()
    except (StoreError, sqlite3.Error):
        return ""
    return str(row[0]) if row else ""
