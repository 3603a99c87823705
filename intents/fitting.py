"""Words that mean something only in the right company: 村 is a figure beside 一番多い, and a plain word elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from intents.assembly import ids
from intents.content import hiragana
from intents.regions import with_prefectures
from intents.spans import Concepts, Span
from intents.vocabulary import Concept, Contextual, Vocabulary
from knowledge.store import Store

_FIGURES = frozenset(
    {
        "count",
        "sum",
        "maximum",
        "minimum",
        "average",
        "difference",
        "ratio",
        "latest",
        "first",
        "level",
        "fall",
        "course",
    }
)
"""Asks beside which a figure is meant, whatever else is asked for."""
_HOW_MANY = re.compile(r"how many|number|何|いくつ|数")
"""What a word for a figure has in it that is the name of nothing."""
_CONTACT = "contact"
_EXPLAINS = frozenset({"content", "contents", "definition", "purpose", "url"})
_PLAIN = Concept("stop", "stop")
_LIGHT = frozenset({"stop", "relation"})
_EXISTS = Concept("ask", "exists")
_COUNT = Concept("ask", "count")
_HOW_MUCH = re.compile(r"お?(?:いくら|なんぼ)(?:くらい|ぐらい|ほど)?|いかほど")


def fitting(spans: Sequence[Span], asks: Iterable[str], vocabulary: Vocabulary, store: Store) -> list[Span]:
    """The spans, with each word that needs company as what it means in that of the others.

    `asks` are what the question asks beyond its words (a bound or 上位3 asks for an extreme).
    """
    spans = [_how_many(_general(span, spans, vocabulary), spans, vocabulary, store) for span in spans]
    if not _FIGURES & {*ids(spans, "ask"), *asks}:
        spans = [_thing(span, spans, vocabulary, store) for span in spans]
    if not any(span.of("contextual") for span in spans):
        return spans
    asked = frozenset((*ids(spans, "ask"), *ids(spans, "relation"), *asks))
    judge = _Company(spans, asked, vocabulary, store)
    return [judge.fitted(span) for span in spans]


def _general(span: Span, spans: Sequence[Span], vocabulary: Vocabulary) -> Span:
    """A verb in kana (やってますか) that asks for nothing which the things named can state asks whether they are."""
    kinds = {k for id_ in span.of("property") for k in vocabulary.properties[id_].kinds}
    if not kinds or not hiragana(span.surface):
        return span
    subjects = [vocabulary.subjects[id_] for id_ in ids(spans, "subject")]
    named = {k for subject in subjects if not subject.weak for k in subject.kinds}
    return span._replace(concepts=Concepts((_EXISTS,))) if named and not named & kinds else span


def _how_many(span: Span, spans: Sequence[Span], vocabulary: Vocabulary, store: Store) -> Span:
    """How much (なんぼ) asks how many of what is counted and not paid: メンバーはなんぼ."""
    if not span.of("property") or not _HOW_MUCH.fullmatch(span.surface):
        return span
    others = [other for other in spans if other is not span]
    asked = (*ids(others, "property"), *(id_ for other in others for id_ in unfitted(other, vocabulary)))
    told = {p for id_ in asked for p in vocabulary.properties[id_].properties}
    stated = store.schema.properties
    types = {stated[p].type for p in told if p in stated}
    kinds = {k for id_ in ids(others, "subject") for k in vocabulary.subjects[id_].kinds}
    paid = any(stated[p].type == "yen" for kind in kinds for p in store.schema.kinds[kind].properties)
    counted = "number" in types or (bool(kinds) and not told and "exists" in ids(others, "ask"))
    named = any(other.names_something for other in others) and not kinds
    if "yen" in types or paid or named or not counted or ids(others, "unrecorded"):
        return span
    return span._replace(concepts=Concepts((_COUNT,)))


def _thing(span: Span, spans: Sequence[Span], vocabulary: Vocabulary, store: Store) -> Span:
    """What names a figure, as the thing it is of, beside what that states or is asked about: 会員ページの費用."""
    things = [thing for id_ in span.of("property") if (thing := vocabulary.properties[id_].thing)]
    kinds = {kind for id_ in ids(spans, "subject") for kind in vocabulary.subjects[id_].kinds}
    asked = any(_of_a_thing(id_, things[0], vocabulary, store) for id_ in ids(spans, "property") if things)
    said = asked or kinds == {_CONTACT} or any(things[:1] == list(s.of("record")) for s in spans if s is not span)
    if not things or not said or _HOW_MANY.search(span.surface):
        return span
    return span._replace(concepts=Concepts((Concept("record", things[0]),)))


def _of_a_thing(property_: str, thing: str, vocabulary: Vocabulary, store: Store) -> bool:
    """Whether a cue asks for what a thing states, or for whom to ask about it."""
    asked = vocabulary.properties[property_]
    own = {
        *store.schema.kinds[store.records[thing].kind].properties,
        *_EXPLAINS,
        *store.schema.kinds[_CONTACT].properties,
    }
    return not asked.thing and bool(own & set(asked.properties))


def unfitted(span: Span, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The properties that a span would stand for in other company than it is in."""
    words = [vocabulary.contextual[id_] for id_ in span.of("contextual")]
    return tuple(w.means.id for w in words if w.means.type == "property")


def _names(span: Span) -> bool:
    """Whether a span names something, and is no cue or common word as well."""
    return span.names_something and not any(span.of(type_) for type_ in ("property", "subject", "contextual", "stop"))


def _itself(word: Contextual) -> Concept:
    return Concept("contextual", word.id)


class _Company:
    def __init__(self, spans: Sequence[Span], asks: frozenset[str], vocabulary: Vocabulary, store: Store) -> None:
        self.spans = spans
        self.asks = asks
        self.subjects = frozenset(ids(spans, "subject"))
        self.classes = frozenset(store.names[name].kind for span in spans for name in span.of("name"))
        self.vocabulary = vocabulary
        self.store = store

    def fitted(self, span: Span) -> Span:
        """The span with what its contextual concepts mean here before them, or as a plain word."""
        words = [self.vocabulary.contextual[id_] for id_ in span.of("contextual")]
        if not words:
            return span
        if met := [(w.means, _itself(w)) for w in words if w.of & self.classes] or self._instead(words):
            return span._replace(concepts=Concepts(c for pair in met for c in pair))
        words = [w for w in words if not w.of]
        if played := [w for w in words if w.means.type == "role" and self._played(span, w)]:
            return span._replace(concepts=Concepts((*(w.means for w in played), *(_itself(w) for w in played))))
        counted = not self._ends_a_compound(span)
        properties = [w for w in words if w.means.type == "property" and counted and self._counts(w)]
        subjects = [w for w in words if w.means.type == "subject" and not properties and self._joins(w)]
        fit = [*properties, *subjects]
        others = [c for c in span.concepts if c.type != "contextual"]
        kept = (*(w.means for w in fit), *others, *map(_itself, fit))
        return span._replace(concepts=Concepts(kept or (_PLAIN,)))

    def _instead(self, words: Sequence[Contextual]) -> list[tuple[Concept, Concept]]:
        """What the words stand for beside the other names that are there, with the words themselves."""
        return [(w.instead[c], _itself(w)) for w in words for c in sorted(self.classes & w.instead.keys())]

    def _played(self, span: Span, word: Contextual) -> bool:
        """Whether people are meant: beside what has some (パネルは誰), or where nothing else is said (パネルは？)."""
        others = [s for s in self.spans if s is not span]
        said = {id_ for s in others for type_ in ("subject", "role", "property") for id_ in s.of(type_)} | self.asks
        held = any(self.store.records[id_].values("people") for s in others for id_ in s.of("record"))
        alone = not span.of("property") and all(s.concepts[0].type in _LIGHT for s in others)
        return held or bool(word.beside & said) or alone

    def _ends_a_compound(self, span: Span) -> bool:
        """Whether the word is the head of a longer one that asks for a figure already: 会員登録自治体."""
        return any(other.end == span.start and (other.of("property") or other.of("contextual")) for other in self.spans)

    def _joins(self, word: Contextual) -> bool:
        """Whether the subject that the word narrows is named."""
        where = self.vocabulary.subjects[word.means.id].where
        return bool(word.beside & self.subjects) and self._all_state([name for name, _ in where])

    def _counts(self, word: Contextual) -> bool:
        """Whether the company that the word needs is there, and all that is named may have what it means."""
        asked = self.vocabulary.properties[word.means.id]
        return (
            bool(word.beside & (self.asks | self.subjects) or not word.beside)
            and self._alone(asked.kinds)
            and self._carried((asked.id,) if asked.id in asked.properties else asked.properties, word.beside)
        )

    def _alone(self, kinds: frozenset[str]) -> bool:
        """Whether no property of other kinds is asked for by its name: 構成自治体 of 市と町村 is no table's 市."""
        named = (self.vocabulary.properties[id_] for id_ in ids(self.spans, "property"))
        return not kinds or all(not a.kinds or a.kinds <= kinds for a in named)

    def _carried(self, properties: Sequence[str], beside: frozenset[str]) -> bool:
        """Whether all that is named states one of the properties, and one of the subjects not in `beside` may."""
        subjects = [self.vocabulary.subjects[id_] for id_ in self.subjects - beside]
        kinds = {k for s in subjects if not s.weak for k in s.kinds}
        schema = self.store.schema
        spoken = any(p in schema.common or p in schema.kinds[k].properties for k in kinds for p in properties)
        return (spoken or not kinds) and self._all_state(properties)

    def _all_state(self, properties: Sequence[str]) -> bool:
        return all(self._states(mention, properties) for mention in self.spans if _names(mention))

    def _states(self, mention: Span, properties: Sequence[str]) -> bool:
        records = set(mention.of("record"))
        kinds = {k for id_ in self.subjects for k in self.vocabulary.subjects[id_].kinds}
        for name in with_prefectures(mention.of("name"), self.store):
            linked = self.store.linked(name).items()
            records |= {id_ for id_, roles in linked if roles - {"mention"} or self.store.records[id_].kind in kinds}
        return any(self.store.records[id_].values(p) for id_ in records for p in properties)
