"""Words that mean something only in the right company: 村 is a figure beside 一番多い, and a plain word elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from intents.assembly import ids
from intents.lexicon import Span
from intents.vocabulary import Concept, Vocabulary
from knowledge.store import Store

_PLAIN = Concept("stop", "stop")


def fitting(spans: Sequence[Span], asks: Iterable[str], vocabulary: Vocabulary, store: Store) -> list[Span]:
    """The spans, each without the cues that do not fit what else the question asks and names.

    `asks` are what the question asks beyond its words (a bound or 上位3 asks for an extreme).
    """
    asked = frozenset((*ids(spans, "ask"), *ids(spans, "relation"), *asks))
    judge = _Company(spans, asked, vocabulary, store)
    return [judge.fitted(span) for span in spans]


def _names(span: Span) -> bool:
    """Whether a span names something, and is no cue or common word as well."""
    return span.names_something and not any(span.of(type_) for type_ in ("property", "subject", "stop"))


class _Company:
    def __init__(self, spans: Sequence[Span], asks: frozenset[str], vocabulary: Vocabulary, store: Store) -> None:
        self.spans = spans
        self.asks = asks
        self.vocabulary = vocabulary
        self.store = store

    def fitted(self, span: Span) -> Span:
        properties = [c for c in span.concepts if c.type == "property" and self._counts(c.id)]
        subjects = [c for c in span.concepts if c.type == "subject" and self._joins(c.id, bool(properties))]
        kept = (*properties, *subjects, *(c for c in span.concepts if c.type not in ("property", "subject")))
        return span if len(kept) == len(span.concepts) else replace(span, concepts=kept or (_PLAIN,))

    def _joins(self, id_: str, counted: bool) -> bool:
        subject = self.vocabulary.subjects[id_]
        if not subject.beside:
            return True
        beside = bool(subject.beside & set(ids(self.spans, "subject")))
        return not counted and beside and self._all_state([name for name, _ in subject.where])

    def _counts(self, id_: str) -> bool:
        asked = self.vocabulary.properties[id_]
        if not asked.beside:
            return True
        return bool(asked.beside & self.asks) and self._alone(asked.kinds) and self._carried(asked.properties)

    def _alone(self, kinds: frozenset[str]) -> bool:
        """Whether no property of other kinds is asked for by its name: 構成自治体 of 市と町村 is no table's 市."""
        named = (self.vocabulary.properties[id_] for id_ in ids(self.spans, "property"))
        return not kinds or all(a.beside or not a.kinds or a.kinds == kinds for a in named)

    def _carried(self, properties: Sequence[str]) -> bool:
        """Whether everything named states one of the properties, and one of the subjects may, if there are any."""
        subjects = [self.vocabulary.subjects[id_] for id_ in ids(self.spans, "subject")]
        kinds = {k for s in subjects if not s.weak and not s.beside for k in s.kinds}
        spoken = any(p in self.store.schema.kinds[k].properties for k in kinds for p in properties)
        return (spoken or not kinds) and self._all_state(properties)

    def _all_state(self, properties: Sequence[str]) -> bool:
        return all(self._states(mention, properties) for mention in self.spans if _names(mention))

    def _states(self, mention: Span, properties: Sequence[str]) -> bool:
        records = set(mention.of("record"))
        for name in mention.of("name"):
            records |= {id_ for id_, roles in self.store.linked(name).items() if roles - {"mention"}}
        return any(self.store.records[id_].values(p) for id_ in records for p in properties)
