"""Two clauses of one sentence that reckon differently: 総額と、一番多かった災害は, 今いくつで、最初はいくつだった."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
_AND_ASKS = re.compile(r",? and (?=(?:which|who|what|when|where|how)\b)")
_QUESTION = re.compile(_ASKING)
_AND = "と"
_CASE = "格助詞"


def clauses(utterance: Utterance) -> tuple[str, ...]:
    """The two clauses of a sentence, or none where one answer tells what both ask."""
    if not set(utterance.frame.asks) & _APIECE:
        return ()
    ways = _in_english(utterance.text) if utterance.frame.language == "en" else _in_japanese(utterance)
    for one, other, asked in ways:
        left = _reckonings(s for s in utterance.spans if s.end <= len(one))
        right = _reckonings(s for s in utterance.spans if s.start >= len(utterance.text) - len(other))
        if _differ(left, right, asked=asked):
            return one.rstrip(", "), other
    return ()


def _in_english(text: str) -> Iterator[tuple[str, str, bool]]:
    for joint in _AND_ASKS.finditer(text):
        yield text[: joint.start()], text[joint.end() :], True


def _in_japanese(utterance: Utterance) -> Iterator[tuple[str, str, bool]]:
    """Where a sentence may part, and whether what stands before is a question of its own."""
    text = utterance.text
    for token in utterance.tokens:
        one, other = text[: token.end], text[token.end :]
        if _finished(one, other):
            yield one, other, True
        behind = (s for s in utterance.spans if s.start >= token.end)
        if token.surface == _AND and token.pos[1] == _CASE and not _of_all(behind):
            yield one.removesuffix(_AND), other.lstrip("、"), False


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
