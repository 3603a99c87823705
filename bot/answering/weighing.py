"""How much of a question each passage accounts for: its content words, each with its weight, the rarer the more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from intents.content import Word
from intents.frame import Frame
from intents.tokens import tokenise
from intents.vocabulary import Concept, Vocabulary
from knowledge.model import Record
from knowledge.passages import Passage, Passages
from knowledge.store import Store

WHOLE = 1.0
ACT = 0.8
ABOUT = 0.7
BESIDE = 0.5
"""What a word counts that a passage says, that it says as a verbal noun, that its record is called or is, that another
passage of its record says."""
LOOSE = 0.5
"""What a word that only helps to ask weighs of what it would."""
REMEMBERED = 4096
"""Words that are not looked up again."""
STRANGE = 4.0
FAINT = 1.0
"""The weights of words that no record says: a noun is very likely what is asked for, a verb may be put otherwise."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A content word with its weight, and how far each passage (by its number) and each record says it.

    `strange`: no record does, and nobody knows the word; `asks`: the properties that it asks for.
    """

    word: Word
    weight: float
    strange: bool
    passages: Mapping[int, float]
    records: Mapping[str, float]
    asks: frozenset[str] = frozenset()

    def said(self, number: int, passage: Passage) -> float:
        """How far a passage says it, what its record says otherwise counted in."""
        return max(self.passages.get(number, 0.0), self.records.get(passage.record.id, 0.0))

    def accounted(self, number: int, passage: Passage) -> float:
        """How far a passage says it, or is what it asks for."""
        return self.said(number, passage) or (ABOUT if passage.property in self.asks else 0.0)


class Scales:
    """Weighs the passages of one store. Safe to share between threads."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self.store = store
        self.vocabulary = vocabulary
        self.passages = Passages(store)
        self._look_up = lru_cache(maxsize=REMEMBERED)(self._looked_up)

    def weigh(self, frame: Frame) -> list[Weighed]:
        """The content words of a question, weighed."""
        left = (*frame.idle, *frame.unknown)
        return [self._weighed(word, left, english=frame.language == "en") for word in frame.content]

    def _weighed(self, word: Word, left: Sequence[str], *, english: bool) -> Weighed:
        found, records = self._look_up(word, english)
        asks = self._asks(word)
        if records:
            weight = math.log((len(self.passages.records) + 1) / len(records))
            return Weighed(word, weight * LOOSE if word.loose else weight, False, found, records, asks)
        strange = word.noun and any(word.text in w.casefold() for w in left)
        return Weighed(word, STRANGE if strange else FAINT, strange, found, records, asks)

    def _looked_up(self, word: Word, english: bool) -> tuple[Mapping[int, float], Mapping[str, float]]:
        """How far passages say a word themselves, and how far records do: remembered, as words recur."""
        found = self._said(word, english=english)
        return found, self._records(word, found)

    def _said(self, word: Word, *, english: bool) -> dict[int, float]:
        """How far passages themselves say a word."""
        passages = self.passages
        found: dict[int, float] = {}
        for number in passages.saying(word.act) if word.act else ():
            if word.act in acts(passages.all[number].said):
                found[number] = ACT
        for form in word.forms:
            found |= dict.fromkeys(passages.saying(form), WHOLE)
            if english:
                found |= dict.fromkeys(passages.saying_in_english(form), WHOLE)
        return found

    def _records(self, word: Word, found: Mapping[int, float]) -> dict[str, float]:
        """How far records say a word or are what it stands for, whatever passage of theirs is looked at."""
        degrees = dict.fromkeys((self.passages.all[n].record.id for n in found), BESIDE)
        titles = (p.record.id for n in found if (p := self.passages.all[n]).statement is None)
        degrees |= dict.fromkeys(titles, ABOUT)
        about = WHOLE if word.names else ABOUT
        return degrees | {id_: about for cue in word.cues for id_ in self._meant(cue) if id_ in self.passages.records}

    def _meant(self, cue: Concept) -> Iterable[str]:
        """The records that a cue stands for, by their kind, or by whom they have to do with."""
        match cue.type:
            case "subject":
                subject = self.vocabulary.subjects[cue.id]
                ids = (id_ for kind in subject.kinds for id_ in self.store.by_kind.get(kind, ()))
                return (id_ for id_ in ids if _holds(self.store.records[id_], subject.where))
            case "property":
                kinds = self.vocabulary.properties[cue.id].kinds
                return (id_ for kind in kinds for id_ in self.store.by_kind.get(kind, ()))
            case "name":
                return self.store.linked(cue.id)
            case "record":
                return (cue.id,)
        return ()

    def _asks(self, word: Word) -> frozenset[str]:
        """The properties that a word asks for."""
        asked = (self.vocabulary.properties[c.id].properties for c in word.cues if c.type == "property")
        return frozenset(name for properties in asked for name in properties)


def _holds(record: Record, where: Sequence[tuple[str, str]]) -> bool:
    return all(record.has(name, value) for name, value in where)


@lru_cache(maxsize=4096)
def acts(text: str) -> frozenset[str]:
    """The kanji of the verbal nouns in a text (決定, 販売), and of its verbs."""
    found = (t.surface for t in tokenise(text) if t.pos[2] == "サ変可能" or t.pos[0] == "動詞")
    return frozenset(c for surface in found for c in surface if "一" <= c <= "鿿")
