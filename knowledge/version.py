"""Which state of the knowledge the files hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent


def version(root: Path = ROOT) -> str:
    """The version of the knowledge: a hash of the files it is written in."""
    return _hash(root, _files(root))[:12]


def stamp(root: Path = ROOT) -> str:
    """A hash of the files and of the code that builds the store from them."""
    return _hash(root, [*_files(root), *ROOT.rglob("*.py")])


def _files(root: Path) -> list[Path]:
    return [*root.rglob("*.yaml"), *root.glob("*.sql")]


def _hash(root: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    named = {file.relative_to(root if file.is_relative_to(root) else ROOT).as_posix(): file for file in files}
    for name, file in sorted(named.items()):
        content = file.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
