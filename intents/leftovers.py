"""What no name, time or cue owns: words of the documents, and words that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jaconv

from intents import tokens as sudachi
from intents.ledger import Ledger
from intents.lexicon import Lexicon
from intents.spans import Span
from intents.text import TOWN, Normal, letters
from intents.tokens import Token
from knowledge.store import Store

_LATIN_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]|[a-z]")
_ABOUT = re.compile(r"\b(?:about|(?:deal|deals|dealt|dealing) with|covered|covering|regarding|concerning) (?:the )?$")
"""What precedes the English word for what something is about."""
_HIRAGANA_ONLY = re.compile(r"[\u3041-\u3096ー]+")
_KANJI_RUN = re.compile(r"[\u4e00-\u9fff々]+")
_INNER_KANA = re.compile(r"(?<=[\u4e00-\u9fff])[\u3041-\u3096]{1,2}(?=[\u4e00-\u9fff])")
_ENDING_KANA = re.compile(r"(?<=[\u4e00-\u9fff])[\u3041-\u3096]{1,2}$")
TITLES = frozenset({"さん", "氏", "様", "先生", "会長", "教授", "市長", "知事", "区長", "課長"})
_PLACE = re.compile(rf"{TOWN.pattern}|[県州]|区(?!長|役|民|内|立|間|政|[・、])")
_MEASURES = ("料", "費", "代", "額", "率", "量", "賃")
"""How the word for a fee or a measure ends."""
_GRAMMAR = frozenset({"助詞", "助動詞", "動詞"})
COMMON = 0.3
"""A word that this share of all records contains sets no condition."""
RARE = 6
"""A noun of one kanji counts where no more records than this have it."""
ABRIDGED = 4
"""Characters that a shortened name leaves out."""
LOOKED_AT = 12
"""Records in which a short word is looked at among its neighbours."""
CONTEXT = 6
RARE_EN = 3
"""The same for an English word that is no name."""


@dataclass(slots=True)
class Leftovers:
    """What became of the words that were left.

    `words` are nouns of the documents with their place, `verbs` their verbs; `unknown` are names and foreign words that
    nothing owns, `idle` ordinary ones; `mended` are (typed, meant); `spans` are what mended words stand for.
    """

    words: list[tuple[int, str]] = field(default_factory=list)
    verbs: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)
    mended: list[tuple[str, str]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def holds(self, surface: str) -> str:
        """The left word that a token is part of, or nothing."""
        return next((w for w in (*self.unknown, *self.idle, *(w for _, w in self.words)) if surface in w), "")


def settle(
    ledger: Ledger, tokens: tuple[Token, ...], lexicon: Lexicon, store: Store, proper: frozenset[Normal], english: bool
) -> Leftovers:
    """Account for every free content word. `proper` are words typed with a capital inside an English sentence."""
    settling = _Settling(ledger, tokens, lexicon, store)
    for run in settling.runs():
        settling.run(run)
    for match in _LATIN_WORD.finditer(ledger.text):
        if ledger.free(*match.span()):
            settling.latin(match, proper, english)
    return settling.found


class _Settling:
    def __init__(self, ledger: Ledger, tokens: tuple[Token, ...], lexicon: Lexicon, store: Store) -> None:
        self.ledger = ledger
        self.tokens = tokens
        self.lexicon = lexicon
        self.store = store
        self.found = Leftovers()

    def runs(self) -> Iterator[list[Token]]:
        """Free content words that stand side by side."""
        run: list[Token] = []
        for token in self.tokens:
            wanted = token.content and self.ledger.free(token.start, token.end)
            wanted = wanted and (not _helps(token) or self._of_the_documents(token))
            wanted = wanted and not _LATIN_WORD.fullmatch(token.surface)
            if run and (not wanted or token.start != run[-1].end):
                yield run
                run = []
            if wanted:
                run.append(token)
        if run:
            yield run

    def _of_the_documents(self, token: Token) -> bool:
        """Whether a short noun in hiragana is a rare word of the documents: ねぎ."""
        plain = token.pos[:3] == ("名詞", "普通名詞", "一般") and bool(_HIRAGANA_ONLY.fullmatch(token.surface))
        found = self.store.search(token.surface) if plain and len(token.surface) > 1 else frozenset[str]()
        return 0 < len(found) <= RARE and any(_aligned(token.surface, self.store.said(id_)) for id_ in found)

    def run(self, run: list[Token]) -> None:
        """One run: a word of the documents as a whole, or its parts one by one."""
        start, end = self._compounded(self._prefixed(run[0], run[-1].end), run[-1].end), run[-1].end
        key = letters(self.ledger.text[start:end])
        if len(key) < 2 and (place := self._other_place(run[-1], key)):
            self.found.unknown.append(place)
        elif len(key) < 2:
            self._single(start, end, key)
        elif len(run) == 1 and not run[0].noun:
            self._verb(run[0])
        elif len(run) == 1 and self._is_compound(run[0]):
            pass
        elif len(run) == 1 and (measured := self._measured(run[0])):
            self.found.unknown.append(measured)
        elif len(run) == 1 and run[0].pos[2] == "サ変可能" and self.store.search(key):
            self.found.verbs.append(key)
        elif self._foreign_compound(start, end):
            pass
        elif town := self._other_place(run[-1], key):
            self.found.unknown.append(town)
        elif self._is_word(start, key):
            self.ledger.own(start, end)
        elif len(run) == 1 and run[0].unknown and (span := self._mended(start, key)):
            self.found.spans.append(span)
        elif len(run) > 1 and any(token.pos[1] == "固有名詞" for token in run):
            self.found.unknown.append(self.ledger.text[start:end])
        elif namesake := self._namesake(start, end):
            self.found.unknown.append(namesake)
        elif len(run) > 1:
            self._parts(run)
        else:
            self._nobodys(run[0])

    def _parts(self, run: list[Token]) -> None:
        """The words of a run one by one; ordinary ones that all belong to nobody stay one word (野球|大会)."""
        before = len(self.found.idle)
        for token in run:
            self.run([token])
        whole = self.ledger.text[run[0].start : run[-1].end]
        if "".join(self.found.idle[before:]) == whole:
            self.found.idle[before:] = [whole]

    def _prefixed(self, first: Token, end: int) -> int:
        """Where a run begins with its prefix or the kana before it, as documents have it: 多|文化, うら|ら|パーク."""
        start = first.start
        for token in self._before(first):
            if self.store.search(letters(self.ledger.text[token.start : end])):
                start = token.start
        return start

    def _compounded(self, start: int, end: int) -> int:
        """Where a compound of the documents begins whose head is a common word elsewhere: 関係|人口."""
        head = next((t for t in self.tokens if t.end == start and t.noun and self.ledger.soft(t.start)), None)
        if head is None or not _KANJI_RUN.fullmatch(self.ledger.text[head.start : end]):
            return start
        hits = self.store.search(letters(self.ledger.text[head.start : end]))
        return head.start if 0 < len(hits) < COMMON * len(self.store.records) else start

    def _before(self, first: Token) -> list[Token]:
        """The prefix, or the words in kana, that stand right before a noun, the nearest first."""
        found: list[Token] = []
        start = first.start
        for token in reversed(self.tokens):
            if token.end != start:
                continue
            prefix = token.pos[0] == "接頭辞"
            kana = bool(_HIRAGANA_ONLY.fullmatch(token.surface)) and token.pos[0] not in _GRAMMAR
            if not (prefix or kana) or not self.ledger.free(token.start, token.end):
                break
            found.append(token)
            start = token.start
            if prefix:
                break
        return found

    def _nobodys(self, token: Token) -> None:
        whole = self._with_suffix(token)
        strange = token.unknown or token.pos[1] == "固有名詞" or whole != token.surface
        (self.found.unknown if strange else self.found.idle).append(whole)

    def _foreign_compound(self, start: int, end: int) -> bool:
        """Whether the run is the end of a longer noun that the documents do not know: 日本|生命."""
        head = start
        for token in reversed(self.tokens):
            if token.end == head and token.noun and token.pos[1] == "固有名詞" and self.ledger.soft(token.start):
                head = token.start
        compound = letters(self.ledger.text[head:end])
        tail = letters(self.ledger.text[start:end])
        if head == start or self.store.search(compound) or self._abridged(compound.removesuffix(tail), tail):
            return False
        proper = any(t.pos[1] == "固有名詞" and t.surface in compound for t in self.tokens)
        (self.found.unknown if proper else self.found.idle).append(compound)
        return True

    def _namesake(self, start: int, end: int) -> str:
        """The longer name that the run closes, where the documents only have the place in it: 東京|ドーム."""
        head = next((t for t in self.tokens if t.end == start and t.pos[2] == "地名"), None)
        if head is None or self._abridged(letters(head.surface), letters(self.ledger.text[start:end])):
            return ""
        return self.ledger.text[head.start : end]

    def _abridged(self, head: str, tail: str) -> bool:
        """Whether the documents have a name that two words shorten: 丸の内|ビル of 丸の内本社ビル."""
        name = re.compile(rf"{re.escape(head)}\w{{1,{ABRIDGED}}}{re.escape(tail)}")
        return any(name.search(self.store.said(id_)) for id_ in self.store.search(head) & self.store.search(tail))

    def _single(self, start: int, end: int, key: str) -> None:
        """One kanji: a rare word of its own (雪)."""
        if _KANJI_RUN.fullmatch(key) and 0 < len(self.store.search(key)) <= RARE:
            self.found.words.append((start, key))

    def _verb(self, token: Token) -> None:
        """A verb or adjective tips the scales where the documents use it, and counts for nothing elsewhere."""
        stem = letters(token.base[:-1] if len(token.base) > 1 else token.base)
        if len(stem) > 1 and self.store.search(stem):
            self.found.verbs.append(stem)

    def _with_suffix(self, token: Token) -> str:
        """天理 as 天理市 where the question says so."""
        after = next((t for t in self.tokens if t.start == token.end and t.pos[0] == "接尾辞"), None)
        town = TOWN.match(self.ledger.text, token.end) if token.pos[1] == "固有名詞" and not after else None
        return token.surface + (after.surface if after else town[0] if town else "")

    def _other_place(self, token: Token, key: str) -> str:
        """The town named, if the documents do not have it but only its namesake: 草津町 is not 草津市."""
        ending = _PLACE.match(self.ledger.text, token.end) if token.pos[2] == "地名" else None
        town = key + ending[0] if ending else ""
        return town if town and not self.store.search(town) else ""

    def _is_compound(self, token: Token) -> bool:
        """Whether a verbal noun and its suffix are a noun of the documents: 助成|金."""
        whole = letters(self._with_suffix(token))
        end = token.start + len(whole)
        person = whole.endswith(("長", "者", "員", "家", "師"))
        if token.pos[2] != "サ変可能" or whole == token.surface or person or not self.ledger.free(token.start, end):
            return False
        found = self._is_word(token.start, whole)
        if found:
            self.ledger.own(token.start, end)
        return found

    def _measured(self, token: Token) -> str:
        """The fee or the measure of a doing that the documents do not have, whatever they say of the doing: 出展料."""
        whole = self._with_suffix(token)
        measures = whole != token.surface and whole.endswith(_MEASURES)
        return whole if measures and not self.store.search(letters(whole)) else ""

    def _is_word(self, start: int, key: str) -> bool:
        """Whether the documents use a word, in this or another spelling of its kana endings."""
        for form in _spellings(key):
            hits = self.store.search(form)
            if hits and self._stands_alone(form, hits):
                if len(hits) < COMMON * len(self.store.records):
                    self.found.words.append((start, form))
                return True
        return False

    def _stands_alone(self, word: str, hits: frozenset[str]) -> bool:
        """Whether two kanji are a word somewhere in the documents, not just the middle of others (協|議会)."""
        if len(word) != 2 or not _KANJI_RUN.fullmatch(word):
            return True
        texts = (self.store.said(id_) for id_ in sorted(hits)[:LOOKED_AT])
        return any(_aligned(word, text) for text in texts)

    def _mended(self, start: int, word: str) -> Span | None:
        """A word in Latin letters that is a slip away from a known one."""
        surface = self.lexicon.nearest(word) if _LATIN_WORD.fullmatch(word) else None
        if surface is None:
            return None
        self.ledger.own(start, start + len(word))
        self.found.mended.append((word, surface))
        return Span(start, start + len(word), surface, self.lexicon.entries[surface], mended=True)

    def latin(self, match: re.Match[str], proper: frozenset[Normal], english: bool) -> None:
        """A word in Latin letters: names and rare words set a condition, others tip the scales, romaji is read."""
        word = match[0]
        single = word.removesuffix("'s").removesuffix("s")
        if single in self.lexicon.entries and len(single) > 2:
            self.found.spans.append(Span(*match.span(), single, self.lexicon.entries[single]))
            return
        stem = _stemmer().stemWord(word.removesuffix("'s"))
        hits = self.store.search(stem if len(stem) > 2 else word)
        if hits or len(word) < 2:
            told = bool(hits) and bool(_ABOUT.search(self.ledger.text, 0, match.start()))
            if word in proper or 0 < len(hits) <= RARE_EN or told:
                self.found.words.append((match.start(), stem))
            elif hits:
                self.found.verbs.append(stem)
            return
        spans = self._latin_spans(match, stem)
        self.found.spans += spans
        if not spans:
            (self.found.unknown if word in proper or not english else self.found.idle).append(word)

    def _latin_spans(self, match: re.Match[str], stem: str) -> list[Span]:
        word = match[0]
        for form in (word, stem):
            if form in self.lexicon.entries:
                return [Span(*match.span(), form, self.lexicon.entries[form])]
        spoken = self.lexicon.spoken(jaconv.alphabet2kana(word))
        if spoken:
            return [Span(*match.span(), surface, concepts) for surface, concepts in spoken]
        surface = self.lexicon.nearest(word) if len(word) > 4 else None
        if surface is None:
            return []
        self.found.mended.append((word, surface))
        return [Span(*match.span(), surface, self.lexicon.entries[surface], mended=True)]


@cache
def _stemmer() -> Any:
    """The stemmer of English, with which those of all languages are imported: only where there is English."""
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def _aligned(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        head = max(0, at - CONTEXT)
        tokens = sudachi.tokenise(text[head : at + len(word) + CONTEXT])
        edges = {t.start for t in tokens} | {t.end for t in tokens}
        if at - head in edges and at - head + len(word) in edges:
            return True
        at = text.find(word, at + 1)
    return False


def _helps(token: Token) -> bool:
    """A word that only helps the sentence along: short kana verbs, titles after a name, counters, lone numerals."""
    if token.surface in TITLES or token.pos[1] == "数詞" or token.pos[0] in ("接頭辞", "接尾辞"):
        return True
    return bool(_HIRAGANA_ONLY.fullmatch(token.surface)) and (token.pos[0] != "名詞" or len(token.surface) < 3)


def _spellings(word: str) -> list[str]:
    """申し入れ, 申入れ, 申入: the same word with fewer kana written out."""
    inner = _INNER_KANA.sub("", word)
    bare = _ENDING_KANA.sub("", inner)
    return [w for w in dict.fromkeys((word, inner, bare)) if len(w) > 1]
