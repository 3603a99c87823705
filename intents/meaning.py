"""From a frame to the query that the store understands: cues become kinds, properties and periods."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from intents import kinds, quantities, refining, thesaurus
from intents.exhibitors import of_members
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.text import key_of
from intents.vocabulary import Asked, Vocabulary
from knowledge.conditions import Condition, Query
from knowledge.pairs import searchable
from knowledge.store import Store

CALLED = 6
"""Aliases of a record by which others may mention it."""
_RECKONING = frozenset({"maximum", "minimum", "difference", "compare", "average", "count", "sum"})
_TABLES = frozenset({"region_count", "prefecture_count", "partner_count", "figure"})
_LOCAL = frozenset({"association", "prefecture", "municipality", "region", "company"})

_PLACE = "facility"

_OF_WARDS = ("initiative", "plan")
"""What a ward does by itself and with others: before events, where all of them are meant."""


def queries(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[Query, ...]:
    """Every way to join the frame's conditions, the strictest first.

    Names of one class that no single record unites are alternatives of each other, and so are enumerated words.
    """
    frame = refining.refined(frame, vocabulary, store)
    hinted = frozenset(k for p in frame.properties for k in vocabulary.properties[p].kinds)
    about = kinds.subjects(frame, vocabulary, store, hinted)
    fixed = (
        *_records(frame, store),
        *quantities.times(frame, firm=refining.of_dated_rows(frame, vocabulary)),
        *quantities.figures(frame, vocabulary, store),
        *(Condition("title", (letters,)) for letters in frame.lettered),
    )
    base = Query(
        without=_without(frame, vocabulary, store),
        wanted=tuple(asked.properties for p in frame.properties if _tells_kinds(asked := vocabulary.properties[p])),
        hinted=hinted,
        preferred=(*_preferred(frame, vocabulary, store), *_head(frame, vocabulary)),
        spoken=() if "include" in frame.relations else tuple(searchable(word) for _, word in frame.spoken),
    )
    weak = tuple(Condition("hint", (word, *thesaurus.meant(word)), weak=True) for word in frame.verbs)
    return tuple(
        replace(
            base,
            conditions=(*names, *subjects, *fixed, *words, *weak),
            wide=any(c.typed in c.any_of for c in words) or any(c.called for c in subjects),
        )
        for subjects in (about, *kinds.called(about, frame))
        for words in _words(frame, store)
        for names in _names(frame, vocabulary, store)
    )


def _tells_kinds(asked: Asked) -> bool:
    """Whether what states a property is meant rather than others: not any with a day by when something was set up."""
    return not (asked.general or (asked.kinds and asked.properties == ("date",)))


def _head(frame: Frame, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The kinds of the last of several subjects: in Japanese the head comes last (協定を確認した総会)."""
    several = len(frame.subjects) > 1 and "include" not in frame.relations
    return (
        tuple(sorted(vocabulary.subjects[frame.subjects[-1]].kinds))
        if several or (frame.records and frame.subjects)
        else ()
    )


def _preferred(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[str, ...]:
    """Kinds that hold figures, for questions that reckon."""
    asks = set(frame.asks)
    if "course" in asks:
        return tuple(sorted(refining.DATED_ROWS))
    if any(set(_OF_WARDS) < vocabulary.subjects[s].kinds for s in frame.subjects):
        return _OF_WARDS
    named = [store.names[n].kind for group in frame.names for n in group if n not in frame.aside]
    if set(named) == {"region"} and not frame.properties and _of_whole_regions(asks, len(named)):
        return ("region_count",)
    if any(vocabulary.subjects[s].of_places for s in frame.subjects) and set(named) & kinds.PLACED:
        return ("prefecture_count",) if "prefecture" in named else ("region_count",)
    if "difference" in asks and not frame.names and len([n for n in frame.numbers if not n.unit]) > 1:
        return tuple(sorted(refining.DATED_ROWS))
    if asks & _RECKONING - {"count", "sum"} or frame.bounds or (_exactly(frame) and not named):
        return ("prefecture_count",)
    if any(not n.unit for n in frame.numbers) and not frame.names:
        return ("figure", "partner_count")
    return ("figure", "prefecture_count") if asks & {"count", "sum"} and not frame.times else ()


def _exactly(frame: Frame) -> bool:
    """Whether those with just so many are meant: 市町村が1つだけの県."""
    return "only" in frame.relations and frame.counted is not None


def _of_whole_regions(asks: set[str], regions: int) -> bool:
    """Whether the figure of each region is meant, not those of its prefectures."""
    return regions > 1 or (bool(asks & {"count", "sum", "difference", "share"}) and not asks & {"maximum", "minimum"})


def _without(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[Condition, ...]:
    """What is left out; a place takes along what was held there, a sort never the very thing that is named."""
    places = (store.records[id_].name for id_ in frame.excluded_records if id_ in store.by_kind.get(_PLACE, ()))
    out = [Condition("name", (name,)) for name in (*frame.excluded, *places)]
    out += [Condition("word", (word, *thesaurus.meant(word))) for word in frame.excluded_words]
    gone = replace(frame, times=frame.excluded_times, rounds=frame.excluded_rounds, numbers=frame.excluded_numbers)
    out += [c for c in quantities.times(gone, firm=True) if not c.weak]
    out += quantities.figures(gone, vocabulary, store)
    named = {store.records[id_].kind for group in frame.records for id_ in group if id_ in store.records}
    for id_ in frame.excluded_subjects:
        subject = vocabulary.subjects[id_]
        if subject.kinds & named:
            continue
        out.append(Condition("subject", tuple(sorted(subject.kinds)), subject.where))
    if frame.excluded_records:
        out.append(Condition("record", frame.excluded_records))
    return tuple(out)


def _names(frame: Frame, vocabulary: Vocabulary, store: Store) -> list[tuple[Condition, ...]]:
    groups = _siblings(frame, vocabulary, store)
    explained = bool(frame.times or frame.phrases or frame.records or {n for g in groups for n in g} - set(frame.aside))
    aside = {g for g in groups if explained and set(g) <= set(frame.aside)}
    purpose = _is_a_purpose(frame, vocabulary)
    each = tuple(
        Condition("name", group, weak=purpose or group in aside, roles=_parts(group, frame, vocabulary))
        for group in groups
    )
    if purpose:
        return [each]
    by_class: dict[str, list[str]] = {}
    for group in (g for g in groups if g not in aside):
        for name in group:
            by_class.setdefault(store.names[name].kind, []).append(name)
    merged = tuple(Condition("name", tuple(dict.fromkeys(names))) for names in by_class.values())
    ways = [each] if len(merged) >= len(each) else [merged, each] if refining.compares(frame) else [each, merged]
    local = tuple(dict.fromkeys(n for cls, names in by_class.items() if cls in _LOCAL for n in names))
    if sum(cls in _LOCAL for cls in by_class) > 1:
        rest = tuple(Condition("name", tuple(names)) for cls, names in by_class.items() if cls not in _LOCAL)
        ways.append((Condition("name", local), *rest))
    of = {kind for s in frame.subjects for kind in vocabulary.subjects[s].kinds}
    exhibited = [c for name in by_class.get("association", ()) if (c := of_members(name, of, store))]
    if len(exhibited) == 1:
        ways.append(tuple(c for c in each if store.names[c.any_of[0]].kind != "association") + tuple(exhibited))
    listed = any(vocabulary.subjects[s].kinds - _TABLES for s in frame.subjects)
    wide = [tuple(_widened(c, store) for c in way) for way in ways]
    if frame.anchors or (listed and not _RECKONING & set(frame.asks)):
        return wide
    return [*ways, *wide] if listed and wide != ways else ways


def _parts(group: tuple[str, ...], frame: Frame, vocabulary: Vocabulary) -> frozenset[str]:
    """The properties that state the part which some names play in what is asked for."""
    return frozenset(p for name, id_ in frame.playing if name in group for p in vocabulary.properties[id_].properties)


def _is_a_purpose(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether what is named is what one would call about, and nobody's own: 北海道との協定について聞くときの連絡先."""
    head = vocabulary.subjects[frame.subjects[-1]].kinds if frame.subjects else frozenset[str]()
    return head == kinds.CONTACTS and "tell" in frame.asks


def _widened(condition: Condition, store: Store) -> Condition:
    """A condition on names with the prefectures of its regions; of any other facet, as it is."""
    if condition.facet != "name":
        return condition
    return replace(condition, any_of=with_prefectures(condition.any_of, store))


def _siblings(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[tuple[str, ...], ...]:
    """The names, with the associations of the same prefectures that subjects beside them stand for."""
    groups = list(frame.names)
    for id_ in frame.subjects:
        subject = vocabulary.subjects[id_]
        if kinds.names_another(subject, frame, store):
            homes = {store.names[n].prefecture for group in frame.names for n in group}
            for name in store.names.values():
                if (
                    name.kind == "association"
                    and name.prefecture in homes
                    and any(v in name.name for _, v in subject.where)
                ):
                    groups.append((name.id,))
    return tuple(groups)


def _records(frame: Frame, store: Store) -> tuple[Condition, ...]:
    """The records named; what else they are called is what other records would mention them by."""
    if not frame.records:
        return ()
    ids = tuple(dict.fromkeys(r for group in frame.records for r in group))
    called = (key_of(a) for id_ in ids[:3] for a in store.records[id_].aliases[:CALLED])
    surfaces = tuple(dict.fromkeys((*frame.titles, *called)))
    return (Condition("record", ids, surfaces=surfaces, each=len(frame.records) == len(ids)),)


def _words(frame: Frame, store: Store) -> list[tuple[Condition, ...]]:
    phrases = tuple(Condition("word", (phrase,)) for phrase in frame.phrases)
    pinned = bool(frame.records)
    each = tuple(_word(word, pinned, store) for word in frame.words)
    ways = [(*phrases, *each)]
    wide = tuple(_word(word, pinned, store, wide=True) for word in frame.words)
    if wide != each:
        ways.append((*phrases, *wide))
    if compounds := _compounds(frame, store):
        ways.insert(0, (*phrases, *each, *(Condition("word", (word,), weak=pinned) for word in compounds)))
    if len(frame.words) > 1 and not pinned and ("list" in frame.asks or frame.enumerated):
        ways.append((*phrases, Condition("word", frame.words)))
    return ways


def _word(word: str, pinned: bool, store: Store, *, wide: bool = False) -> Condition:
    """A word to be searched for: by itself where the documents use it; if not, or `wide`, by what it may stand for."""
    others = thesaurus.meant(word)
    said = not others or bool(store.search(word))
    if said and not (wide and others):
        return Condition("word", (word,), weak=pinned)
    return Condition("word", (word, *others) if said else others, weak=pinned, typed=word)


def _compounds(frame: Frame, store: Store) -> list[str]:
    """Neighbouring words that the documents write as one: 宇治茶の販売コーナー is their 宇治茶販売コーナー."""
    return [one + other for one, other in pairwise(frame.words) if store.search(one + other)]
