"""Things joined with と or "and" that share the rest of a sentence, taken apart into a whole question for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

JOINT = re.compile(r"\s?(?:と(?![もはの])|、|,|・|や|及び|および|&|\+)\s?|\s(?:and|or|vs\.?|versus|plus)\s(?:the\s)?")
"""What stands between things that are joined."""


@dataclass(frozen=True, slots=True)
class Members:
    """The questions of the members, and what each is called in the sentence.

    `row`: they are numbers of one row (2号と3号), which no single thing is both of.
    `rest`: they are a whole and the part that is to be taken from it.
    """

    questions: tuple[str, ...]
    called: tuple[str, ...]
    row: bool = False
    rest: bool = False


def shared(text: str, places: Sequence[tuple[int, int, str]], *, row: bool = False) -> Members:
    """The members at some places of a text, each with what it lacks (a unit), and all else said with every one."""
    head, tail = text[: places[0][0]], text[places[-1][1] :]
    said = tuple(text[start:end] + lacks for start, end, lacks in places)
    return Members(tuple(f"{head}{one}{tail}" for one in said), tuple(one.strip() for one in said), row)
