"""Questions on what came right before or after a thing: 埼玉の次に協定したのは, 広島のひとつ前に結んだのは."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intents.text import Normal

_BESIDE = re.compile(
    r"^(?P<thing>.{2,}?)の(?:すぐ|直|ひとつ|一つ|1つ|ひとつだけ)?(?P<side>次|つぎ|あと|後|前|まえ)"
    r"(?:、?次に|に|は|の|で|って)、?"
    r"(?P<rest>[^。]+)$"
)
_BEFORE = frozenset({"前", "まえ"})


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The words for a thing, whether the one after it (1) or before it (-1) is meant, and what is asked of that."""

    thing: str
    step: int
    rest: str


def neighbour(text: Normal) -> Neighbour | None:
    """What a sentence asks of the neighbour of a thing, None where it asks for none."""
    found = _BESIDE.match(text)
    if found is None:
        return None
    return Neighbour(found["thing"], -1 if found["side"] in _BEFORE else 1, found["rest"])
