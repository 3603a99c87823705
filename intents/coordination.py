"""Two wishes in one sentence: 展示の会期と講演会の講師は？ asks one thing of one and another of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intents.afterwards import two_steps
from intents.frame import Utterance
from intents.spans import Span

_JOINTS = frozenset({"と", "、", "や", "、あと", "and"})
_WITH = "とは"
_RECKONING = frozenset(
    {"days", "difference", "ratio", "share", "sum", "average", "maximum", "minimum", "compare", "count"}
)


_ASKING = r"(?:when|where|who|what|which|how\s\w+)\s"
_ASKS_ON = re.compile(rf"^(?P<one>{_ASKING}.{{6,}}?),?\s(?:and|then)\s(?P<two>{_ASKING}.{{6,}})$")
"""Two questions in one English sentence: when was X, and when was Y."""


_DAY = r"[をがに][^、をがに]{1,8}[ただ](?:年月)?[日月年](?:付|にち)?"
_DAYS = re.compile(rf"^(?P<one>[^、]{{2,}}?{_DAY})と、?(?P<two>[^、]{{2,}}?{_DAY}.*)$")
"""The days of two things, each told by what happened then: ホームページを開いた日とロゴを決めた日は."""


def halves(utterance: Utterance) -> tuple[str, ...]:
    """The two questions of a sentence that names two things and wants something else of each; else the one it is."""
    if len(steps := two_steps(utterance.text)) > 1:
        return steps
    asks = set(utterance.frame.asks)
    if asks & _RECKONING or any(a.startswith("same") for a in asks):
        return (utterance.text,)
    for token in utterance.tokens:
        if token.surface in _JOINTS and _apart(utterance.spans, token.start):
            return utterance.text[: token.start], utterance.text[token.end :]
    if days := _DAYS.match(utterance.text):
        return days["one"], days["two"]
    asked = _ASKS_ON.match(utterance.text)
    if asked and _other_thing(utterance.spans, asked.start("two")):
        return asked["one"], asked["two"]
    return (utterance.text,)


def within(mended: tuple[tuple[str, str], ...], text: str) -> tuple[tuple[str, str], ...]:
    """What was mended in one half of a sentence."""
    return tuple((typed, meant) for typed, meant in mended if meant in text or typed in text)


def _apart(spans: Sequence[Span], at: int) -> bool:
    """Whether both sides of a joint name a thing of their own and wish for something that the other does not."""
    left = [s for s in spans if s.end <= at and not _with_whom(s, at)]
    right = [s for s in spans if s.start >= at]
    things = [_things(left), _things(right) | _sorts(right)]
    wishes = [_wishes(left), _wishes(right)]
    return all(things) and all(wishes) and not (things[0] & things[1]) and not (wishes[0] & wishes[1])


def _with_whom(span: Span, at: int) -> bool:
    """Whether a とは ends in the joint (町村会とは、いつ…): it says with whom, and asks for no definition."""
    return span.surface == _WITH and span.end == at


def _other_thing(spans: Sequence[Span], at: int) -> bool:
    """Whether what stands from a place on names a thing that was not named before it."""
    return bool(_things([s for s in spans if s.start >= at]) - _things([s for s in spans if s.end <= at]))


def _things(spans: Sequence[Span]) -> set[str]:
    return {c.id for s in spans for c in s.concepts if c.type in ("name", "record", "subject")}


def _sorts(spans: Sequence[Span]) -> set[str]:
    """The sorts of things of which the day is asked in one word: 展示の会期."""
    return {id_ for s in spans for id_ in s.of("property") if id_.startswith("date/")}


def _wishes(spans: Sequence[Span]) -> set[str]:
    return {c.id for s in spans for c in s.concepts if c.type in ("property", "role")}
