"""What a question asks, once its words are read: the one thing that leaves this package."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from intents.lexicon import Span
from intents.text import Normal
from intents.times import Time
from intents.tokens import Token

Language = Literal["ja", "en", "other"]


@dataclass(frozen=True, slots=True)
class Number:
    """A figure that the question names (100万円 → 1000000 円), a condition on what is found."""

    value: int
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A question as conditions and wishes. Every field holds ids of the vocabulary or of the store, in order of mention.

    `names` and `records` hold alternatives per mention (`titles`: the words that stood for the records; `spoken`: the words for the
    subjects); `words` are
    nouns of the documents that no cue owns, `verbs` their verbs, which only tip the scales; `unknown` are names
    and foreign words that nothing owns, `idle` ordinary words: both lower the outcome. `bounds` are figures to be above or below;
    `tail` is the last noun where nothing owns it: very likely the thing asked for; `documents` are said to be read;
    `modifiers` are properties that only describe another one, `aside` names that stand in brackets. `spare` are records named by words too common to be a condition.
    """

    language: Language = "ja"
    subjects: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    spoken: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[str, ...] = ()
    excluded_subjects: tuple[str, ...] = ()
    excluded_records: tuple[str, ...] = ()
    records: tuple[tuple[str, ...], ...] = ()
    times: tuple[Time, ...] = ()
    rounds: tuple[int, ...] = ()
    numbers: tuple[Number, ...] = ()
    bounds: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    ordinal: int | None = None
    counted: int | None = None
    step: int = 0
    carried: bool = False
    limit: int | None = None
    unknown: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    tail: str = ""
    documents: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    impossible: tuple[str, ...] = ()

    @property
    def conditions(self) -> int:
        """How many conditions the question sets."""
        return sum(map(len, (self.subjects, self.names, self.records, self.times, self.rounds, self.numbers, self.words, self.phrases)))  # fmt: skip

    @property
    def wishes(self) -> bool:
        """Whether anything is asked, beyond naming things."""
        return bool(self.properties or self.roles or self.unrecorded or set(self.asks) - {"exists", "tell"})

    @property
    def empty(self) -> bool:
        """Whether nothing was understood at all."""
        return not (self.conditions or self.properties or self.unrecorded or self.roles)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A question and everything seen in it, for whoever wants to follow how the frame came about."""

    text: Normal
    frame: Frame
    tokens: tuple[Token, ...] = ()
    spans: tuple[Span, ...] = ()
    leftovers: tuple[str, ...] = field(default=())
