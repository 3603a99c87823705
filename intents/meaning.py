"""From a frame to the query that the store understands: cues become kinds, properties and periods."""

from __future__ import annotations

from dataclasses import replace

from intents.frame import Frame
from intents.text import letters, normalise
from intents.vocabulary import Vocabulary
from knowledge.periods import Period
from knowledge.query import Condition, Query
from knowledge.store import Store


def queries(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[Query, ...]:
    """Every way to join the frame's conditions: names that no single record unites are alternatives of each other."""
    fixed = (*_subjects(frame, vocabulary), *_records(frame), *_times(frame), *_figures(frame), *_words(frame))
    base = Query(
        without_names=frozenset(frame.excluded),
        without_kinds=frozenset(k for s in frame.excluded_subjects for k in vocabulary.subjects[s].kinds),
        without_records=frozenset(frame.excluded_records),
        wanted=tuple(vocabulary.properties[p].properties for p in frame.properties),
        hinted=frozenset(k for p in frame.properties for k in vocabulary.properties[p].kinds),
    )
    return tuple(_with(base, (*names, *fixed)) for names in _names(frame, store))


def _with(base: Query, conditions: tuple[Condition, ...]) -> Query:
    return replace(base, conditions=conditions)


def _names(frame: Frame, store: Store) -> list[tuple[Condition, ...]]:
    each = tuple(Condition("name", group) for group in frame.names)
    by_class: dict[str, list[str]] = {}
    for group in frame.names:
        for name in group:
            by_class.setdefault(store.names[name].kind, []).append(name)
    merged = tuple(Condition("name", tuple(dict.fromkeys(names))) for names in by_class.values())
    return [each] if len(merged) >= len(each) else [each, merged]


def _subjects(frame: Frame, vocabulary: Vocabulary) -> tuple[Condition, ...]:
    found = [vocabulary.subjects[s] for s in frame.subjects]
    strong = [s for s in found if not s.weak] or found
    conditions: list[Condition] = []
    for subject in strong:
        twin = next((i for i, c in enumerate(conditions) if subject.where and c.where and c.any_of == tuple(sorted(subject.kinds)) and c.where[0][0] == subject.where[0][0]), None)
        if twin is not None:
            conditions[twin] = Condition("subject", conditions[twin].any_of, (*conditions[twin].where, *subject.where), conditions[twin].surface)
        else:
            conditions.append(Condition("subject", tuple(sorted(subject.kinds)), subject.where, surface=_surface(subject.id, vocabulary)))
    return tuple(conditions)


def _surface(subject: str, vocabulary: Vocabulary) -> str:
    """The shortest Japanese word of a subject: what a record of another kind would mention it by."""
    words = [s for s, c in vocabulary.surfaces if c.type == "subject" and c.id == subject and not s.isascii()]
    return letters(normalise(min(words, key=len))) if words else ""


def _records(frame: Frame) -> tuple[Condition, ...]:
    if not frame.records:
        return ()
    return (Condition("record", tuple(dict.fromkeys(r for group in frame.records for r in group))),)


def _times(frame: Frame) -> tuple[Condition, ...]:
    spans: list[Period] = []
    days: list[tuple[int, int | None]] = []
    for time in frame.times:
        if time.span is not None:
            spans.append(time.span)
        elif time.month is not None:
            days.append((time.month, time.day))
    narrowed = _narrowed(spans)
    conditions = [Condition("time", periods=tuple(narrowed))] if narrowed else []
    if days:
        conditions.append(Condition("time", days=tuple(days)))
    return tuple(conditions)


def _narrowed(spans: list[Period]) -> list[Period]:
    """A period that lies inside another says it more exactly: 令和2年度 … 2021年2月 is the month."""
    return [p for p in spans if not any(q is not p and q.within(p) and q != p for q in spans)]


def _figures(frame: Frame) -> tuple[Condition, ...]:
    conditions = [Condition("round", numbers=frame.rounds)] if frame.rounds else []
    for number in frame.numbers:
        conditions.append(Condition("number", numbers=(number.value,), surface=letters(number.text)))
    return tuple(conditions)


def _words(frame: Frame) -> tuple[Condition, ...]:
    return tuple(Condition("word", (word,)) for word in (*frame.phrases, *frame.words))
