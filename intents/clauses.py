"""Two clauses of one sentence that reckon differently: 総額と、一番多かった災害は, 今いくつで、最初はいくつだった."""

from __future__ import annotations

import re
from collections.abc import Iterable

from intents.frame import Utterance
from intents.spans import Span

_APIECE = frozenset({"first", "latest", "maximum", "minimum", "sum", "average", "count", "difference"})
"""Reckonings of which a clause wants one: the first is not the last, the sum not the greatest."""
_OF_ALL = frozenset({"difference", "days", "ratio", "share", "compare", "course"})
"""Reckonings that take both nouns before them."""
_TOLD_TOGETHER = frozenset(
    {
        ("maximum", "minimum"),
        ("minimum", "maximum"),
        ("maximum", "count"),
        ("minimum", "count"),
        ("first", "count"),
        ("latest", "count"),
        ("count", "first"),
        ("count", "latest"),
        ("count", "sum"),
        ("sum", "count"),
    }
)
"""What is wished first and what then, where one answer tells both."""
_ASKING = r"(?:いつ|どこ|どれ|どちら|誰|だれ|どなた|いくつ|いくら|何|どの)"
_FINISHED = re.compile(rf"{_ASKING}[^、。をはが]{{0,8}}(?:[てでか]、?|、)$")
"""A clause that asks and goes on: …は今いくつで、"""
_QUESTION = re.compile(_ASKING)
_AND = "と"
_CASE = "格助詞"


def clauses(utterance: Utterance) -> tuple[str, ...]:
    """The two clauses of a sentence, or none where one answer tells what both ask."""
    text = utterance.text
    if utterance.frame.language != "ja" or not set(utterance.frame.asks) & _APIECE:
        return ()
    for token in utterance.tokens:
        one, other = text[: token.end], text[token.end :]
        left = [s for s in utterance.spans if s.end <= token.end]
        right = [s for s in utterance.spans if s.start >= token.end]
        if _finished(one, other) and _differ(_reckonings(left), _reckonings(right), asked=True):
            return one, other
        beside = token.surface == _AND and token.pos[1] == _CASE and not _of_all(right)
        if beside and _differ(_reckonings(left), _reckonings(right), asked=False):
            return one.removesuffix(_AND), other.lstrip("、")
    return ()


def _finished(one: str, other: str) -> bool:
    """Whether a question ends where another begins."""
    joint = one.endswith("、") or not other.startswith("、")
    return joint and bool(_FINISHED.search(one)) and bool(_QUESTION.search(other) or other.endswith(("は", "は?")))


def _differ(one: frozenset[str], other: frozenset[str], *, asked: bool) -> bool:
    """Whether two clauses want reckonings that no one answer tells; one that is `asked` may want none at all."""
    more = other - one
    if not one - other:
        return asked and bool(more - {"count"})
    return any((a, b) not in _TOLD_TOGETHER for a in one - other for b in more)


def _of_all(spans: Iterable[Span]) -> bool:
    return any(c.type == "ask" and c.id in _OF_ALL for s in spans for c in s.concepts)


def _reckonings(spans: Iterable[Span]) -> frozenset[str]:
    """The reckonings of a clause; how many in all is a count."""
    found = frozenset(c.id for s in spans for c in s.concepts if c.type == "ask") & _APIECE
    return found - {"sum"} if "count" in found else found
