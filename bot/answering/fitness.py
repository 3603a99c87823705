"""Whether a passage can be the answer to what is asked: a day to when, a person to who, a figure to how many."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from intents.frame import Frame
from intents.vocabulary import Asked, Vocabulary
from knowledge.model import Person, Schema
from knowledge.passages import Passage

_RECKONED = frozenset({"sum", "difference", "ratio", "share", "average", "maximum", "minimum", "days", "compare"})
"""What stands in no passage, unless it says the very word."""
_SAYABLE = frozenset({"reason"})
"""What the documents do not tell as a rule, and may say all the same."""
_OPEN = frozenset({"date", "hours", "venue", "place", "status", "wards", "agenda", "contents"})
"""What is asked with no more than いつ, どこ, 何区 or どうなった."""
_FIGURES = frozenset({"yen", "number"})
_EXACT = {
    "url": re.compile(r"https?://"),
    "phone": re.compile(r"\d{2,4}-\d{3,4}-\d{4}"),
    "account": re.compile(r"@\w"),
    "address": re.compile(r"\d-\d"),
    "postal_code": re.compile(r"〒"),
    "fee": re.compile(r"無料|円"),
}
"""Properties whose values look like nothing else, wherever they stand."""
_SETS = frozenset({"lacking", "include"})
_PEOPLE = frozenset({"people", "visitors", "attendees", "author", "received_by"})
_TIME = re.compile(r"\d[:：月日時]")
_WHO = re.compile(r"氏(?!名)|先生|[課部室市町村区会座]長(?!会)")
_CAUSE = re.compile(r"ため|から|ので|により|によ[りる]|受け|影響|もと")
DATED = 1.0
STATED = 0.5
SUITS = DATED + STATED
"""How much better a passage suits that has a day where one is asked for, that states something; at most."""
_ABSENT = re.compile(
    r"資料(?:に|には|から|からは)(?:な|ありません|分かりません|確かめ)|(?:書かれ|記され|載っ)ていま?せ?[なん]"
)
"""What a note says of what the documents do not tell."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of answer that a question wants.

    `counted` are the words behind how many; `words` are those that a passage has to use, of each at least one;
    `exact` the properties of which one has to be stated; `titular`: the name of a record may be all of it.
    """

    when: bool
    who: bool
    why: bool
    counted: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    exact: frozenset[str]
    titular: bool

    @classmethod
    def of(cls, frame: Frame, vocabulary: Vocabulary, schema: Schema) -> Wanted:
        """What a frame wants of a passage."""
        by_name = [vocabulary.properties[a].properties for a in frame.properties]
        asked = {p for properties in by_name for p in properties}
        when = "when" in frame.asks or any(_type(p, schema) == "date" for p in asked)
        who = "who" in frame.asks or bool(frame.roles)
        bare = bool({"exists"} & set(frame.asks) or frame.unrecorded or who)
        apart = len((*frame.names, *frame.records)) > 1
        strict = [("ask", a) for a in frame.asks if a in _RECKONED and (apart or a != "compare")]
        strict += [("unrecorded", u) for u in frame.unrecorded if u not in _SAYABLE]
        said = [forms for cue in strict for forms in _said_for(frame, *cue) or ((),)]
        said += [w.forms for w in frame.content if w.asked and not w.cues]
        return cls(
            when,
            who,
            "reason" in frame.unrecorded,
            tuple(form for w in frame.content if w.noun for form in w.forms) if "count" in frame.asks else (),
            tuple(said),
            frozenset(p for properties in by_name if set(properties) <= _EXACT.keys() for p in properties),
            not bare and bool(when or {"where", "what", "list"} & set(frame.asks) or {"venue", "place"} & asked),
        )

    def met(self, passage: Passage, dated: frozenset[str]) -> bool:
        """Whether a passage has that kind of answer. `dated` are the kinds of records that a date is told of."""
        text = str(passage.value)
        if _ABSENT.search(text) or not (passage.statement or self.titular):
            return False
        if self.exact and not _states(passage, self.exact):
            return False
        if not all(any(form in passage.said for form in forms) for forms in self.words):
            return False
        if self.when and passage.record.kind not in dated and not _TIME.search(text):
            return False
        if self.who and not _someone(passage, text):
            return False
        if self.why and not _CAUSE.search(text):
            return False
        return not self.counted or any(re.search(rf"\d{form}", passage.said) for form in self.counted)

    def suits(self, passage: Passage) -> float:
        """How much better a passage suits than others that say as much: one of a day where a day is asked for."""
        dated = passage.record.date is not None and passage.record.date.precision == "day"
        return (DATED if self.when and dated else 0.0) + (STATED if passage.statement else 0.0)


def looks_like(asked: Asked, text: str) -> bool:
    """Whether a text has what looks like the value of a property: a telephone number, an hour, somebody's office."""
    wanted = asked.properties[0]
    if wanted in _PEOPLE:
        return bool(_WHO.search(text))
    look = _TIME if wanted == "hours" else _EXACT.get(wanted)
    return look is not None and bool(look.search(text))


def _said_for(frame: Frame, type_: str, id_: str) -> tuple[tuple[str, ...], ...]:
    """The question's words for a cue, each with its forms."""
    return tuple(w.forms for w in frame.content if any((c.type, c.id) == (type_, id_) for c in w.cues))


def _type(name: str, schema: Schema) -> str:
    definition = schema.properties.get(name)
    return definition.type if definition else ""


def _someone(passage: Passage, text: str) -> bool:
    return isinstance(passage.value, Person) or passage.property in _PEOPLE or bool(_WHO.search(text))


def possible(frame: Frame, vocabulary: Vocabulary, schema: Schema) -> bool:
    """Whether any passage may answer: no figure is asked for, nothing is to be compared, all that is named is known."""
    if frame.unknown or frame.impossible or frame.denied or frame.restricted or frame.claimed:
        return False
    if len(frame.times) > 1 or _SETS & set(frame.relations):
        return False
    return not any(_type(p, schema) in _FIGURES for a in frame.properties for p in vocabulary.properties[a].properties)


def doubted(passage: Passage, frame: Frame, vocabulary: Vocabulary, schema: Schema) -> bool:
    """Whether it is in doubt that a passage is meant.

    It states something else than is asked for by name, or speaks of what is to be left out. The day of a step
    (方針が確認された日) may be that of the record.
    """
    if frame.leaves_out:
        return True
    return not all(
        _states(passage, vocabulary.properties[p].properties)
        or _used(p, frame, passage)
        or (passage.record.date is not None and _a_day(vocabulary.properties[p].properties, schema))
        for p in frame.properties
        if p not in _OPEN and not vocabulary.properties[p].general
    )


def _a_day(properties: Collection[str], schema: Schema) -> bool:
    return all(_type(name, schema) == "date" for name in properties)


def _states(passage: Passage, properties: Collection[str]) -> bool:
    """Whether a passage states one of some properties, or has what looks like it."""
    return passage.property in properties or any(
        _EXACT[p].search(str(passage.value)) for p in properties if p in _EXACT
    )


def _used(property_: str, frame: Frame, passage: Passage) -> bool:
    """Whether the question's word for a property is the passage's own: 財源, where it speaks of 財源."""
    return any(form in passage.said for forms in _said_for(frame, "property", property_) for form in forms)
