"""The facts: documents and records as YAML, the store built from them, proofs against the documents' texts."""

from knowledge.fresh import ensure
from knowledge.store import Store, StoreError

__all__ = ["Store", "StoreError", "ensure"]
