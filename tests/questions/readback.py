"""Frames put together from the vocabulary, and what is left of them once their reading is sent back as a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice, product
from typing import Any

import bench

from bot.answer import Language
from bot.answering.reading import read_back
from bot.arithmetic import BOUNDS
from bot.engine import Engine
from bot.replies import load as replies
from intents.figures import Number
from intents.frame import Frame
from intents.times import Relation, Time
from intents.times.time import LAST
from intents.vocabulary import Concept, load
from knowledge.periods import Period, parse
from knowledge.store import Store

LANGUAGES: tuple[Language, ...] = ("ja", "en")
TIMES = (
    "2018", "FY2018", "2018-04", "2018-04-16", "2017/2019", "FY2017/FY2019", "2018-04/2018-10", "2018-10-06/2018-10-14",
    "2019", "FY2019", "from 2018", "from FY2018", "from 2018-04", "until 2018", "until FY2018", "until 2018-04-16",
    "before 2018", "before FY2018", "after 2018", "after FY2018", "after 2018-04-16",
)  # fmt: skip
NAMES = ("群馬県", "群馬県町村会", "港区", "東京区政会館", "第一生命保険株式会社")
ASKS = ("", "count", "", "latest", "first", "", "sum", "list", "maximum", "", "who")
OUT = ("", "", "千葉県", "", "")
PER_SUBJECT = 18
"""Frames made of each subject."""
SUBJECT = "exhibition"
"""The subject that times and names are tried with."""
_BESIDE = frozenset({"exists", "what", "where"})


_ORDERING = frozenset({"maximum", "minimum", "latest", "first"})
_HOLDER = {"who", "office_holder"}


def time_of(text: str) -> tuple[Time, ...]:
    """`from 2018` as a time."""
    relation, _, period = text.rpartition(" ")
    found: Relation = relation or "in"  # type: ignore[assignment]
    return (Time(0, 0, parse(period), found),) if text else ()


def stated_of(subject: str, store: Store) -> list[str]:
    """The cues for properties that the records of a subject may state."""
    kinds = load().subjects[subject].kinds
    allowed = {name for kind in kinds for name in store.schema.allowed(kind)}
    return [
        id_
        for id_, asked in load().properties.items()
        if allowed & set(asked.properties) and (not asked.kinds or asked.kinds & kinds)
    ]


def sayable(type_: str, ids: list[str], language: str) -> list[str]:
    """The cues that a language has a word for."""
    return [id_ for id_ in ids if (language, Concept(type_, id_)) in load().spoken]  # type: ignore[arg-type]


def reading(engine: Engine, frame: Frame) -> str:
    """What the bot says that it understood."""
    language: Language = "en" if frame.language == "en" else "ja"
    return read_back(frame, load(), engine.store, replies(language))


def back(engine: Engine, frame: Frame) -> Frame:
    """The frame of the reading."""
    return engine.responder.finder.at_least(engine.reader.read(reading(engine, frame), bench.TODAY).frame)


def meant(frame: Frame, store: Store) -> dict[str, object]:
    """What a frame means, by sort, in one form for what may be said in two ways.

    An association is its prefecture and its sort (群馬県の町村会), a disaster is the record of it, a record says its
    kind. An alternative of a name is a name. Asks that add nothing to a wish, relations without anything to relate
    and times that only explain (in brackets) are left out.
    """
    names = [id_ for group in frame.names for id_ in group]
    local = [id_ for id_ in names if store.names[id_].kind == "association"]
    records = [id_ for group in frame.records for id_ in group]
    kinds = {store.records[id_].kind for id_ in records}
    kinds |= {"disaster" for id_ in names if store.names[id_].kind == "disaster"}
    about = {id_ for id_ in frame.subjects if not (kinds and kinds <= load().subjects[id_].kinds)}
    sorts = {
        s.id
        for s in load().subjects.values()
        for key, value in s.where
        if key == "association" and any(value in id_ for id_ in local)
    }
    return {
        "subjects": sorts | about,
        "things": {store.names[id_].name for id_ in names if id_ not in local}
        | {store.names[id_].prefecture for id_ in local}
        | {store.records[id_].name for id_ in records},
        "out": {*frame.excluded, *frame.excluded_records, *frame.excluded_subjects},
        "times": {str(t.span) if t.period else (t.month, t.day) for t in frame.times if not t.weak},
        "figures": (
            set(frame.rounds),
            set(frame.bounds),
            frame.limit,
            frame.ordinal,
            frame.claimed and frame.claimed.value,
        ),
        "numbers": {(n.value, n.unit) for n in frame.numbers},
        "words": {*frame.words, *frame.phrases},
        "properties": {load().properties[id_].properties for id_ in frame.properties},
        "wishes": {*frame.roles, *frame.unrecorded, *asks(frame)} - (_HOLDER if frame.offices else set()),
        "offices": set(frame.offices[:1]) if _HOLDER & {*frame.asks, *frame.unrecorded} else set(),
        "relations": {
            *({"include"} & set(frame.relations) if about else ()),
            *(BOUNDS.keys() & set(frame.relations) if frame.bounds else ()),
            *({"ordered"} & set(frame.relations) if _ORDERING & set(frame.asks) else ()),
        },
    }


def asks(frame: Frame) -> list[str]:
    """The asks that add to what else is wanted."""
    dated = any(load().properties[p].properties[0] == "date" for p in frame.properties)
    found = [a for a in frame.asks if a != "tell" and not (a == "when" and dated)]
    clear = [a for a in found if a not in _BESIDE]
    return clear if clear or frame.properties or frame.roles or frame.unrecorded else found


def same(one: Frame, other: Frame, store: Store) -> bool:
    """Whether two frames mean the same."""
    return meant(one, store) == meant(other, store)


def cue(type_: str, id_: str, language: str, **fields: Any) -> Frame:
    """A frame with one cue, and with what else the word for it says."""
    word = load().say(type_, id_, language)  # type: ignore[arg-type]
    also = {*load().meant(word), Concept(type_, id_)}  # type: ignore[arg-type]

    def of(sort: str) -> tuple[str, ...]:
        return tuple(c.id for c in also if c.type == sort)

    told = {"properties": of("property"), "asks": of("ask"), "roles": of("role"), "unrecorded": of("unrecorded")}
    return Frame(**{**told, **fields})


def parts(store: Store, language: Language) -> Iterator[tuple[str, str, Frame]]:
    """Each part by itself: its sort, its name, a frame with it."""
    for sort, name, frame in _parts(store, language):
        yield sort, name, replace(frame, language=language)


def _parts(store: Store, language: Language) -> Iterator[tuple[str, str, Frame]]:
    words = load()
    plain = Frame(subjects=(SUBJECT,))
    for subject in sayable("subject", list(words.subjects), language):
        yield "subjects", subject, Frame(subjects=(subject,))
    for id_ in sayable("property", list(words.properties), language):
        subject = next((s for s in words.subjects if id_ in stated_of(s, store)), SUBJECT)
        yield "properties", id_, cue("property", id_, language, subjects=(subject,))
    for type_, ids in (("ask", words.asks), ("unrecorded", words.unrecorded), ("role", _roles())):
        for id_ in sayable(type_, list(ids), language):
            if id_ != "tell":
                yield type_, id_, cue(type_, id_, language, subjects=("lecture" if type_ == "role" else SUBJECT,))
    for time in TIMES:
        yield "times", time, replace(plain, times=time_of(time))
    for name, frame in times_apart().items():
        yield "times", name, replace(plain, times=frame)
    for name in NAMES:
        yield "names", name, replace(plain, names=((name,),))
    for kind in store.schema.kinds:
        record = next((r for r in store.records.values() if r.kind == kind), None)
        if record is not None and kind not in ("listed_partner", "meeting"):
            yield "records", record.id, Frame(records=((record.id,),), properties=("date",))
    for name, frame in figures(plain).items():
        yield "figures", name, frame
    for name, frame in left_out().items():
        yield "out", name, frame


def _roles() -> list[str]:
    return list(dict.fromkeys(concept.id for _, concept in load().surfaces if concept.type == "role"))


def times_apart() -> dict[str, tuple[Time, ...]]:
    """Times without a year, eras, several times, a time that only dates what is read."""
    return {
        "month": (Time(0, 0, None, month=4),),
        "day": (Time(0, 0, None, month=4, day=16),),
        "reiwa": (Time(0, 0, Period(parse("2019-05-01").start, LAST)),),
        "heisei": (Time(0, 0, parse("1989-01-08/2019-04-30")),),
        "two days": time_of("2018-10-06/2018-10-07"),
        "two": (*time_of("2017"), *time_of("2019")),
        "as of": (replace(time_of("2018-04")[0], weak=True),),
    }


def figures(plain: Frame) -> dict[str, Frame]:
    """Numbers of every sort."""
    members = Frame(subjects=("agreement",), properties=("members",))
    return {
        "round": replace(plain, rounds=(2,)),
        "number": replace(plain, numbers=(Number(10**6, "円", "100万円"),)),
        "over": replace(members, bounds=(30,), relations=("over",)),
        "at_least": replace(members, bounds=(30,), relations=("at_least",)),
        "under": replace(members, bounds=(10**4,), relations=("under",)),
        "at_most": replace(members, bounds=(10**4,), relations=("at_most",)),
        "top": replace(members, asks=("maximum",), limit=3),
        "bottom": replace(members, asks=("minimum",), limit=3),
        "place": replace(members, asks=("maximum",), ordinal=2),
        "order": replace(members, asks=("maximum",), relations=("ordered",)),
        "newest": Frame(subjects=("exhibition",), asks=("latest",), relations=("ordered",)),
        "oldest": Frame(subjects=("exhibition",), asks=("first",), relations=("ordered",)),
    }


def left_out() -> dict[str, Frame]:
    """What is left out: names, subjects, records."""
    agreement = Frame(subjects=("agreement",))
    return {
        "name": replace(agreement, excluded=("千葉県",)),
        "names": replace(agreement, excluded=("千葉県", "埼玉県")),
        "subject": replace(agreement, excluded_subjects=("company-agreement",)),
        "record": replace(Frame(subjects=("disaster",)), excluded_records=("disaster-2018-osaka",)),
    }


SORTS = ("subjects", "properties", "ask", "unrecorded", "role", "times", "names", "records", "figures", "out")


def asked(engine: Engine) -> Iterator[Frame]:
    """The frames of all questions of the cases, first turns and later ones alike."""
    for case in bench.read():
        for turn in case.turns:
            frame = engine.reader.read(turn.q, bench.TODAY).frame
            if frame.language != "other" and not frame.empty:
                yield engine.responder.finder.at_least(frame)


def unread(engine: Engine, language: Language) -> dict[str, dict[str, str]]:
    """The parts that do not read back by themselves, by sort, with the reading."""
    found: dict[str, dict[str, str]] = {sort: {} for sort in SORTS}
    for sort, name, frame in parts(engine.store, language):
        if not same(frame, back(engine, frame), engine.store):
            found[sort][name] = reading(engine, frame)
    return found


def frames(store: Store, language: Language) -> Iterator[Frame]:
    """Combinations of what may stand together."""
    ask, out = cycle(ASKS), cycle(OUT)
    for subject in sayable("subject", list(load().subjects), language):
        wanted = cycle(["", *sayable("property", stated_of(subject, store), language)])
        pairs = product(["", *TIMES[: len(TIMES) // 2], *TIMES[-3:]], ["", *NAMES])
        for time, name in islice(pairs, PER_SUBJECT):
            id_, asked, without = next(wanted), next(ask), next(out)
            frame = cue("property", id_, language) if id_ else Frame()
            yield replace(
                frame,
                language=language,
                subjects=(subject,),
                times=time_of(time),
                names=((name,),) if name else (),
                asks=tuple(dict.fromkeys((*frame.asks, *([asked] if asked else [])))),
                excluded=(without,) if without else (),
            )
