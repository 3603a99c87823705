"""Which of the YAML files outside the facts cannot be read, and where in it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files

from knowledge.marks import read, render


def misread() -> Iterator[str]:
    """Each fault of the vocabulary and the replies, with file and line."""
    for package, folder in (("intents", "vocabulary"), ("bot", "replies")):
        with as_file(files(package)) as top:
            for path in sorted((top / folder).glob("*.yaml")):
                _, faults = read(path)
                yield from (render(fault, top.parent) for fault in faults)
