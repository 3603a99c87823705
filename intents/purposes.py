"""Contacts meant by what they are for: the exhibition, membership, the project in general."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import snowballstemmer

from intents.carrying import wishing
from intents.frame import Frame
from intents.thread import Turn
from intents.tokens import tokenise
from intents.vocabulary import Vocabulary
from knowledge.store import Store

KIND = "contact"
LONG = 24
"""Characters of a follow-up that may name nothing but the purpose of another contact."""
_LATIN = re.compile(r"[a-z]{4,}")
_STEM = snowballstemmer.stemmer("english").stemWord
_DENIED = re.compile(r"^.*?(?:では|じゃ|で)な(?:くて?|い方|いほう)")
"""What is not meant: 会員登録じゃなくて展示の電話."""
_IDLE_ASKS = frozenset({"exists", "list", "tell", "what", "where", "who"})


@dataclass(frozen=True, slots=True)
class Purposes:
    """The nouns that only one contact is described with, each with that contact; the cues that ask for contacts.

    `described` are all the nouns that contacts are described with.
    """

    words: Mapping[str, str]
    described: frozenset[str]
    properties: frozenset[str]
    subjects: frozenset[str]

    @classmethod
    def of(cls, store: Store, vocabulary: Vocabulary) -> Purposes:
        """What a store's contacts are for, and how a vocabulary asks for them."""
        described = {id_: frozenset(_nouns(_description(store, id_))) for id_ in store.by_kind.get(KIND, ())}
        number = Counter(noun for nouns in described.values() for noun in nouns)
        return cls(
            {noun: id_ for id_, nouns in described.items() for noun in nouns if number[noun] == 1},
            frozenset(number),
            frozenset(p.id for p in vocabulary.properties.values() if p.kinds == {KIND}),
            frozenset(s.id for s in vocabulary.subjects.values() if s.kinds == {KIND}),
        )

    def meant(self, frame: Frame, text: str, last: Turn | None) -> Frame:
        """The frame about the contacts whose purposes the text names; unchanged where it names more than those."""
        if frame.names or frame.times or frame.unknown or frame.unrecorded or frame.excluded:
            return frame
        asked = set(frame.properties) <= self.properties and bool(
            frame.properties or self.subjects & set(frame.subjects)
        )
        after = last is not None and last.kinds[:1] == (KIND,) and self._only(frame, text)
        if not asked and not (after and set(frame.asks) <= _IDLE_ASKS):
            return frame
        if not set(_nouns("、".join((*frame.titles, *frame.words)))) <= self.described:
            return frame
        contacts = tuple(dict.fromkeys((self.words[w],) for w in _nouns(_DENIED.sub("", text)) if w in self.words))
        if not contacts:
            return frame
        found = Frame(
            language=frame.language, records=contacts, properties=frame.properties if asked else (), asks=frame.asks
        )
        return found if asked or last is None else replace(wishing(found, last.frame), carried=True)

    def _only(self, frame: Frame, text: str) -> bool:
        """Whether a follow-up may say nothing but a purpose: what it seems to seek is said in nouns of contacts."""
        sought = [w.text for w in frame.content if any(c.type == "property" for c in w.cues)]
        sought += [word for word, _ in frame.sought]
        return len(text) < LONG and all(self._made_of(word) for word in sought)

    def _made_of(self, word: str) -> bool:
        """Whether a word is nothing but nouns that contacts are described with."""
        nouns = _nouns(word)
        return "".join(nouns) == word and set(nouns) <= self.described


def _description(store: Store, id_: str) -> str:
    record = store.records[id_]
    english = (*record.english.get("name", ()), *record.english.get("purpose", ()))
    return "、".join((record.name, *record.aliases, *map(str, record.values("purpose")), *english))


def _nouns(text: str) -> list[str]:
    """The nouns of a text: of Japanese by the dictionary, of English all longer words, by their stems."""
    latin = [_STEM(word) for word in _LATIN.findall(text.casefold())]
    return latin + [
        t.surface
        for t in tokenise(text)
        if t.pos[0] == "名詞" and t.pos[1] != "数詞" and len(t.surface) > 1 and not t.surface.isascii()
    ]
