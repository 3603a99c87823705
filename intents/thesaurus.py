"""Everyday words for those of the documents: 電車 where they write 鉄たび.

A word that the documents do not use, or that finds nothing together with the rest of a question, is searched by what it
may stand for. The table is `vocabulary/thesaurus.yaml`: general language, nothing of any one question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from intents.spans import Span
from intents.text import key_of, letters
from intents.times import Time
from intents.tokens import Token, verbal
from intents.vocabulary import words
from knowledge.store import Store


@cache
def table() -> Mapping[str, tuple[str, ...]]:
    """The words of the documents that each everyday word may stand for, both as letters."""
    found: dict[str, dict[str, None]] = {}
    for word, everyday in words("thesaurus").items():
        for said in everyday:
            found.setdefault(key_of(said), {})[key_of(word)] = None
    return {said: tuple(meant) for said, meant in found.items()}


@cache
def _spellings() -> Mapping[str, str]:
    """How each everyday word is written, by its letters."""
    return {key_of(said): said for everyday in words("thesaurus").values() for said in everyday}


def spelt(word: str) -> str:
    """An everyday word as it is written, with its spaces."""
    return _spellings().get(word, word)


def meant(word: str) -> tuple[str, ...]:
    """What a word may stand for in the documents; nothing for those that stand for themselves."""
    return table().get(word, ())


def searched(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with all that they may stand for."""
    return tuple(dict.fromkeys(form for word in words for form in (word, *meant(word))))


class Everyday(NamedTuple):
    """The everyday words of a question: nouns with their place, and verbs, which only tip the scales."""

    words: tuple[tuple[int, str], ...]
    verbs: tuple[str, ...]


def everyday(spans: Sequence[Span]) -> Everyday:
    """The everyday words among the spans of a question."""
    found = [(s.start, word) for s in spans for word in s.of("everyday")]
    return Everyday(
        tuple((start, word) for start, word in found if not verbal(word)), tuple(w for _, w in found if verbal(w))
    )


def covering(token: Token, owners: Sequence[Span | Time]) -> str:
    """The everyday word that a token is part of, or nothing."""
    here = (o for o in owners if isinstance(o, Span) and o.start <= token.start < o.end)
    return next((word for span in here for word in span.of("everyday")), "")


def inside_a_compound(span: Span, tokens: Sequence[Token], store: Store) -> bool:
    """Whether an everyday word is only part of a noun that the documents have as a whole: 競馬 of 競馬場."""
    if span.concepts[0].type != "everyday":
        return False
    start, end = span.start, span.end
    for token in tokens:
        end = token.end if token.start == end and token.noun else end
    for token in reversed(tokens):
        start = token.start if token.end == start and token.noun else start
    compound = "".join(token.surface for token in tokens if start <= token.start and token.end <= end)
    return (start, end) != (span.start, span.end) and bool(store.search(letters(compound)))


def found_by(word: str, records: Sequence[str], store: Store) -> str:
    """What records say in place of an everyday word; nothing where they say the word itself or nothing of the kind."""
    if not meant(word) or any(id_ in store.search(word) for id_ in records):
        return ""
    return next((other for other in meant(word) if any(id_ in store.search(other) for id_ in records)), "")
