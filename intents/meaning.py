"""From a frame to the query that the store understands: cues become kinds, properties and periods."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from intents import quantities, thesaurus
from intents.exhibitors import of_members
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.text import key_of
from intents.vocabulary import Subject, Vocabulary
from knowledge.conditions import Condition, Query
from knowledge.store import Store

FEW_KINDS = 2
CALLED = 6
"""Aliases of a record by which others may mention it."""
_RECKONING = frozenset({"maximum", "minimum", "difference", "compare", "average", "count", "sum"})
_COURSES = frozenset({"level", "fall", "course"})
_SPOKEN_AT = ("lecture", "symposium", "talk")
_TABLES = frozenset({"region_count", "prefecture_count", "partner_count", "figure"})
_OF_EVENTS = frozenset({"contents", "date", "theme", "people"})
"""What is asked of what was held at a place."""
_ISSUED = ("publication",)
_VENUE = "venue"
_PLACED = frozenset({"prefecture", "region"})
_DATED_ROWS = frozenset({"partner_count"})
_CONTACTS = frozenset({"contact"})
"""The kind that whatever else is named says the purpose of: 講演会の窓口."""
_LOCAL = frozenset({"association", "prefecture", "municipality", "region", "company"})


def queries(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[Query, ...]:
    """Every way to join the frame's conditions, the strictest first.

    Names of one class that no single record unites are alternatives of each other, and so are enumerated words.
    """
    frame = _until(_since(_of_the_table(frame, vocabulary, store), vocabulary), vocabulary)
    frame = _each_its_own(frame, store)
    frame = _paired(frame, store) if _compares(frame) or "sum" in frame.asks else frame
    hinted = frozenset(k for p in frame.properties for k in vocabulary.properties[p].kinds)
    subjects = _subjects(frame, vocabulary, store, hinted)
    fixed = (
        *_records(frame, store),
        *quantities.times(frame, firm=_of_dated_rows(frame, vocabulary)),
        *quantities.figures(frame, vocabulary, store),
        *(Condition("title", (letters,)) for letters in frame.lettered),
    )
    base = Query(
        without=_without(frame, vocabulary),
        wanted=tuple(asked.properties for p in frame.properties if not (asked := vocabulary.properties[p]).general),
        hinted=hinted,
        preferred=(*_preferred(frame, vocabulary, store), *_head(frame, vocabulary)),
    )
    weak = tuple(Condition("hint", (word, *thesaurus.meant(word)), weak=True) for word in frame.verbs)
    return tuple(
        replace(
            base,
            conditions=(*names, *kinds, *fixed, *words, *weak),
            wide=any(c.typed in c.any_of for c in words) or any(c.called for c in kinds),
        )
        for kinds in (subjects, *_called(subjects, frame))
        for words in _words(frame, store)
        for names in _names(frame, vocabulary, store)
    )


def _since(frame: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame with the one time that a yearly figure is compared against as the first of all up to the latest."""
    against = frame.times[:1] and (frame.times[0].relation == "against" or {"latest", "ratio"} & set(frame.asks))
    alone = len(frame.times) == 1 and against
    if not alone or not {"difference", "ratio"} & set(frame.asks) or not _of_dated_rows(frame, vocabulary):
        return frame
    return replace(frame, times=(replace(frame.times[0], relation="from"),))


def _until(frame: Frame, vocabulary: Vocabulary) -> Frame:
    """The frame with both ends of a growth as the times that have a figure: 令和3年8月の数から令和6年6月までに."""
    ends = [time.relation for time in frame.times]
    if ends not in (["in", "until"], ["from", "until"]) or "difference" not in frame.asks:
        return frame
    if not _of_dated_rows(frame, vocabulary):
        return frame
    return replace(frame, times=tuple(replace(time, relation="in") for time in frame.times))


def _each_its_own(frame: Frame, store: Store) -> Frame:
    """Of several records named, each with what it alone is of: a name that only some have limits none of the others.

    Of those that one wording may mean (8月の大雨), the one of the year before another (前の年の) is meant.
    """
    if len(frame.records) < FEW_KINDS:
        return frame
    records = tuple(_of_the_year_before(group, frame, store) for group in frame.records)
    names = tuple(name for name in frame.names if not _of_some(name, records, store))
    times = tuple(time for time in frame.times if not time.weak) if names != frame.names else frame.times
    return replace(frame, records=records, names=names, times=times)


def _of_some(names: tuple[str, ...], records: tuple[tuple[str, ...], ...], store: Store) -> bool:
    """Whether some of the records have to do with a name, and others do not."""
    held = {id_ for name in names for id_ in store.linked(name)}
    linked = [bool(held & set(group)) for group in records]
    return any(linked) and not all(linked)


def _of_the_year_before(group: tuple[str, ...], frame: Frame, store: Store) -> tuple[str, ...]:
    if len(group) < FEW_KINDS or "back_year" not in frame.relations:
        return group
    others = [store.records[id_].date for ids in frame.records if ids != group for id_ in ids]
    years = {date.start.year - 1 for date in others if date is not None}
    of_them = tuple(id_ for id_ in group if (day := store.records[id_].date) and day.start.year in years)
    return of_them or group


def _paired(frame: Frame, store: Store) -> Frame:
    """Names beside records, as the records that are about nothing else: 第一生命との協定 and 千葉県市長会."""
    if not frame.records:
        return frame
    own = {group: _own(group, store) for group in frame.names}
    found = tuple((ids[0],) for ids in own.values() if len(ids) == 1)
    rest = tuple(group for group, ids in own.items() if len(ids) != 1)
    return replace(frame, records=(*frame.records, *found), names=rest) if found else frame


def _own(names: tuple[str, ...], store: Store) -> list[str]:
    """The records of which names are the very subject: the agreement with a partner, the support for a disaster."""
    return [id_ for name in names for id_, roles in store.linked(name).items() if roles & {"partner", "name"}]


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
        return tuple(sorted(_DATED_ROWS))
    named = [store.names[n].kind for group in frame.names for n in group if n not in frame.aside]
    if set(named) == {"region"} and not frame.properties and _of_whole_regions(asks, len(named)):
        return ("region_count",)
    if any(vocabulary.subjects[s].of_places for s in frame.subjects) and set(named) & _PLACED:
        return ("prefecture_count",) if "prefecture" in named else ("region_count",)
    if asks & _RECKONING - {"count", "sum"} or (_exactly(frame) and not named):
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


def _without(frame: Frame, vocabulary: Vocabulary) -> tuple[Condition, ...]:
    out = [Condition("name", (name,)) for name in frame.excluded]
    for id_ in frame.excluded_subjects:
        subject = vocabulary.subjects[id_]
        out.append(Condition("subject", tuple(sorted(subject.kinds)), subject.where))
    if frame.excluded_records:
        out.append(Condition("record", frame.excluded_records))
    return tuple(out)


def _names(frame: Frame, vocabulary: Vocabulary, store: Store) -> list[tuple[Condition, ...]]:
    groups = _siblings(frame, vocabulary, store)
    explained = bool(frame.times or frame.phrases or frame.records or {n for g in groups for n in g} - set(frame.aside))
    aside = {g for g in groups if explained and set(g) <= set(frame.aside)}
    each = tuple(Condition("name", group, weak=group in aside) for group in groups)
    by_class: dict[str, list[str]] = {}
    for group in (g for g in groups if g not in aside):
        for name in group:
            by_class.setdefault(store.names[name].kind, []).append(name)
    merged = tuple(Condition("name", tuple(dict.fromkeys(names))) for names in by_class.values())
    ways = [each] if len(merged) >= len(each) else [merged, each] if _compares(frame) else [each, merged]
    local = tuple(dict.fromkeys(n for cls, names in by_class.items() if cls in _LOCAL for n in names))
    if sum(cls in _LOCAL for cls in by_class) > 1:
        rest = tuple(Condition("name", tuple(names)) for cls, names in by_class.items() if cls not in _LOCAL)
        ways.append((Condition("name", local), *rest))
    kinds = {kind for s in frame.subjects for kind in vocabulary.subjects[s].kinds}
    exhibited = [c for name in by_class.get("association", ()) if (c := of_members(name, kinds, store))]
    if len(exhibited) == 1:
        ways.append(tuple(c for c in each if store.names[c.any_of[0]].kind != "association") + tuple(exhibited))
    listed = any(vocabulary.subjects[s].kinds - _TABLES for s in frame.subjects)
    if listed and not _RECKONING & set(frame.asks):
        ways = [tuple(_widened(c, store) for c in way) for way in ways]
    return ways


def _widened(condition: Condition, store: Store) -> Condition:
    """A condition on names with the prefectures of its regions; of any other facet, as it is."""
    if condition.facet != "name":
        return condition
    return replace(condition, any_of=with_prefectures(condition.any_of, store))


def _compares(frame: Frame) -> bool:
    """Whether the things named are set against each other, so that each has records of its own."""
    return bool({"days", "difference", "compare"} & set(frame.asks)) or any(a.startswith("same-") for a in frame.asks)


def _beside(subject: Subject, frame: Frame, store: Store) -> bool:
    """Whether a subject names another association beside one that is named in full: 青森県の市長会と町村会."""
    values = [v for property_, v in subject.where if property_ == "association"]
    named = [n for group in frame.names for n in group if store.names[n].kind == "association"]
    return bool(values and named) and not any(v in n for v in values for n in named)


def _siblings(frame: Frame, vocabulary: Vocabulary, store: Store) -> tuple[tuple[str, ...], ...]:
    """The names, with the associations of the same prefectures that subjects beside them stand for."""
    groups = list(frame.names)
    for id_ in frame.subjects:
        subject = vocabulary.subjects[id_]
        if _beside(subject, frame, store):
            homes = {store.names[n].prefecture for group in frame.names for n in group}
            for name in store.names.values():
                if (
                    name.kind == "association"
                    and name.prefecture in homes
                    and any(v in name.name for _, v in subject.where)
                ):
                    groups.append((name.id,))
    return tuple(groups)


def _subjects(frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]) -> tuple[Condition, ...]:
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
    conditions = _each(strong, frame, vocabulary, store, hinted)
    named = frame.names or frame.records or frame.phrases or frame.words
    if hinted and not named and all(c.weak for c in conditions):
        conditions.append(Condition("subject", tuple(sorted(hinted))))
    return tuple(conditions)


def _called(conditions: tuple[Condition, ...], frame: Frame) -> tuple[tuple[Condition, ...], ...]:
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
    found = [s for s in found if not _beside(s, frame, store)]
    named = bool(frame.names or frame.records or frame.phrases)
    if named or any(not s.weak for s in found):
        return [s for s in found if not s.weak]
    return found


def _of_places(subject: Subject, frame: Frame, store: Store) -> Subject:
    """The subject as it is meant of prefectures or regions, where such are named."""
    named = {store.names[n].kind for group in frame.names for n in group}
    return replace(subject, kinds=subject.of_places) if subject.of_places and named & _PLACED else subject


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
    if _growth_of_all(frame):
        return (Condition("subject", tuple(sorted(_DATED_ROWS))),)
    if frame.roles:
        return (Condition("subject", _SPOKEN_AT, weak=bool(frame.names)),)
    if meant := _held_there(frame, store) or _of_people(frame, store) or _issued(frame):
        return (Condition("subject", meant),)
    hinted = hinted or _alone(frame, vocabulary, store)
    if not hinted and not frame.conditions:
        hinted = _stating_all(frame, vocabulary, store)
    told = bool(frame.names or frame.phrases or frame.words)
    return (Condition("subject", tuple(sorted(hinted)), weak=told),) if hinted else ()


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
        for_others = subjects[-1].kinds == _CONTACTS and subject is not subjects[-1]
        weak = for_others or subject.id in frame.besides or _gives_way(subject, frame, vocabulary, store, hinted)
        conditions.append(Condition("subject", kinds, subject.where, surfaces=surfaces, weak=weak))
    return conditions


def _gives_way(subject: Subject, frame: Frame, vocabulary: Vocabulary, store: Store, hinted: frozenset[str]) -> bool:
    """Whether a subject only tips the scales: what is asked for belongs to other kinds, or it may be of any kind."""
    if len([number for number in frame.numbers if not number.unit]) > 1:
        return True
    if subject.id in frame.companions and (frame.words or frame.phrases or frame.records):
        return True
    if subject.loose and (frame.words or frame.phrases or frame.records):
        return True
    carries = any(_carries(k, p, vocabulary, store) for k in subject.kinds for p in frame.properties)
    return bool(hinted) and not hinted & subject.kinds and not carries


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


def _of_the_table(frame: Frame, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame without records that only say whose figures are asked for: the website, the growth."""
    asked = [vocabulary.properties[p] for p in frame.properties]
    others = not (frame.times or _COURSES & set(frame.asks)) and not all(_DATED_ROWS & a.kinds for a in asked)
    if others or ("difference" in frame.asks and len(frame.times) < FEW_KINDS) or not _of_dated_rows(frame, vocabulary):
        return frame
    rows = tuple(r for r in frame.records if any(store.records[id_].kind in _DATED_ROWS for id_ in r))
    return replace(frame, records=rows)


def _records(frame: Frame, store: Store) -> tuple[Condition, ...]:
    """The records named; what else they are called is what other records would mention them by."""
    if not frame.records:
        return ()
    ids = tuple(dict.fromkeys(r for group in frame.records for r in group))
    called = (key_of(a) for id_ in ids[:3] for a in store.records[id_].aliases[:CALLED])
    surfaces = tuple(dict.fromkeys((*frame.titles, *called)))
    return (Condition("record", ids, surfaces=surfaces, each=len(frame.records) == len(ids)),)


def _of_dated_rows(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether figures are asked for that differ from one day of counting to the next."""
    asked = any(_DATED_ROWS & vocabulary.properties[p].kinds for p in frame.properties)
    return asked or any(vocabulary.subjects[s].kinds <= _DATED_ROWS for s in frame.subjects)


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
