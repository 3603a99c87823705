"""The facts: documents and records as YAML, the store built from them, proofs against the documents' texts."""

from __future__ import annotations

from pathlib import Path

from knowledge.store import Store, StoreError

__all__ = ["Store", "StoreError", "ensure"]


def ensure(path: Path | None = None, *, strict: bool = True) -> Path:
    """The path of an up-to-date store, (re)built when the files have changed. See `knowledge.fresh`."""
    from knowledge.fresh import ensure as ensured

    return ensured(path, strict=strict)
