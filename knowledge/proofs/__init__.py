"""Proofs of the facts against the documents' texts, one kind a module."""
