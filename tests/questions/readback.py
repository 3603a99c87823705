"""Frames put together from the vocabulary, and what is left of them once their reading is sent back as a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import cycle, islice, product

import bench
import yaml

from bot.engine import Engine
from intents.frame import Frame
from intents.thread import Thread
from intents.times import Relation, Time
from intents.vocabulary import load
from knowledge.periods import parse
from knowledge.store import Store

KNOWN = bench.HERE / "not_read_back.yaml"
TIMES = (
    "2018", "FY2018", "2018-04", "2018-04-16", "2017/2019", "FY2017/FY2019", "from 2018", "until 2018", "before FY2018",
)  # fmt: skip
NAMES = ("群馬県", "群馬県町村会", "港区", "東京区政会館", "第一生命保険株式会社")
PER_SUBJECT = 18
"""Frames made of each subject."""
SUBJECT = "exhibition"
"""The subject that times and names are tried with."""


def known() -> Mapping[str, list[str]]:
    """The parts that are known not to read back, by sort."""
    found: Mapping[str, list[str]] = yaml.load(KNOWN.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return found


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


def reading(engine: Engine, frame: Frame) -> str:
    """What the bot says that it understood."""
    return engine.responder.respond(frame, Thread(), bench.TODAY).answer.reading


def back(engine: Engine, frame: Frame) -> Frame:
    """The frame of the reading."""
    return engine.reader.read(reading(engine, frame), bench.TODAY).frame


def subjects(frame: Frame) -> frozenset[object]:
    """What the question is about."""
    return frozenset(frame.subjects)


def names(frame: Frame) -> frozenset[object]:
    """The names in it."""
    return frozenset(group[0] for group in frame.names)


def times(frame: Frame) -> frozenset[object]:
    """The spans of time; one that only explains another (in brackets) is none."""
    return frozenset(str(time.span) for time in frame.times if not time.weak)


def properties(frame: Frame) -> frozenset[object]:
    """What is wanted: two cues for the same properties are one."""
    return frozenset(load().properties[id_].properties for id_ in frame.properties)


def same(one: Frame, other: Frame) -> bool:
    """Whether two frames have the same subjects, names, times and properties."""
    return all(part(one) == part(other) for part in (subjects, names, times, properties))


def parts(store: Store) -> Iterator[tuple[str, str, Frame]]:
    """Each part by itself: its sort, its name, a frame with it."""
    for subject in load().subjects:
        yield "subjects", subject, Frame(subjects=(subject,))
    for time in TIMES:
        yield "times", time, Frame(subjects=(SUBJECT,), times=time_of(time))
    for name in NAMES:
        yield "names", name, Frame(subjects=(SUBJECT,), names=((name,),))
    for id_ in load().properties:
        subject = next((s for s in load().subjects if id_ in stated_of(s, store)), SUBJECT)
        yield "properties", id_, Frame(subjects=(subject,), properties=(id_,))


SORTS = ("subjects", "times", "names", "properties")


def without(sort: str, frame: Frame, other: Frame) -> Frame:
    """`other` with the subject of `frame`, where it is not the subject that is tried."""
    return other if sort == "subjects" else replace(other, subjects=frame.subjects)


def unread(engine: Engine) -> dict[str, dict[str, str]]:
    """The parts that do not read back by themselves, by sort, with the reading."""
    found: dict[str, dict[str, str]] = {sort: {} for sort in SORTS}
    for sort, name, frame in parts(engine.store):
        if not same(frame, without(sort, frame, back(engine, frame))):
            found[sort][name] = reading(engine, frame)
    return found


def frames(store: Store, without: Mapping[str, list[str]]) -> Iterator[Frame]:
    """Combinations of what may stand together, some parts left out."""

    def kept(sort: str, ids: list[str]) -> list[str]:
        return [id_ for id_ in ids if id_ not in without.get(sort, ())]

    for subject in kept("subjects", list(load().subjects)):
        wanted = cycle(["", *kept("properties", stated_of(subject, store))])
        pairs = product(["", *kept("times", list(TIMES))], ["", *kept("names", list(NAMES))])
        for time, name in islice(pairs, PER_SUBJECT):
            id_ = next(wanted)
            yield Frame(
                subjects=(subject,),
                times=time_of(time),
                names=((name,),) if name else (),
                properties=(id_,) if id_ else (),
            )
