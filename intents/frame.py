"""What a question asks, once its words are read: the one thing that leaves this package."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from intents.bearing import Bearing
from intents.cell import Cell
from intents.content import Word
from intents.figures import Number
from intents.focus import Sought
from intents.portions import Portion
from intents.spans import Span
from intents.text import Normal
from intents.times import Time
from intents.tokens import Token
from intents.visits import Visit
from intents.yearly import Yearly

Language = Literal["ja", "en", "other"]
_IDLE_ASKS = frozenset({"exists", "tell"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A question as conditions and wishes. Every field holds ids of the vocabulary or the store, in order of mention.

    What it is about:
        subjects: cues for kinds; `spoken` are the words that stood for them; `kinds` are carried over from a thread.
        names, records: alternatives per mention; `titles` are the words that stood for the records, `aside` the names
            in brackets, `spare` records named by words too common to be a condition; `bearing`: what else is said of
            the names; `companions`: subjects that something else was done with (保険会社とやった婚活パーティー);
            supposed: names and records taken for the first or the largest of all.
        excluded…: what is taken out; besides: subjects that more than they is meant (not only associations);
            having, lacking: properties that each thing meant has, or has not (村がゼロの県), `unstated` though told of;
            exceeding: of the first of two properties they have more than of the second (町が市より多い県);
        than: names and records that another one is compared with (熊本より多い);
        restricted: subjects that alone are meant (only …); denied: subjects said to be missing.
        times, rounds, numbers, bounds: periods, ordinal numbers of a series, figures with a unit, figures to be above
            or below; issues: the rounds are issues (3号).
        anchors: records whose time is that of the question (on the same day as …); they are no answer themselves.
        ends: the two records whose distance in time is asked.
        lettered: letters that stand in a title.
        words, phrases: nouns and quoted titles of the documents; `verbs` only tip the scales; enumerated: the words
            are joined like items of a list.
    What is wanted of it:
        properties, roles, unrecorded, asks: cues; `modifiers` are properties that only describe another one, `sought`
            those put as what is asked for, `contextual` words that stand for properties in other company than here,
            `playing` names with the property that states their part (主催).
        offices: whose holder may be meant, as they may be written.
        limit: how many of a ranking; ordinal: which of a list shown; counted: how many things are spoken of;
        portion: a part or a multiple to hold a figure against (半分に届く);
        claimed: a figure to be confirmed (13団体ですか); polar: yes or no is the answer; visit: on what days of the
            week and at what time someone would come; yearly: the years that things are counted by.
    How it was read:
        unknown: names and foreign words that nothing owns; proper: of these and of the words those that name a place,
            a person or an organisation; idle: ordinary words; topics: of all these what the question speaks of;
            joined: of these and the words what it asks for beside a property; tail: the last noun, if it is one of
            these, very likely the thing asked for; mended: (typed, meant); impossible: dates that do not exist.
        content: all its content words, by which what the documents say is found.
        documents: what is said to be read; carried: completed from the thread; about: asks on about the records
            last shown; step: one before or after what it found; reckons: the figures of earlier answers that it
            reckons with; beyond: the length of the list that a wanted place lies beyond.
    """

    language: Language = "ja"
    subjects: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    spoken: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    aside: tuple[str, ...] = ()
    records: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    bearing: tuple[Bearing, ...] = ()
    companions: tuple[str, ...] = ()
    supposed: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    excluded_records: tuple[str, ...] = ()
    excluded_subjects: tuple[str, ...] = ()
    excluded_words: tuple[str, ...] = ()
    excluded_times: tuple[Time, ...] = ()
    excluded_rounds: tuple[int, ...] = ()
    excluded_numbers: tuple[Number, ...] = ()
    besides: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    unstated: bool = False
    exceeding: tuple[str, ...] = ()
    restricted: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()
    anchors: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    rounds: tuple[int, ...] = ()
    issues: bool = False
    numbers: tuple[Number, ...] = ()
    bounds: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    lettered: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    enumerated: bool = False
    properties: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    sought: tuple[Sought, ...] = ()
    playing: tuple[tuple[str, str], ...] = ()
    contextual: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    limit: int | None = None
    ordinal: int | None = None
    counted: int | None = None
    portion: Portion | None = None
    claimed: Number | None = None
    polar: bool = False
    visit: Visit | None = None
    yearly: Yearly | None = None
    content: tuple[Word, ...] = field(default=(), compare=False, repr=False)
    documents: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    proper: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    tail: str = ""
    mended: tuple[tuple[str, str], ...] = ()
    impossible: tuple[str, ...] = ()
    carried: bool = False
    about: bool = False
    step: int = 0
    reckons: tuple[Cell, ...] = ()
    beyond: int = 0

    @property
    def conditions(self) -> int:
        """How many conditions the question sets."""
        limits = (self.subjects, self.kinds, self.names, self.records, self.times, self.rounds, self.numbers)
        return sum(map(len, (*limits, self.words, self.phrases, self.lettered)))

    @property
    def leaves_out(self) -> bool:
        """Whether something is taken out of what is meant."""
        things = self.excluded or self.excluded_records or self.excluded_subjects or self.excluded_words
        return bool(things or self.excluded_times or self.excluded_rounds or self.excluded_numbers)

    @property
    def wishes(self) -> bool:
        """Whether anything is asked, beyond naming things."""
        return bool(self.properties or self.roles or self.unrecorded or set(self.asks) - _IDLE_ASKS)

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
    leftovers: tuple[str, ...] = ()


def sorts_dated(frame: Frame) -> set[str]:
    """The sorts of things of which a question asks the day in one word: 協定締結日, 展示の会期."""
    return {p.removeprefix("date/") for p in frame.properties if p.startswith("date/")}
