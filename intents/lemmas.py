"""Verbs and adjectives in whatever form they stand: a cue listed as 手を組む is 手を組んだ, 手組みました, 手も組んでる.

A surface that ends in the dictionary form of a verb or adjective stands for all its inflections. Words are compared
by Sudachi's normal form, so that spelling does not matter either (はんこを押す, 判子を押す); light particles may be
missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from intents.tokens import Token, tokenise

_ENDS_AS_VERB = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々][うくぐすつぬぶむるい]$")
_INFLECTED = frozenset({"動詞", "形容詞"})
_LIGHT = frozenset({"を", "が", "は", "も", "って"})
"""Particles that come and go between a noun and its verb."""


class Inflected(NamedTuple):
    """A surface found in some form at the characters `[start, end)`."""

    start: int
    end: int
    surface: str


class Lemmas:
    """The surfaces that end in a verb or adjective, by the normal forms of their words."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for surface in surfaces:
            if forms := _forms(surface):
                self._by_first.setdefault(forms[0], []).append((forms, surface))

    def find(self, words: Sequence[Token]) -> Iterator[Inflected]:
        """Every surface that stands in a question in some form, from the first word to the verb's last letter."""
        for at, word in enumerate(words):
            if at and _joined(words[at - 1], word):
                continue
            for forms, surface in self._by_first.get(word.normal, ()):
                end = _end(forms, words, at)
                if end is not None:
                    yield Inflected(word.start, end, surface)


def _forms(surface: str) -> tuple[str, ...]:
    """The normal forms of a surface's words; none where it does not end in the dictionary form of a verb.

    None either for what can be done (見れる, whose normal form is 見る): it says more than the verb.
    """
    if not _ENDS_AS_VERB.search(surface):
        return ()
    words = tokenise(surface)
    last = words[-1]
    if last.pos[0] not in _INFLECTED or last.surface != last.base or not last.pos[5].startswith("終止形"):
        return ()
    if last.base[0] == last.normal[0] and len(last.base) != len(last.normal):
        return ()
    return tuple(w.normal for w in words if not _light(w))


def _end(forms: Sequence[str], words: Sequence[Token], at: int) -> int | None:
    """Where words from `at` on that have these forms, light particles aside, end; none where they do not have them."""
    left = list(forms)
    for word in words[at:]:
        if word.normal == left[0]:
            left.pop(0)
            if not left:
                return word.end if word.pos[0] in _INFLECTED else None
        elif not _light(word):
            return None
    return None


def _joined(one: Token, other: Token) -> bool:
    """Whether a verb is only the second half of another: 取り|組む."""
    return one.pos[0] == other.pos[0] == "動詞" and one.end == other.start


def _light(word: Token) -> bool:
    return word.pos[0] == "助詞" and word.surface in _LIGHT
