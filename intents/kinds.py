"""What kinds of records a question is about: by its subjects, or by what it asks where it has none."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from intents import refining
from intents.frame import Frame
from intents.vocabulary import Subject, Vocabulary
from knowledge.conditions import Condition
from knowledge.store import Store

FEW_KINDS = 2
_SPOKEN_AT = ("lecture", "symposium", "talk")
_OF_EVENTS = frozenset({"contents", "date", "theme", "people"})
"""What is asked of what was held at a place."""
_ISSUED = ("publication",)
_A_TALK = "講演"
_VENUE = "venue"
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,4}|[ァ-ヶー]{3,}")
_ROWS = frozenset({"prefecture_count"})
_ROW = "prefectures"
"""The table that has a row for every prefecture, and what asks for its rows."""
PLACED = frozenset({"prefecture", "region"})
_PLACES = frozenset({"prefecture", "region", "municipality"})
CONTACTS = frozenset({"contact"})
"""The kind that whatever else is named says the purpose of: 講演会の窓口."""


def subjects(frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]) -> tuple[Condition, ...]:
    """One condition per subject; conditions on the same property are alternatives, and so are subjects joined by も.

    A record of another kind may do where several subjects cannot be of one kind, if it speaks of them. What a
    property's own kinds contradict gives way to them.
    """
    if frame.kinds and not frame.subjects:
        return (Condition("subject", frame.kinds),)
    strong = _strong(frame, vocabulary, store)
    if not strong:
        return _implied(frame, vocabulary, store, hinted)
    if "include" in frame.relations or _side_by_side(strong, frame):
        return (Condition("subject", _united(strong, vocabulary)),)
    spoken = _A_TALK in frame.roles and not frame.names
    if spoken and not any("people" in store.schema.kinds[k].properties for s in strong for k in s.kinds):
        strong.append(replace(vocabulary.subjects[_SPOKEN_AT[0]], kinds=frozenset(_SPOKEN_AT)))
    conditions = _each(strong, frame, vocabulary, store, hinted)
    named = frame.names or frame.records or frame.phrases or frame.words
    if hinted and not named and all(c.weak for c in conditions):
        conditions.append(Condition("subject", tuple(sorted(hinted))))
    return tuple(conditions)


def called(conditions: tuple[Condition, ...], frame: Frame) -> tuple[tuple[Condition, ...], ...]:
    """The one subject of a question as what is only called so, too: the 全国水源の里シンポジウム is an event."""
    if len(conditions) != 1 or not frame.words or len(frame.subjects) != 1 or conditions[0].weak:
        return ()
    words = tuple(dict.fromkeys(word for _, word in frame.spoken if len(word) > 1))
    return ((replace(conditions[0], called=words),),) if words else ()


def _side_by_side(subjects: list[Subject], frame: Frame) -> bool:
    """Whether two subjects that no record can be of both are parts of a third one: 企業と市長会・町村会の協定."""
    wider = [s for s in subjects if any(o.kinds < s.kinds for o in subjects)]
    apart = any(not (one.kinds & other.kinds or one.where or other.where) for one, other in pairwise(subjects))
    return apart and bool(wider) and "list" in frame.asks and not {"compare", "count"} & set(frame.asks)


def _united(subjects: list[Subject], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The kinds of all subjects; of a single one that is to be included, those of the wider subject too."""
    kinds = frozenset(k for s in subjects for k in s.kinds)
    if len(subjects) > 1:
        return tuple(sorted(kinds))
    wider = [(len(s.kinds), sorted(s.kinds)) for s in vocabulary.subjects.values() if s.kinds > kinds and not s.weak]
    return tuple(min(wider, default=(0, sorted(kinds)))[1])


def _strong(frame: Frame, vocabulary: Vocabulary, store: Store) -> list[Subject]:
    """The subjects that count: weak ones only where nothing else says what is meant."""
    found = [_of_times(_of_places(vocabulary.subjects[s], frame, store), frame, store) for s in frame.subjects]
    found = [_of_bounds(s, frame) for s in found]
    found = [s for s in found if not names_another(s, frame, store)]
    named = bool(frame.names or frame.records or frame.phrases)
    if named or any(not s.weak for s in found):
        return [s for s in found if not s.weak]
    return found


def _of_places(subject: Subject, frame: Frame, store: Store) -> Subject:
    """The subject as it is meant of prefectures or regions, where such are named."""
    named = {store.names[n].kind for group in frame.names for n in group}
    return replace(subject, kinds=subject.of_places) if subject.of_places and named & PLACED else subject


def _ranked(frame: Frame) -> bool:
    """Whether a question puts rows in order or sets a bound to them."""
    return bool(frame.bounds or frame.limit or frame.ordinal or {"maximum", "minimum"} & set(frame.asks))


def _just_so_many(frame: Frame) -> bool:
    """Whether nothing is said but that there are just so many: 交流が1市町村しかない県."""
    said = frame.properties or frame.words or frame.names or frame.idle
    return "only" in frame.relations and frame.counted is not None and not said


def _of_bounds(subject: Subject, frame: Frame) -> Subject:
    """The subject as it is meant where figures of it are to be above or below a bound: a table has these."""
    if subject.kinds == refining.DATED_ROWS and _ROW in frame.properties and _ranked(frame):
        return replace(subject, kinds=_ROWS)
    rows = subject.kinds & _ROWS
    return replace(subject, kinds=rows, where=()) if frame.bounds and rows else subject


def _of_times(subject: Subject, frame: Frame, store: Store) -> Subject:
    """The subject as it is meant of years for which there are none of its own, where no place is named."""
    if not subject.of_times or frame.names:
        return subject
    spans = [t.span for t in frame.times if t.span is not None]
    dated = (store.records[id_].date for kind in subject.kinds for id_ in store.by_kind[kind][:1])
    apart = bool(spans) and not any(day and span.overlaps(day) for day in dated for span in spans)
    return replace(subject, kinds=subject.of_times) if apart else subject


def _implied(frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]) -> tuple[Condition, ...]:
    """The kinds that a question without a subject can only be about: by the parts people played, by what it asks."""
    if frame.records:
        return ()
    if _growth_of_all(frame) or _row_of_a_year(frame):
        return (Condition("subject", tuple(sorted(refining.DATED_ROWS))),)
    if (_ranked(frame) and frame.properties == (_ROW,) and not frame.words) or _just_so_many(frame):
        return (Condition("subject", tuple(sorted(_ROWS))),)
    if only := _of_the_unrecorded(frame, vocabulary):
        return (Condition("subject", only),)
    if frame.roles:
        return (Condition("subject", _SPOKEN_AT, weak=bool(frame.names)),)
    if meant := _held_there(frame, store) or _of_people(frame, store) or _issued(frame):
        return (Condition("subject", meant),)
    hinted = hinted or _alone(frame, vocabulary, store)
    if not hinted and not frame.conditions:
        hinted = _stating_all(frame, vocabulary, store)
    told = bool(frame.names or frame.phrases or frame.words)
    strict = _of_places_alone(frame, vocabulary, store)
    return (Condition("subject", tuple(sorted(hinted)), weak=told and not strict),) if hinted else ()


def _of_places_alone(frame: Frame, vocabulary: Vocabulary, store: Store) -> bool:
    """Whether what only one kind is asked for is asked of places and nothing else: 長崎への支援."""
    asked = [vocabulary.properties[p] for p in frame.properties]
    only = len(asked) == 1 and asked[0].general and bool(asked[0].alone)
    others = (frame.words, frame.phrases, frame.times, frame.unknown, frame.unrecorded, frame.roles)
    return only and all(store.names[n].kind in _PLACES for group in frame.names for n in group) and not any(others)


def _of_the_unrecorded(frame: Frame, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The kinds of which alone something may be asked that is not told: 答えなかった自治体 of a survey."""
    asked = [vocabulary.unrecorded[id_] for id_ in frame.unrecorded]
    return tuple(sorted(k for u in asked if u.near for k in u.kinds))


def _held_there(frame: Frame, store: Store) -> tuple[str, ...]:
    """The kinds of what was held at the places named, where it is asked what went on there: KITTEで何があった."""
    places = [name for group in frame.names for name in group]
    used = set(frame.properties) == {"contents"} or ("there" in frame.bearing and set(frame.properties) <= _OF_EVENTS)
    if not used or any(store.names[name].kind != _VENUE for name in places):
        return ()
    there = (id_ for name in places for id_, roles in store.linked(name).items() if _VENUE in roles)
    return tuple(sorted({store.records[id_].kind for id_ in there}))


def _alone(frame: Frame, vocabulary: Vocabulary, store: Store) -> frozenset[str]:
    """The kinds that a property means where no subject is named, if they may state all else that is asked for."""
    common = set(store.schema.common)
    asked = [p for p in frame.properties if not common & set(vocabulary.properties[p].properties)]
    kinds = frozenset(k for p in frame.properties for k in vocabulary.properties[p].alone)
    return frozenset(k for k in kinds if all(_carries(k, p, vocabulary, store) for p in asked))


def _issued(frame: Frame) -> tuple[str, ...]:
    """What is issued, where nothing but its number is said: 7号まで出てるの."""
    others = frame.names or frame.words or frame.phrases or frame.idle or set(frame.properties) - {*_OF_EVENTS, "steps"}
    return () if others or not frame.issues else _ISSUED


def _of_people(frame: Frame, store: Store) -> tuple[str, ...]:
    """The kinds of what people of the places named spoke at or came to: 久慈市の人は何しに来た."""
    if "people" not in frame.bearing:
        return ()
    linked = (
        store.records[id_]
        for group in frame.names
        for name in group
        for id_, roles in store.linked(name).items()
        if roles - {"mention"}
    )
    return tuple(sorted({r.kind for r in linked if r.values("people") or r.values("visitors")}))


def _growth_of_all(frame: Frame) -> bool:
    """Whether the growth of a total, or the largest, is asked for and no thing named: what is counted yearly grows."""
    named = frame.names or frame.phrases or frame.words or frame.properties not in ((), ("date",))
    asks = set(frame.asks)
    return not named and "difference" in asks and bool({"maximum", "minimum"} & asks or ("sum" in asks and frame.times))


def _row_of_a_year(frame: Frame) -> bool:
    """Whether nothing is said but a year and that its total is wanted: 平成29年度の合計いくつ."""
    other = frame.names or frame.phrases or frame.words or frame.unknown or frame.idle or frame.numbers or frame.verbs
    years = [t.period for t in frame.times if t.period is not None and t.period.precision in ("year", "fiscal_year")]
    return bool(years) and "sum" in frame.asks and not (frame.properties or other)


def _each(
    subjects: list[Subject], frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]
) -> list[Condition]:
    together = bool(frozenset.intersection(*(s.kinds for s in subjects)))
    conditions: list[Condition] = []
    for subject in subjects:
        kinds = tuple(sorted(subject.kinds))
        twin = next((i for i, c in enumerate(conditions) if c.any_of == kinds and c.where and subject.where), None)
        if twin is not None:
            conditions[twin] = replace(conditions[twin], where=(*conditions[twin].where, *subject.where))
            continue
        surfaces = _spoken(subject, frame) if frame.records or not together else ()
        if not together and subject is not subjects[-1]:
            surfaces = _topic(surfaces, subject, subjects[-1], store)
        for_others = subjects[-1].kinds == CONTACTS and subject is not subjects[-1]
        weak = for_others or subject.id in frame.besides or _gives_way(subject, frame, vocabulary, store, hinted)
        conditions.append(Condition("subject", kinds, subject.where, surfaces=surfaces, weak=weak))
    return conditions


def _gives_way(subject: Subject, frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]) -> bool:
    """Whether a subject only tips the scales: what is asked for belongs to other kinds, or it may be of any kind."""
    if len([number for number in frame.numbers if not number.unit]) > 1:
        return True
    if subject.id in frame.companions and (frame.words or frame.phrases or frame.records):
        return True
    if subject.loose and (frame.words or frame.phrases or frame.records or _names_someone(frame, store)):
        return True
    carries = any(_carries(k, p, vocabulary, store) for k in subject.kinds for p in frame.properties)
    return bool(hinted) and not hinted & subject.kinds and not carries


def _names_someone(frame: Frame, store: Store) -> bool:
    return any(store.names[name].kind == "person" for group in frame.names for name in group)


def _stating_all(frame: Frame, vocabulary: Vocabulary, store: Store) -> frozenset[str]:
    """The kinds that may state everything asked for, where these are few enough to be meant."""
    asked = [p for p in frame.properties if p != "weekday"] or frame.properties
    kinds = frozenset(k for k in store.schema.kinds if all(_carries(k, p, vocabulary, store) for p in asked))
    return kinds if len(kinds) <= FEW_KINDS else frozenset()


def _carries(kind: str, asked: str, vocabulary: Vocabulary, store: Store) -> bool:
    """Whether a kind of record may state one of the properties that a cue asks for."""
    own = store.schema.kinds[kind].properties
    return any(p in own for p in vocabulary.properties[asked].properties)


def _spoken(subject: Subject, frame: Frame) -> tuple[str, ...]:
    """The question's words for a subject, and those that they end in (民間企業, 企業): what others mention it by."""
    said = [word for id_, word in frame.spoken if id_ == subject.id and len(word) > 1]
    heads = [w for word in said for w in subject.words if len(w) > 1 and word.endswith(w)]
    return tuple(dict.fromkeys((*said, *heads)))


def _topic(said: tuple[str, ...], subject: Subject, head: Subject, store: Store) -> tuple[str, ...]:
    """What mentions a subject that another one is about: all its nouns where the head never has the question's own."""
    if any(store.records[id_].kind in head.kinds for word in said for id_ in store.search(word)):
        return said
    return (*said, *(word for word in sorted(subject.words) if _NOUN.fullmatch(word)))


def names_another(subject: Subject, frame: Frame, store: Store) -> bool:
    """Whether a subject names another association beside one that is named in full: 青森県の市長会と町村会."""
    values = [v for property_, v in subject.where if property_ == "association"]
    named = [n for group in frame.names for n in group if store.names[n].kind == "association"]
    return bool(values and named) and not any(v in n for v in values for n in named)
