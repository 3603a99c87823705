"""What a question asks of the records: conditions, exclusions, properties wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.periods import Period

Facet = Literal["name", "record", "subject", "time", "round", "number", "word", "title", "hint"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a record must fulfil; `any_of` are alternatives, in the form their facet takes.

    name: names of the store, in one of `roles` where these are said · record: record ids, `each` of them meant where
    several were named · word, hint: letters to be found in the record's text, title: in its name or theme · subject:
    kinds, with `where` as (property, value) · `surfaces` are words that would do as a mention, `called` those that
    would do in its name · time: periods, with (month, day) pairs in `days` · round, number: whole numbers, in `unit`.
    `typed` is the question's own word for what is searched by others too.
    """

    facet: Facet
    any_of: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    surfaces: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    days: tuple[tuple[int, int | None], ...] = ()
    numbers: tuple[int, ...] = ()
    unit: str = ""
    weak: bool = False
    each: bool = False
    typed: str = ""
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions, what is left out, the properties asked for as groups of alternatives, and the kinds hinted at.

    `preferred` are kinds that tip the scales, the best first; `spoken` are the question's own words for the sort of
    thing it is about; `wide`: words are searched by others beside them.
    """

    conditions: tuple[Condition, ...] = ()
    without: tuple[Condition, ...] = ()
    wanted: tuple[tuple[str, ...], ...] = ()
    hinted: frozenset[str] = frozenset()
    preferred: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    wide: bool = False
