"""Whether a value can be read off the characters that are cited for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from knowledge import dates, figures
from knowledge.folding import fold, squash
from knowledge.model import Name, Person, Property, Slip, Value
from knowledge.periods import Period

Proven = Literal["quoted", "corrected"]
_PARTS = re.compile(r"[\s・、,/()（）]+")


def prove(
    value: Value, kind: Property, pieces: Iterable[str], slips: Iterable[Slip], year: int, name: Name | None = None
) -> Proven | None:
    """Whether `pieces` say `value` as they stand (quoted) or once the slips are mended (corrected).

    `year` stands in where the pieces print none; `name` is the known name that the value may be written as.
    """
    pieces, slips = tuple(pieces), tuple(slips)
    if _reads(value, pieces, year, _written(value, name, mended=False)):
        return "quoted"
    mended = tuple(mend(piece, slips) for piece in pieces)
    return "corrected" if _reads(value, mended, year, _written(value, name, mended=True)) else None


def mend(text: str, slips: Iterable[Slip]) -> str:
    """`text` with the right forms in place of the slips."""
    for slip in slips:
        if slip.printed in text:
            text = text.replace(slip.printed, slip.correct)
        elif squash(slip.printed) in squash(text):
            text = squash(text).replace(squash(slip.printed), slip.correct)
    return text


def says_date(value: Period, found: Iterable[Period]) -> bool:
    """Whether dates read from words bear `value` out: the same, both its ends, or a day or month inside it."""
    found = frozenset(found)
    head, tail = value.ends
    if value in found or (head in found and tail in found):
        return True
    return head == tail and any(period.within(value) for period in found)


def missing_parts(person: Person, pieces: Iterable[str]) -> list[str]:
    """The names of the parts of what is said of a person that the pieces do not print."""
    printed = _printed(pieces)
    parts = ("role", "position", "topic", "group")
    return [part for part in parts if getattr(person, part) and not contains(printed, getattr(person, part))]


def contains(printed: str, text: str) -> bool:
    """Whether folded `printed` holds `text`, at once or part by part in order."""
    if fold(text) in printed:
        return True
    at = 0
    for part in filter(None, _PARTS.split(text)):
        if (found := printed.find(fold(part), at)) < 0:
            return False
        at = found + len(fold(part))
    return True


def slips_by_line(slips: Iterable[Slip]) -> Callable[[str, tuple[int, int]], tuple[Slip, ...]]:
    """A look-up of the slips on given lines of a document."""
    found: dict[str, list[Slip]] = {}
    for slip in slips:
        found.setdefault(slip.document, []).append(slip)
    return lambda document, lines: tuple(slip for slip in found.get(document, ()) if lines[0] <= slip.line <= lines[1])


def names_by_surface(names: Mapping[str, Name]) -> dict[str, list[Name]]:
    """The names that each writing, folded, may stand for."""
    found: dict[str, list[Name]] = {}
    for name in names.values():
        for surface in dict.fromkeys(fold(surface) for surface in name.surfaces):
            found.setdefault(surface, []).append(name)
    return found


def _written(value: Value, name: Name | None, *, mended: bool) -> tuple[str, ...]:
    if isinstance(value, Person):
        return (value.name,)
    if not name:
        return (str(value),)
    return (str(value), name.name, *(a.surface for a in name.aliases if mended or a.kind != "誤記"))


def _printed(pieces: Iterable[str]) -> str:
    return "".join(fold(piece) for piece in pieces)


def _reads(value: Value, pieces: tuple[str, ...], year: int, written: tuple[str, ...]) -> bool:
    if isinstance(value, Period):
        return says_date(value, dates.periods("|".join(pieces), year))
    if isinstance(value, int):
        return any(value in figures.numbers(piece) for piece in pieces)
    printed = _printed(pieces)
    return any(contains(printed, form) for form in written)
