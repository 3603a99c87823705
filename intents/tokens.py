"""Sudachi's view of a question: where words begin and end, and which of them carry content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sudachipy import Dictionary, SplitMode, Tokenizer

_CONTENT = {"名詞", "動詞", "形容詞", "形状詞", "接頭辞", "接尾辞", "代名詞"}
_BRACKETED = re.compile(r"[()]|[^()]+")
_IDLE_NOUNS = {"助動詞語幹", "非自立可能"}


class Token(NamedTuple):
    """A word: `[start, end)` in characters, its part of speech, dictionary form, usual spelling, reading (katakana)."""

    surface: str
    start: int
    end: int
    pos: tuple[str, ...]
    base: str
    normal: str
    reading: str
    unknown: bool

    @property
    def content(self) -> bool:
        """Whether the word carries meaning of its own (no particle, auxiliary, symbol or pronoun)."""
        return self.pos[0] in _CONTENT and not (self.pos[0] == "代名詞" or self.pos[1] in _IDLE_NOUNS)

    @property
    def noun(self) -> bool:
        """Whether the word names something."""
        return self.pos[0] in ("名詞", "接頭辞", "接尾辞") and self.pos[1] != "助動詞語幹"


class Word(NamedTuple):
    """What the dictionary says of a text: how it reads (katakana), and whether it is one word that it has.

    Names of people do not count, as any two kanji are one.
    """

    reading: str
    known: bool


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")


@cache
def _tokenizer() -> Tokenizer:
    return _dictionary().tokenizer()


def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text in Sudachi's shortest split (mode A); a bracket never is part of a word."""
    return tuple(token for match in _BRACKETED.finditer(text) for token in _words(match[0], match.start()))


def _words(text: str, start: int) -> Iterator[Token]:
    for m in _tokenizer().tokenize(text, SplitMode.A):
        yield Token(
            m.surface(),
            start + m.begin(),
            start + m.end(),
            m.part_of_speech(),
            m.dictionary_form(),
            m.normalized_form(),
            m.reading_form(),
            m.is_oov(),
        )


@cache
def verbal(word: str) -> bool:
    """Whether a word is a verb (言い出す), an adjective or a noun made of a verb (応援), and nothing else."""
    found = tokenise(word)
    if len(found) > 1:
        return all(token.pos[0] == "動詞" for token in found)
    return found[0].pos[0] in ("動詞", "形容詞") or found[0].pos[2] == "サ変可能"


def reading(text: str) -> str:
    """The dictionary's reading of a text in katakana (a draft: names are often read otherwise)."""
    return look_up(text).reading


@cache
def readings(letter: str) -> frozenset[str]:
    """Every reading in katakana that the dictionary has for a letter standing alone."""
    return frozenset(m.reading_form() for m in _dictionary().lookup(letter))


def look_up(text: str) -> Word:
    """What the dictionary says of a text in its longest split (mode C)."""
    found = _tokenizer().tokenize(text, SplitMode.C)
    known = len(found) == 1 and not found[0].is_oov() and found[0].part_of_speech()[2] != "人名"
    return Word("".join([m.reading_form() for m in found]), known)


def normal_form(word: str) -> str:
    """The usual spelling of a word (シンポジウム of シンポジューム)."""
    return "".join(m.normalized_form() for m in _tokenizer().tokenize(word, SplitMode.C))
