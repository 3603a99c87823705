"""Which part a name plays in what is asked for: 特別区協議会が主催した催し, 協賛が読売新聞社のイベント."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from intents.spans import Span
from intents.text import Normal

_PARTS = frozenset({"hosts", "cohosts", "supporters", "cooperation", "special_cooperation", "sponsors"})
"""Properties whose values are those that play a part in what they are stated of."""
_PLAYED_BY = re.compile(r"[がの]?|も")
_PLAYED = re.compile(r"[がにはを]|:|といえば")


def playing(spans: Sequence[Span], text: Normal) -> tuple[tuple[str, str], ...]:
    """Names with the properties that state their part, each as (name, property), in Japanese questions."""
    found: list[tuple[str, str]] = []
    for one, other in pairwise(spans):
        between = text[one.end : other.start]
        if one.of("name") and _PLAYED_BY.fullmatch(between):
            found += ((name, part) for name in one.of("name") for part in other.of("property") if part in _PARTS)
        elif other.of("name") and _PLAYED.fullmatch(between):
            found += ((name, part) for name in other.of("name") for part in one.of("property") if part in _PARTS)
    return tuple(found)
