"""Questions on which of two things came first, or whether one did: 奈良と群馬どっちが先, 京都は青森より先でしたっけ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intents.text import Normal

_SIDE = r"(?P<side>先|前|早|後|あと|遅)"
_HALF = r"(?:の(?:ほう|方))?"
_WHETHER = (
    re.compile(
        rf"^(?P<one>.{{2,30}}?){_HALF}(?:は|って|が)、?(?P<other>[^はが、]{{2,30}}?)より(?:も)?{_SIDE}(?P<rest>.*)$"
    ),
    re.compile(rf"^(?P<other>.{{2,30}}?)より(?:も)?、?(?P<one>[^はが、]{{2,30}}?){_HALF}(?:は|が){_SIDE}(?P<rest>.*)$"),
    re.compile(
        r"^(?:was|were|did|is)\s(?P<one>.{2,60}?)(?:\s(?P<rest>signed|sign|held|concluded))?\s(?P<side>before|after)\s"
        r"(?P<other>.{2,60}?)[?.]*$"
    ),
)
_WHICH = (
    re.compile(
        rf"^(?P<rest>(?:.{{2,30}}(?:は|って)、?)?)(?P<one>[^、]{{2,30}}?)と、?(?P<other>[^、]{{2,30}}?)(?:は|って|では?|、|の)?"
        rf"(?:どっち|どちら){_HALF}が?{_SIDE}"
    ),
    re.compile(rf"^(?P<one>.{{2,30}}?)と、?(?P<other>[^、]{{2,30}}?)、{_SIDE}[にく](?P<rest>.*)$"),
    re.compile(
        rf"^(?P<one>[^、]{{2,30}}?)と(?P<other>[^、\s]{{2,30}}?)(?:では|で|だと|って|は)?[、\s]{_SIDE}[にく]?(?P<rest>.*?)(?:は|って)?(?:どっち|どちら)"
    ),
    re.compile(
        r"^which\s(?:one\s)?(?:was|were|came|is|did\swe)\s(?P<rest>(?:signed\s|concluded\s|held\s|sign\s)?)"
        r"(?P<side>first|earlier|sooner|later|last)[,:]?\s(?P<one>.{3,60}?)\sor\s(?P<other>.{3,60}?)[?.]*$"
    ),
    re.compile(
        r"^(?:was|were|did|is)\s(?P<one>.{2,60}?)(?:\s(?P<rest>signed|sign|held|concluded))?\s(?P<side>before\sor\safter)\s"
        r"(?P<other>.{2,60}?)[?.]*$"
    ),
)
_LATER = frozenset({"後", "あと", "遅", "after", "later", "last"})


@dataclass(frozen=True, slots=True)
class Order:
    """The words for two things and for what of them is meant; `later`: whether the one came after the other.

    `which`: it is not claimed of the one, but asked which of the two it was.
    """

    one: str
    other: str
    rest: str
    later: bool = False
    which: bool = False


def order(text: Normal) -> Order | None:
    """What a sentence asks about the order of two things, None where it asks for none."""
    for patterns in (_WHICH, _WHETHER):
        for pattern in patterns:
            if found := pattern.match(text):
                sides = (found["one"].rstrip("、 "), found["other"].rstrip("、 "))
                return Order(*sides, found["rest"] or "", found["side"] in _LATER, patterns is _WHICH)
    return None
