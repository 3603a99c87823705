"""A small language for the shape of JSON: checks are functions that yield a problem for each thing that is wrong.

The wording of the problems is Slack's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and a JSON pointer to it."""

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"


Check = Callable[[Any, str], Iterator[Problem]]


def anything(value: Any, pointer: str) -> Iterator[Problem]:
    """Accept any value."""
    yield from ()


def string(maximum: int | None = None, minimum: int = 0, pattern: str = "") -> Check:
    """A string of so many characters, of that form."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(pointer, "must provide a string")
            return
        if len(value) < minimum:
            yield Problem(pointer, f"must be more than {minimum - 1} characters")
        if maximum is not None and len(value) > maximum:
            yield Problem(pointer, f"must be less than {maximum + 1} characters")
        if pattern and not re.fullmatch(pattern, value):
            yield Problem(pointer, "does not match pattern")

    return check


def one_of(*choices: object) -> Check:
    """One of these values."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if value not in choices:
            yield Problem(pointer, "must be a valid enum value")

    return check


def boolean(value: Any, pointer: str) -> Iterator[Problem]:
    """True or false, and not their names."""
    if not isinstance(value, bool):
        yield Problem(pointer, "must provide a boolean")


def integer(minimum: int | None = None, maximum: int | None = None) -> Check:
    """A whole number within bounds."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield Problem(pointer, "must provide an integer")
        elif minimum is not None and value < minimum:
            yield Problem(pointer, f"must be greater than {minimum - 1}")
        elif maximum is not None and value > maximum:
            yield Problem(pointer, f"must be less than {maximum + 1}")

    return check


def number(value: Any, pointer: str) -> Iterator[Problem]:
    """A number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        yield Problem(pointer, "must provide a number")


def array(of: Check, minimum: int = 0, maximum: int | None = None) -> Check:
    """A list of so many items, each of that shape."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(pointer, "must provide an array")
            return
        if len(value) < minimum:
            yield Problem(pointer, f"must provide at least {minimum} items")
        if maximum is not None and len(value) > maximum:
            yield Problem(pointer, f"no more than {maximum} items allowed")
        for index, item in enumerate(value):
            yield from of(item, f"{pointer}/{index}")

    return check


def nullable(of: Check) -> Check:
    """That shape, or null."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if value is not None:
            yield from of(value, pointer)

    return check


def record(
    required: Mapping[str, Check] | None = None,
    optional: Mapping[str, Check] | None = None,
    any_of: Collection[str] = (),
    rules: Collection[Check] = (),
) -> Check:
    """An object with these fields and no others, at least one of `any_of`, and obeying `rules` if its fields are right.

    The field `type` is always allowed: what it says has chosen the shape.
    """
    required, optional = required or {}, optional or {}
    fields = {**required, **optional}

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(pointer, "must provide an object")
            return
        problems = list(_fields(value, pointer, required, fields))
        if any_of and not any(value.get(name) for name in any_of):
            problems.append(Problem(pointer, f"missing required field: {' or '.join(any_of)}"))
        yield from problems
        if not problems:
            for rule in rules:
                yield from rule(value, pointer)

    return check


def _fields(value: dict[str, Any], pointer: str, required: Mapping[str, Check], fields: Mapping[str, Check]) -> Any:
    for name in required:
        if name not in value:
            yield Problem(pointer, f"missing required field: {name}")
    for name, item in value.items():
        if name in fields:
            yield from fields[name](item, f"{pointer}/{name}")
        elif name != "type":
            yield Problem(pointer, f"invalid additional property: {name}")


def by_type(table: Mapping[str, Check]) -> Check:
    """An object whose field `type` says which shape of the table it must have."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(pointer, "must provide an object")
        elif "type" not in value:
            yield Problem(pointer, "missing required field: type")
        elif value["type"] not in table:
            yield Problem(f"{pointer}/type", f"unsupported type: {value['type']}")
        else:
            yield from table[value["type"]](value, pointer)

    return check


def only_with(field: str, other: str) -> Check:
    """`field` may be true only where `other` is."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if value.get(field) and not value.get(other):
            yield Problem(f"{pointer}/{field}", f"requires {other}")

    return check


def not_with(field: str, other: str) -> Check:
    """`field` and `other` exclude each other."""

    def check(value: Any, pointer: str) -> Iterator[Problem]:
        if value.get(field) and value.get(other):
            yield Problem(f"{pointer}/{field}", f"cannot be combined with {other}")

    return check
