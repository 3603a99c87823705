"""Every surface that means something, found in one pass over the characters.

The lexicon joins the vocabulary's cues with the store's names and records. Kana and mistyped words are looked up
by reading and by similarity, only where nothing was found as written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, pairwise, product

import ahocorasick
import jaconv
from rapidfuzz import process
from rapidfuzz.distance import OSA, Hamming

from intents import tokens
from intents.lemmas import Lemmas
from intents.spans import Concepts, Span
from intents.text import Normal, letters, normalise
from intents.tokens import Token
from intents.vocabulary import Concept, Vocabulary
from knowledge.store import Store

_KANA = re.compile(r"[\u3041-\u3096ー]+")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々]")
_SYLLABLE = re.compile(r"[\u3041-\u3096]")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_NOT_HIRAGANA = re.compile(r"[\u4e00-\u9fff々\u30a1-\u30f6]")
_LONG = re.compile(
    r"([おこそとのほもよろごぞどぼぽょうくすつぬふむゆるぐずぶぷゅ])う|(?<=[おこそとのほもよろごぞどぼぽょ])お"
)
_OF_A_YEAR = re.compile(r"(?:(?:令和|平成|[rh])\s?(?:\d{1,2}|元)|\d{4})年(?=\d{1,2}月)", re.I)
_EARTHQUAKE = re.compile(r"earthquake", re.I)
_KANJI = re.compile(r"[\u4e00-\u9fff]")
_COMPOUND = re.compile(r"[\u4e00-\u9fff々]{4,12}")
_KATAKANA = re.compile(r"[\u30a1-\u30faー]{3,}")
_LARGE = str.maketrans("ァィゥェォッャュョ", "アイウエオツヤユヨ")
_COUNTS = re.compile(r"って(?:何|なん)[にくしちむ]$")
"""Where って何 goes on as a counter: なんにん, なんく."""
_COUNTING = "何んにくしちむ"
_LONG_WORD = 6
"""Characters from which on a surface is no part of another word."""
_GAP = "\0"
_SIDE = 3
_RARELY = 3
"""How many times as often as another a word is used in the documents that is meant instead."""
_TOWNS = re.compile(r"市町村|町村")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
SHORTEST_KANA = 3
SHORTEST_MENDED = 2
SHORTEST_STRETCHED = 5
"""Words shorter than this are mended by exchanging a character, never by adding or dropping one."""


class Lexicon:
    """An Aho-Corasick automaton over normalised surfaces, and a second one over their readings."""

    def __init__(self, vocabulary: Vocabulary, store: Store) -> None:
        entries: dict[str, dict[Concept, None]] = {}
        for surface, concept in (*vocabulary.surfaces, *_names(store), *_records(store)):
            key = normalise(surface)
            if key:
                entries.setdefault(key, {})[concept] = None
        self.entries = {key: _specific(found) for key, found in entries.items()}
        self._foreign = frozenset(key for key in self.entries if not _JAPANESE.search(key))
        self._automaton = _automaton(key for key in self.entries if not _SYLLABLE.fullmatch(key))
        self._lemmas = Lemmas(normalise(surface) for surface, _ in vocabulary.surfaces)
        self._sounds: dict[str, str] = {}
        self._readings = self._by_reading(store)
        self._kana = _automaton(self._readings)
        self._short = {_short_vowels(kana): kana for kana in self._readings}
        self._search = store.search
        self._titles = [t for r in store.records.values() for t in (r.name, *map(str, r.values("theme")))]
        self._by_length: dict[int, list[str]] = {}
        for entry in self.entries:
            if _mendable(entry, self.entries[entry]):
                self._by_length.setdefault(len(entry), []).append(entry)

    def _by_reading(self, store: Store) -> dict[str, tuple[str, ...]]:
        """Hiragana reading → surfaces; curated readings win over the dictionary's."""
        curated: dict[str, str] = {}
        for name in store.names.values():
            if name.reading:
                curated[normalise(name.name)] = jaconv.kata2hira(name.reading)
        table: dict[str, list[str]] = {}
        for key, concepts in self.entries.items():
            if concepts[0].type in ("relation", "everyday") or not _NOT_HIRAGANA.search(key):
                continue
            kana = curated.get(key) or jaconv.kata2hira(tokens.reading(key))
            if len(kana) >= SHORTEST_KANA and _KANA.fullmatch(kana):
                self._sounds[key] = kana
                table.setdefault(kana, []).append(key)
        return {kana: tuple(keys) for kana, keys in table.items()}

    def find(self, text: Normal, words: tuple[Token, ...]) -> list[Span]:
        """Every accepted hit in the text, all overlaps kept, each aligned with word boundaries."""
        starts = {t.start for t in words}
        wards = _ends_of_wards(words)
        ends = {t.end for t in words}
        long = [t for t in words if t.end - t.start > 1]
        inside = {i for t in long if t.surface in self.entries for i in range(t.start + 1, t.end)}
        spans = []
        for last, key in self._automaton.iter(text):
            start, end = last - len(key) + 1, last + 1
            if start not in inside and self._aligned(key, text, start, end, starts, ends):
                begin = start + (start in wards and end - start > 1)
                spans.append(Span(begin, end, key, self.entries[key]))
        return spans

    def inflected(self, words: tuple[Token, ...]) -> list[Span]:
        """Hits by the verbs and adjectives that cues end in, in whatever form they stand (手を組みました)."""
        return [Span(start, end, key, self.entries[key]) for start, end, key in self._lemmas.find(words)]

    def _aligned(self, key: str, text: str, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
        """Whether a hit is a word of its own: 京都 is none in 東京都, can is none in cancel."""
        if _goes_on(text, start, end):
            return False
        if key in self._foreign:
            before = text[start - 1] if start else " "
            after = text[end] if end < len(text) else " "
            return not (_latin(before) and _latin(text[start])) and not (_latin(after) and _latin(text[end - 1]))
        if end - start >= _LONG_WORD:
            return True
        if start not in starts:
            return False
        follows_kana = end < len(text) and bool(_HIRAGANA.match(text, end))
        return end in ends or (follows_kana and not _HIRAGANA.match(text, end - 1)) or _open_ended(text, end)

    def sounding(self, text: str, start: int) -> list[Span]:
        """Hits by reading inside a stretch of kana that begins at `start` of the question."""
        spans = []
        for last, kana in self._kana.iter(text):
            begin = last - len(kana) + 1
            if _COUNTS.search(text, begin, last + 2):
                continue
            surface, concepts = self._same_sound(kana)
            spans.append(Span(start + begin, start + last + 1, surface, concepts))
        return spans

    def half_written(self, words: tuple[Token, ...]) -> list[Span]:
        """Hits by reading over nouns of which some are in kana, some in kanji: くまもと地震."""
        kana = [_in_kana(word) if word.noun else None for word in words]
        spans: list[Span] = []
        for middle, (one, other) in enumerate(pairwise(words), 1):
            if {kana[middle - 1], kana[middle]} == {True, False} and one.end == other.start:
                spans += self._across(words, middle)
        return spans

    def _across(self, words: tuple[Token, ...], middle: int) -> Iterator[Span]:
        """Surfaces that sound like the words around the start of the word `middle`, at most three on each side."""
        for first, last in product(range(max(0, middle - _SIDE), middle), range(middle, middle + _SIDE)):
            group = words[first : last + 1]
            kana = jaconv.kata2hira("".join(t.surface if _in_kana(t) else t.reading for t in group))
            if kana in self._readings and all(a.end == b.start for a, b in pairwise(group)):
                surface, concepts = self._same_sound(kana)
                if all(_in_kana(t) or t.surface in surface for t in group):
                    yield Span(group[0].start, group[-1].end, surface, concepts)

    def spoken(self, kana: str) -> list[tuple[str, Concepts]]:
        """What a romanised word sounds like as a whole, one surface or two in a row; long vowels count as short."""
        return [self._same_sound(sound) for sound in self.lengthened(kana, most=2)]

    def lengthened(self, kana: str, most: int = 1) -> tuple[str, ...]:
        """The sounds of the surfaces, at most one or two in a row, that a word without its long vowels stands for."""
        short = _short_vowels(kana)
        if len(kana) < SHORTEST_KANA or not _KANA.fullmatch(kana):
            return ()
        if short in self._short:
            return (self._short[short],)
        for cut in range(SHORTEST_KANA, len(short) - SHORTEST_KANA + 1) if most > 1 else ():
            if short[:cut] in self._short and short[cut:] in self._short:
                return (self._short[short[:cut]], self._short[short[cut:]])
        return ()

    def homophones(self, kana: str) -> tuple[str, ...]:
        """The surfaces that sound like this, for words converted wrongly (公演 for 講演)."""
        return self._readings.get(kana, ())

    def entitled(self, kana: str) -> tuple[str, ...]:
        """The compound of a title that sounds like this, where there is just one (関係人口)."""
        found = self._compounds.get(kana, ())
        return found if len(found) == 1 else ()

    def sound(self, surface: str) -> str | None:
        """How a surface is read, in hiragana, where that is known."""
        return self._sounds.get(surface)

    def exchanged(self, word: str) -> list[str]:
        """The surfaces that differ from a word in one letter."""
        gaps = (word[:i] + _GAP + word[i + 1 :] for i in range(len(word)))
        return [key for gap in gaps for key in self._gaps.get(gap, ()) if key != word and _same_digits(word, key)]

    def half_alike(self, word: str) -> list[str]:
        """The surfaces as long as a word that differ from it in two letters up to half of all."""
        rivals = self._by_length.get(len(word), ())
        near = process.extract(word, rivals, scorer=Hamming.distance, score_cutoff=len(word) // 2, limit=None)
        found = sorted((at, key) for key, apart, at in near if apart > 1)
        return [key for _, key in found if _same_digits(word, key)]

    def unmarked(self, word: str) -> list[str]:
        """The surfaces with katakana that differ from a word in voicing marks, small letters and long vowels alone."""
        return self._unmarked.get(_without_marks(word), [])

    @cached_property
    def _compounds(self) -> dict[str, tuple[str, ...]]:
        """Hiragana reading → compounds of what records are called and about."""
        table: dict[str, dict[str, None]] = {}
        for title in self._titles:
            for compound in _COMPOUND.findall(normalise(title)):
                table.setdefault(jaconv.kata2hira(tokens.reading(compound)), {})[compound] = None
        return {kana: tuple(found) for kana, found in table.items()}

    @cached_property
    def _gaps(self) -> dict[str, list[str]]:
        gaps: dict[str, list[str]] = {}
        for key in chain.from_iterable(self._by_length.values()):
            for i in range(len(key)) if _KANJI.search(key) else ():
                gaps.setdefault(key[:i] + _GAP + key[i + 1 :], []).append(key)
        return gaps

    @cached_property
    def _unmarked(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = {}
        for key in chain.from_iterable(self._by_length.values()):
            if _KATAKANA.search(key):
                table.setdefault(_without_marks(key), []).append(key)
        return table

    def _same_sound(self, kana: str) -> tuple[str, Concepts]:
        keys = self._likely(self._readings[kana])
        concepts = dict.fromkeys(c for key in keys for c in self.entries[key])
        return keys[0], Concepts.ranked(concepts)

    def _likely(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Of words of one sound, those that the documents do not use far less than another (講演, hardly 後援)."""
        if len(keys) < 2:
            return keys
        used = {key: len(self._search(key)) for key in keys}
        most = max(used.values())
        return tuple(sorted((k for k in keys if used[k] * _RARELY >= most), key=lambda k: -used[k]))

    def nearest(self, word: str) -> str | None:
        """The one surface a slip away: distance 1 (2 from seven letters on), no rival as near, no digit touched."""
        limit = 1 if len(word) < 7 else 2
        slack = 0 if len(word) < SHORTEST_STRETCHED else limit
        best: list[tuple[int, bool, str]] = []
        for length in range(len(word) - slack, len(word) + slack + 1):
            rivals = self._by_length.get(length, ())
            for key, distance, _ in process.extract(word, rivals, scorer=OSA.distance, score_cutoff=limit, limit=None):
                if _same_digits(word, key):
                    best.append((distance, self.entries[key][0].type == "unrecorded", key))
        best.sort()
        if not best or (
            len(best) > 1 and best[1][:2] == best[0][:2] and self.entries[best[1][2]] != self.entries[best[0][2]]
        ):
            return None
        return best[0][2]


def _specific(found: Iterable[Concept]) -> Concepts:
    """The concepts of a surface, the most specific first; an everyday word that is a cue is nothing but that."""
    ranked = Concepts.ranked(found)
    return Concepts(c for c in ranked if c.type != "everyday" or c is ranked[0])


def _names(store: Store) -> Iterator[tuple[str, Concept]]:
    """Every name as it may be written; disasters also without their year (7月の大雨), and earthquakes as quakes."""
    for name in store.names.values():
        concept = Concept("name", name.id)
        for surface in name.surfaces:
            yield surface, concept
            if name.kind == "disaster":
                yield _OF_A_YEAR.sub("", surface), concept
                yield _EARTHQUAKE.sub("quake", surface), concept
        if name.english:
            yield name.english, concept
            yield _EARTHQUAKE.sub("quake", name.english), concept


def _records(store: Store) -> Iterator[tuple[str, Concept]]:
    for record in store.records.values():
        if record.kind in ("listed_partner", "meeting"):
            continue
        concept = Concept("record", record.id)
        for surface in (
            record.name,
            _BRACKETS.sub("", record.name),
            *record.aliases,
            *record.english.get("aliases", ()),
        ):
            if len(letters(normalise(surface))) > 2:
                yield surface, concept
                if record.kind == "disaster":
                    yield _OF_A_YEAR.sub("", surface), concept
        for value in (*record.values("theme"), *record.english.get("theme", ()), *record.english.get("name", ())):
            if len(str(value)) > 3:
                yield str(value), concept


def _automaton(keys: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for key in keys:
        automaton.add_word(key, key)
    automaton.make_automaton()
    return automaton


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a hit is part of a longer word: 何 of 何人, 先の市 of 先の市町村, 村の数 of 町村の数, 会 of 会員."""
    last = text[end - 1]
    if last == "会" and text.startswith("員", end):
        return True
    if last in _COUNTING and ((last == "何" and _KANJI.match(text, end)) or _COUNTS.search(text, start, end + 1)):
        return True
    return (last in "市町" and bool(_TOWNS.match(text, end - 1))) or text[max(0, start - 1) : start + 1] == "町村"


def _ends_of_wards(words: tuple[Token, ...]) -> set[int]:
    """Where the 区 of a ward's name is: it belongs to the name alone (港区の取組み is no 区の取組み)."""
    pairs = ((one, other) for one, other in pairwise(words) if one.end == other.start and other.surface == "区")
    return {other.start for one, other in pairs if one.noun and _KANJI.match(one.surface)}


def _open_ended(text: str, end: int) -> bool:
    """A stem that ends in kana may go on in kana (増え|ました)."""
    return bool(_HIRAGANA.match(text, end - 1)) and end < len(text) and bool(_HIRAGANA.match(text, end))


def _short_vowels(kana: str) -> str:
    """ちょうそんかい as ちょそんかい: romanised words seldom show which vowels are long."""
    return _LONG.sub(r"\1", kana).replace("ー", "")


def _in_kana(word: Token) -> bool:
    return bool(_KANA.fullmatch(word.surface))


def _without_marks(katakana: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", katakana) if not unicodedata.combining(c))
    return bare.translate(_LARGE).replace("ー", "")


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _mendable(key: str, concepts: Concepts) -> bool:
    return (
        concepts[0].type not in ("relation", "ask", "document", "contextual", "stop", "everyday")
        and len(key) >= SHORTEST_MENDED
        and not key.isdigit()
    )


def _same_digits(one: str, other: str) -> bool:
    return [c for c in one if c.isdigit()] == [c for c in other if c.isdigit()]
