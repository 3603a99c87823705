"""Words typed or converted wrongly: what was meant by a part of a question that nothing fits as it stands.

A compound (奈良県町村回) is looked at as a whole and in parts, whatever of it is known by itself. What is put in its
place sounds the same (回 for 会), looks alike (往 for 住) or has a letter lost, doubled or exchanged with the next.
What the documents say, and what is known throughout, is never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import jaconv
from rapidfuzz.distance import OSA

from intents import tokens as sudachi
from intents.ledger import Ledger
from intents.leftovers import TITLES
from intents.lexicon import Lexicon
from intents.text import Normal
from intents.tokens import Token
from intents.vocabulary import words
from knowledge.store import Store

_WRITTEN = re.compile(r"[\u4e00-\u9fff々\u30a1-\u30faー]")
_COMPOUND = re.compile(r"[\u4e00-\u9fff々\u30a1-\u30faー]+")
_KATAKANA = re.compile(r"[\u30a1-\u30faー]{3,}")
_TITLES = frozenset({"company", "disaster", "series", "venue", "body", "association"})
"""Classes of names that have no near namesakes, as places and people do."""
_FOUND = frozenset({"name", "record", "subject", "role"})
"""What an ordinary word may have been meant for, if it sounds the same (公演 for 講演)."""
_GAINS = _FOUND | {"property"}
_VOICED = str.maketrans("かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ")
_ANY = ".{1,4}"
_KEPT = re.compile(r"[何〇一二三四五六七八九十百千\d]")
"""Letters that are never put in place of others: numerals, and what asks."""
_KANJI = re.compile(r"[\u4e00-\u9fff]")
_LONGEST = 16
_SURE_SOUNDS = 8
"""Kana from which on a title may be known by all sounds but one."""
_SHORTEST_TITLE = 3
_SHORTEST_SLIP = 5
"""Letters from which on one may be lost, doubled or exchanged with its neighbour."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Characters `[start, end)` of a question and the surface that was meant."""

    start: int
    end: int
    meant: str


def slips(ledger: Ledger, tokens: tuple[Token, ...], lexicon: Lexicon, store: Store) -> list[Slip]:
    """What was meant in every compound of which some part is not accounted for, in order; they do not overlap."""
    mending = _Mending(ledger, tokens, lexicon, store)
    found: list[Slip] = []
    for start, end in mending.doubtful():
        slip = mending.slip(start, end) if not found or start >= found[-1].end else None
        if slip and (not found or slip.start >= found[-1].end):
            found.append(slip)
    return found


def mended(text: Normal, found: list[Slip]) -> Normal:
    """The text with what was meant in its place."""
    for slip in reversed(found):
        text = Normal(text[: slip.start] + slip.meant + text[slip.end :])
    return text


class _Mending:
    def __init__(self, ledger: Ledger, tokens: tuple[Token, ...], lexicon: Lexicon, store: Store) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.tokens = tokens
        self.lexicon = lexicon
        self.store = store

    def doubtful(self) -> Iterator[tuple[int, int]]:
        """Parts of compounds that nothing owns; where stop words own some of a compound, what they own."""
        masked = self.ledger.masked()
        for match in _COMPOUND.finditer(self.ledger.masked(soft=False)):
            free = [m.span() for m in _COMPOUND.finditer(masked, *match.span())]
            for start, end in free or [match.span()]:
                if self._worth(start, end):
                    yield start, end

    def slip(self, start: int, end: int) -> Slip | None:
        """What was meant around a doubtful part: the longest stretch that can be mended."""
        free = self.ledger.free(start, end)
        for a, b in self._stretches(start, end):
            meant = self._meant(self.text[a:b], free, self._name(a, b))
            if meant:
                return Slip(a, b, meant)
        return None

    def _firm(self, at: int) -> bool:
        return not self.ledger.free(at, at + 1) and not self.ledger.soft(at)

    def _worth(self, start: int, end: int) -> bool:
        """Whether a part may be a slip at all: no title after a name, no stop words that stand alone."""
        inside = [t for t in self.tokens if t.start < end and start < t.end]
        known = all(t.surface in self.lexicon.entries and len(t.surface) > 1 for t in inside)
        alone = self._compound(start, end) == (start, end)
        return self.text[start:end] not in TITLES and not (known and alone)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Stretches of the compound that hold the doubtful part, between words, the longest first."""
        left, right = self._compound(start, end)
        starts = sorted({left, start, *(t.start for t in self.tokens if left <= t.start <= start)})
        ends = sorted({right, end, *(t.end for t in self.tokens if end <= t.end <= right)})
        around = [(a, b) for a in starts for b in ends if 1 < b - a <= _LONGEST]
        yield from sorted(around, key=lambda stretch: (stretch[0] - stretch[1], stretch))

    def _compound(self, start: int, end: int) -> tuple[int, int]:
        while start and self._belongs(start - 1):
            start -= 1
        while end < len(self.text) and self._belongs(end):
            end += 1
        return start, end

    def _belongs(self, at: int) -> bool:
        """Whether a character is part of a compound: kanji and katakana, and kana of what is known (まつり)."""
        return bool(_WRITTEN.match(self.text, at)) or (self._firm(at) and self.text[at].isalpha())

    def _name(self, start: int, end: int) -> str:
        """What sort of name a stretch is in the dictionary (地名, 人名), be it one that the store does not know."""
        exact = (t for t in self.tokens if (t.start, t.end, t.pos[1]) == (start, end, "固有名詞"))
        return next((t.pos[2] for t in exact if not t.unknown), "")

    def _meant(self, typed: str, free: bool, name: str) -> str | None:
        if typed in self.lexicon.entries or (typed[0] == "何" and len(typed) < _SHORTEST_TITLE):
            return None
        word = sudachi.look_up(typed)
        known = name == "地名" or (word.known and not _native(typed))
        candidates = self._candidates(typed, jaconv.kata2hira(word.reading), free, known)
        surface = next((s for s in candidates if self._fits(typed, s, free, known)), None)
        if surface and name and self._is_namesake(surface) and not _look_alike(typed, surface):
            return None
        return surface if surface and not self.store.search(typed) else None

    def _candidates(self, typed: str, kana: str, free: bool, known: bool) -> Iterator[str]:
        """Surfaces that may have been meant, the surest first; `kana` is how it reads."""
        if not known:
            near = [k for k in self.lexicon.exchanged(typed) if self._sure(k)]
            yield from self._single([k for k in near if self._alike(typed, k)])
            far = self.lexicon.half_alike(typed) if len(typed) > _SHORTEST_TITLE else []
            yield from self._single([k for k in far if self._sure(k) and self._alike(typed, k)])
            yield from self._single([k for k in near if free and self._nearly(typed, k)])
        sounding = self.lexicon.homophones(kana)
        yield from sorted(sounding, key=lambda surface: OSA.distance(typed, surface))[:1]
        if not known:
            yield from self.lexicon.entitled(kana)
        if _KATAKANA.fullmatch(typed):
            yield from self._foreign(typed, known)
        elif _KATAKANA.search(typed) and not known:
            yield from self._single(self.lexicon.unmarked(typed))
        if known or not free or len(typed) < _SHORTEST_SLIP or self.store.search(typed):
            return
        slipped = self.lexicon.nearest(typed)
        if slipped and _slipped(typed, slipped):
            yield slipped

    def _foreign(self, typed: str, known: bool) -> Iterator[str]:
        """Katakana words with other marks or long vowels, or a letter away."""
        yield from self._single([k for k in (sudachi.normal_form(typed),) if k in self.lexicon.entries])
        if known:
            return
        yield from self._single(self.lexicon.unmarked(typed))
        if len(typed) >= _SHORTEST_SLIP and (near := self.lexicon.nearest(typed)):
            yield near

    def _single(self, surfaces: list[str]) -> list[str]:
        """The surfaces, if all stand for the same thing."""
        meanings = {self.lexicon.entries[s] for s in surfaces}
        return surfaces[:1] if len(meanings) == 1 else []

    def _fits(self, typed: str, surface: str, free: bool, known: bool) -> bool:
        if surface == typed or _KEPT.findall(typed) != _KEPT.findall(surface):
            return False
        if surface not in self.lexicon.entries:
            return True
        if known and self.lexicon.entries[surface][0].type not in _FOUND:
            return False
        if not free and not self._gains(surface):
            return False
        if not free and len(surface) < _SHORTEST_TITLE:
            return False
        return not (known and self._is_namesake(surface))

    def _alike(self, typed: str, surface: str) -> bool:
        """Whether the letters that differ look alike, or sound alike where they stand."""
        pairs = [(a, b) for a, b in zip(typed, surface, strict=True) if a != b]
        if _look_alike(typed, surface):
            return True
        if not _both_kanji(pairs):
            return False
        kana = self.lexicon.sound(surface) or ""
        if said := _said(surface, kana):
            return all(said[i] in _sounds(a) for i, a in enumerate(typed) if a != surface[i])
        return bool(
            re.fullmatch("".join(_ANY if a == b else _pattern(a) for a, b in zip(typed, surface, strict=True)), kana)
        )

    def _nearly(self, typed: str, surface: str) -> bool:
        """Whether a title sounds but for one sound like what was typed (第一生面)."""
        kana = self.lexicon.sound(surface) or ""
        if not (self._is_title(surface) and _both_kanji(zip(typed, surface, strict=True))):
            return False
        return len(kana) >= _SURE_SOUNDS and OSA.distance(kana, jaconv.kata2hira(sudachi.reading(typed))) == 1

    def _gains(self, surface: str) -> bool:
        """Whether a surface says what a question is about or wants."""
        return self.lexicon.entries[surface][0].type in _GAINS

    def _is_namesake(self, surface: str) -> bool:
        """Whether a surface names a place or a person: others may be called nearly the same."""
        named = any(c.type == "name" for c in self.lexicon.entries.get(surface, ()))
        return named and not self._is_title(surface)

    def _sure(self, surface: str) -> bool:
        """Whether one letter may be wrong in a surface: in no person's name and in no short one of a place."""
        kinds = {self.store.names[c.id].kind for c in self.lexicon.entries[surface] if c.type == "name"}
        short = len(surface) < _SHORTEST_TITLE
        return "person" not in kinds and not (short and (kinds - {"prefecture"} or not self._gains(surface)))

    def _is_title(self, surface: str) -> bool:
        names = [self.store.names[c.id].kind for c in self.lexicon.entries.get(surface, ()) if c.type == "name"]
        return bool(names) and all(kind in _TITLES for kind in names)


def _look_alike(typed: str, surface: str) -> bool:
    """Whether all letters that differ look alike."""
    if len(typed) != len(surface):
        return False
    return all(b in _lookalikes().get(a, "") for a, b in zip(typed, surface, strict=True) if a != b)


@cache
def _sounds(letter: str) -> frozenset[str]:
    """What a letter may sound like, in hiragana: as it stands, voiced after another, clipped before one."""
    if not _KANJI.match(letter):
        return frozenset({jaconv.kata2hira(letter)})
    plain = {jaconv.kata2hira(r) for r in sudachi.readings(letter)}
    voiced = {r[0].translate(_VOICED) + r[1:] for r in plain}
    return frozenset({*plain, *voiced, *(r[:-1] + "っ" for r in plain if r[-1] in "くつちき" and len(r) > 1)})


def _native(typed: str) -> bool:
    """Whether a word in katakana is one that is written in kanji (カンケイ)."""
    return bool(_KATAKANA.fullmatch(typed)) and bool(_KANJI.match(sudachi.normal_form(typed)))


def _both_kanji(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether kanji stands for kanji wherever two words differ."""
    return all(_KANJI.match(a) and _KANJI.match(b) for a, b in pairs if a != b)


def _pattern(letter: str) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(_sounds(letter)))) + ")" if _sounds(letter) else _ANY


def _said(surface: str, kana: str) -> tuple[str, ...]:
    """What each letter of a surface sounds like in it; nothing where the dictionary does not know."""
    match = re.fullmatch("".join(f"({_pattern(letter)})" for letter in surface), kana)
    return match.groups() if match else ()


def _slipped(typed: str, meant: str) -> bool:
    """Whether a letter was lost or doubled, or two neighbours exchanged."""
    if len(typed) == len(meant):
        return sorted(typed) == sorted(meant)
    short, long = sorted((typed, meant), key=len)
    if len(long) - len(short) != 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return long[at] in long[max(0, at - 1) : at] + long[at + 1 : at + 2] or long == meant


@cache
def _lookalikes() -> dict[str, str]:
    table: dict[str, str] = {}
    for group in words("lookalikes"):
        for one, other in combinations(group, 2):
            table[one] = table.get(one, "") + other
            table[other] = table.get(other, "") + one
    return table
