"""The content words of a question, whatever else they stand for: by them what the documents say is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import snowballstemmer

from intents.ledger import Ledger
from intents.lexicon import Lexicon
from intents.spans import Span
from intents.text import Normal, letters
from intents.thesaurus import searched
from intents.times import Time
from intents.tokens import Token, verbal
from intents.vocabulary import Concept
from knowledge.pairs import searchable
from knowledge.store import Store

_LATIN = re.compile(r"[a-z][a-z'-]*[a-z]")
_STEM = snowballstemmer.stemmer("english").stemWord
_HELPING = frozenset({"ask", "relation", "document"})
"""Cues that say how an answer is wanted, and nothing of what it is about."""
_KANJI = "一", "鿿"
_RARE = 6
"""Records with a word in hiragana up to which it is one of the documents' own (ねぎ)."""
_SHORT = 3
"""Letters that a stem in Latin letters needs to be a word of its own."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a question.

    `forms` are its spellings as they are searched for; `act` is the one kanji of a verb, by which a verbal noun says
    the same (決まる, 決定); `cues` are what it stands for beside itself. A `loose` word only helps to ask, and need not
    be said by an answer; one that is `asked` for is what 何 is said of (何時間).
    """

    text: str
    forms: tuple[str, ...]
    act: str = ""
    cues: tuple[Concept, ...] = ()
    loose: bool = False
    noun: bool = True
    asked: bool = False

    @property
    def names(self) -> bool:
        """Whether it names something on record."""
        return any(c.type in ("name", "record") for c in self.cues)


def content(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    times: Sequence[Time],
    ledger: Ledger,
    lexicon: Lexicon,
    store: Store,
) -> tuple[Word, ...]:
    """The content words of a question in order, each once; what it names counts as one word."""
    found: dict[str, Word] = {}
    named = [s for s in spans if s.names_something]
    taken = [*((t.start, t.end) for t in times), *((s.start, s.end) for s in named)]
    for span in named:
        key = letters(span.surface)
        found.setdefault(key, Word(key, _called(span, store), cues=span.concepts, loose=bool(span.of("stop"))))
    for span in spans:
        for said in span.of("everyday"):
            found.setdefault(said, _everyday(said))
            taken.append((span.start, span.end))
    for start, end, word in (*_japanese(tokens), *_latin(ledger.text, lexicon)):
        if word.text in found or any(a < end and start < b for a, b in taken):
            continue
        over = [s for s in spans if s.start <= start and end <= s.end]
        cues = tuple(c for s in over for c in s.concepts)
        whole = next((s for s in over if s.of("unrecorded") and s.start == start and s.end == end + 1), None)
        word = replace(word, forms=(letters(whole.surface),)) if whole else word
        helping = any(c.type == "stop" for c in cues) or (bool(cues) and all(c.type in _HELPING for c in cues))
        rare = word.loose and hiragana(word.text) and 0 < len(store.search(word.text)) <= _RARE
        loose = (word.loose and not rare) or helping or ledger.soft(start)
        found[word.text] = replace(word, cues=cues, loose=loose)
    return tuple(found.values())


def _everyday(said: str) -> Word:
    """A word that the documents put otherwise, with all that it may stand for."""
    return Word(said, tuple(map(searchable, searched((said,)))), noun=not verbal(said))


def _called(span: Span, store: Store) -> tuple[str, ...]:
    """Everything that what a question names is called."""
    written = [span.surface]
    written += [surface for id_ in span.of("name") for surface in store.names[id_].surfaces]
    records = (store.records[id_] for id_ in span.of("record"))
    written += [called for record in records for called in (record.name, *record.aliases)]
    return tuple(dict.fromkeys(key for text in written if len(key := searchable(text)) > 1))


def _helps(token: Token) -> bool:
    """Whether a word only counts, or leans on another."""
    leans = token.pos[0] in ("接頭辞", "接尾辞") or token.pos[1] in ("数詞", "非自立可能")
    return leans or token.surface.isascii()


def _japanese(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Word]]:
    for before, token in pairwise((None, *tokens)):
        if token is None or not token.content or _helps(token):
            continue
        noun = token.pos[0] in ("名詞", "形状詞")
        key = searchable(letters(token.surface if noun else token.base[:-1]))
        kanji = [c for c in key if _KANJI[0] <= c <= _KANJI[1]]
        act = kanji[0] if not noun and len(kanji) == 1 else ""
        if (len(key) > 1 and (kanji or noun)) or (key in kanji and (noun or act)):
            forms = (key,) if len(key) > 1 or noun else ()
            counts = token.pos[2] == "助数詞可能" and len(key) == 1
            loose = counts or (not kanji and hiragana(key))
            asked = noun and before is not None and before.surface == "何"
            yield token.start, token.end, Word(key, forms, act, loose=loose, noun=noun, asked=asked)


def _latin(text: Normal, lexicon: Lexicon) -> Iterator[tuple[int, int, Word]]:
    """Words in Latin letters, by their stems; those that only join others are loose."""
    for match in _LATIN.finditer(text):
        word = match[0].removesuffix("'s")
        stem = _STEM(word)
        if len(stem) >= _SHORT and not any(c.type == "stop" for c in lexicon.entries.get(word, ())):
            yield match.start(), match.end(), Word(stem, _english_forms(stem))


def _english_forms(stem: str) -> tuple[str, ...]:
    """A stem as words begin with it: party for parti, racing for race."""
    if stem.endswith("i"):
        return (stem, stem[:-1] + "y")
    return (stem, stem[:-1] + "i") if stem.endswith("e") else (stem,)


def hiragana(text: str) -> bool:
    """Whether a text is in hiragana alone."""
    return all("ぁ" <= c <= "ゖ" or c == "ー" for c in text)
