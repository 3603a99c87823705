"""What a question wants of the records found: which of their properties, and what to do with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.fitness import looks_like
from bot.replies import KindReply
from intents.frame import Frame
from intents.vocabulary import Asked, Vocabulary
from knowledge.model import Record
from knowledge.periods import Period

_GENERIC = {"who": "who", "where": "where", "what": "what", "when": "when"}
_OF_WHAT = frozenset({"what", "where", "who", "definition"})
"""Cues beside which money only describes what is meant: 支援金を出したのは何の災害."""
_REASONS = ("purpose", "background")
_CONTACTS = frozenset({"contact"})
_NUMBER = frozenset({"count", "difference", "maximum", "minimum"})
_RECKONED = frozenset({"maximum", "minimum", "sum", "average", "difference", "share", "first", "latest"})
_OF_DOING = frozenset({"count", "when"})
_OPEN_DAY = re.compile(r"いつ|何曜|どの曜|何日|when|what day|which day")
"""How a word begins that leaves the day open, and names none of a thing (会期)."""
_END = re.compile(r"まで|until|end$")
"""What asks for the end of a time."""
_NUMBER_OF = re.compile(r"\d+(?=つ|市|祭|区|町|村)")
_LOOKING_LIKE_NOTHING_ELSE = frozenset({"url", "phone", "account"})
_SEEN_AT = re.compile(r"ホームページで")
"""What says where something can be read without giving the address."""
_NOWHERE = re.compile(r"(?!)")
ALWAYS = frozenset({"name", "date", "duration", "weekday"})
DERIVED = frozenset({"duration", "weekday"})
_BEGINS = frozenset({"agreement", "company_agreement", "site", "organisation"})
"""Kinds of what only begins on its day, and does not last as long as that."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The properties to tell, best first, and those asked for that none of the records states.

    `named`: they were asked for by their names; `open`: the question has a side that no property names.
    """

    properties: tuple[str, ...]
    missing: tuple[Asked, ...] = ()
    named: bool = False
    open: bool = False


def wish_of(frame: Frame, records: Sequence[Record], vocabulary: Vocabulary, reply: KindReply) -> Wish:
    """The wish of a frame on records of one kind."""
    properties: list[str] = []
    missing: list[Asked] = []
    for id_ in frame.properties:
        asked = vocabulary.properties[id_]
        if _says_nothing(asked, frame, records, vocabulary, reply):
            continue
        present = _present(asked, frame, records, reply)
        if not present and not asked.general:
            missing.append(asked)
        whole = len(asked.properties) > 1 and (_whole(asked) or _any_column(present, frame, records, reply))
        properties += present if whole else _first_of_each(present, frame, records)
    if not frame.properties and (items := _items_meant(frame, records, reply)):
        if _stated(items, records):
            properties.append(items)
        elif frame.names or frame.records or frame.carried:
            missing.append(vocabulary.properties[items])
    if not properties and _whom_to_ask(frame, records, vocabulary):
        missing.append(vocabulary.properties["contact"])
    if reasoned(frame, records):
        properties += [p for p in _REASONS if _stated(p, records)]
    for id_ in frame.unrecorded:
        properties += _as_recorded(id_, records, reply)[:1]
    properties = _inside(properties, frame, records, vocabulary, reply)
    named = bool(properties)
    if frame.roles and "people" not in properties:
        if _stated("people", records):
            properties.insert(0, "people")
            named = True
        elif len(records) == 1 and "who" in frame.asks:
            missing.append(vocabulary.properties["people"])
    for ask, key in _GENERIC.items():
        if (ask == "who" and frame.roles) or (ask == "when" and _when_closed(frame, records)):
            continue
        if ask in frame.asks and not (named and (ask == "what" or (ask == "where" and set(properties) != {"date"}))):
            wanted = ("date",) if ask == "when" else reply.asks.get(key, ())
            properties += [p for p in wanted if _stated(p, records) and not _given(p, frame, records)][:3]
    if "who" in frame.asks and not properties and not named:
        missing.append(vocabulary.properties["people"])
    wanted = tuple(dict.fromkeys(properties if "steps" in frame.properties else _of_its_own_day(properties, records)))
    apart = named and _open(wanted, frame, records, vocabulary)
    return Wish(wanted, tuple(missing), named, apart or ("who" in frame.asks and not _stated("people", records)))


def _whom_to_ask(frame: Frame, records: Sequence[Record], vocabulary: Vocabulary) -> bool:
    """Whether it is asked whom to call, of what has no such contact: 群馬県町村会の連絡先."""
    kinds = vocabulary.subjects[frame.subjects[-1]].kinds if frame.subjects else frozenset[str]()
    return kinds == _CONTACTS and not any(record.kind in _CONTACTS for record in records)


def _of_its_own_day(properties: Sequence[str], records: Sequence[Record]) -> Sequence[str]:
    """What is wanted, where いつ asks for the day of one of its steps and not for its own: when it was requested."""
    own = [p for p in properties if p != "date" and _is_day(p, records)]
    return [p for p in properties if p != "date"] if own else properties


def _is_day(name: str, records: Sequence[Record]) -> bool:
    return all(any(isinstance(value, Period) for value in record.values(name)) for record in records)


def _first_of_each(present: Sequence[str], frame: Frame, records: Sequence[Record]) -> Sequence[str]:
    """The first property that a cue means; of things that are asked about, those that do not state it have others.

    Staff are recorded by their number or in words; both sent staff.
    """
    if not frame.subjects or (_RECKONED & set(frame.asks) and not counted(frame)):
        return present[:1]
    firsts = (next((p for p in present if record.values(p)), "") for record in records)
    meant = {*present[:1], *firsts}
    return [p for p in present if p in meant]


def counted(frame: Frame) -> bool:
    """Whether it is asked how many things there are, whose properties only say which: 職員を派遣した災害はいくつ."""
    return "count" in frame.asks and bool(frame.subjects) and not frame.sought


def reasoned(frame: Frame, records: Sequence[Record]) -> bool:
    """Whether a reason is asked for of what states its purpose, or how it came about."""
    return "reason" in frame.unrecorded and len(records) == 1 and any(_stated(p, records) for p in _REASONS)


def recorded(id_: str, records: Sequence[Record], reply: KindReply) -> bool:
    """Whether what is not recorded as a rule is recorded of such things: the cost of a festival's support."""
    return bool(_as_recorded(id_, records, reply))


def _as_recorded(id_: str, records: Sequence[Record], reply: KindReply) -> list[str]:
    return [p for p in reply.asks.get(id_, ()) if _stated(p, records)]


def _inside(
    properties: list[str], frame: Frame, records: Sequence[Record], vocabulary: Vocabulary, reply: KindReply
) -> list[str]:
    """What is wanted, with what was said in the items of a list in their place, where that is asked for."""
    cues = [vocabulary.properties[id_].properties for id_ in frame.properties]
    for items, told in reply.inside.items():
        beside = {p for cue in cues if items not in cue and told in cue for p in cue}
        if beside and any(items in cue for cue in cues) and _stated(told, records):
            return list(dict.fromkeys((*(p for p in properties if p != items and p not in beside), told)))
    return properties


def _any_column(present: Sequence[str], frame: Frame, records: Sequence[Record], reply: KindReply) -> bool:
    """Whether a cue may mean any of the figures in the one row of a table that is found."""
    one = len(records) == 1 or {"latest", "first"} & set(frame.asks)
    return bool(one and reply.parts) and len(set(present) & {*reply.parts, *reply.measure}) > 1


def _present(asked: Asked, frame: Frame, records: Sequence[Record], reply: KindReply) -> list[str]:
    """The properties that a cue may mean and that are stated; those taking part, counted, are their number."""
    counted = reply.asks.get("how_many", ()) if asked.id == "participants" and _NUMBER & set(frame.asks) else ()
    columns = reply.parts if asked.id.startswith(("members", "breakdown")) else ()
    of_kind = reply.asks.get(asked.id, ())
    own = () if asked.id in DERIVED and any(_stated(p, records) for p in of_kind) else asked.properties
    if asked.id == "date" and _stated("period", records) and any(_END.search(s.word) for s in frame.sought):
        own = ("period",)
    names = (*counted, *own, *of_kind, *columns)
    return [p for p in dict.fromkeys(names) if _stated(p, records)] or _written(asked, records)


def _written(asked: Asked, records: Sequence[Record]) -> list[str]:
    """What else of one record says where something is to be had: the note with the address of a recording."""
    if len(records) > 1 or not set(asked.properties) <= _LOOKING_LIKE_NOTHING_ELSE:
        return []
    seen = _SEEN_AT if asked.id == "url/viewing" else _NOWHERE
    said = [(s.property, str(s.value)) for s in records[0].statements]
    return list(dict.fromkeys(name for name, value in said if looks_like(asked, value) or seen.search(value)))


def _open(wanted: Sequence[str], frame: Frame, records: Sequence[Record], vocabulary: Vocabulary) -> bool:
    """Whether a question has a side that no property names: what was brought when, with which company."""
    beside_date = "what" in frame.asks or (set(wanted) <= {"date"} and "count" in frame.asks)
    subjects = (vocabulary.subjects[s] for s in frame.subjects)
    elsewhere = any(records[0].kind not in s.kinds and not s.loose for s in subjects)
    return beside_date or elsewhere or bool(frame.excluded or frame.excluded_records) or _asks_on(frame)


def _says_nothing(
    asked: Asked, frame: Frame, records: Sequence[Record], vocabulary: Vocabulary, reply: KindReply
) -> bool:
    """Whether a cue adds no wish of its own beside the rest of the question."""
    stated = any(_stated(p, records) for p in asked.properties)
    match asked.id:
        case "money" | "disaster_support":
            return _names_money(frame, vocabulary)
        case "members" if reply.parts:
            return any({*vocabulary.properties[p].properties} <= {*reply.parts} for p in frame.properties)
        case "hours/when":
            return "hours" in frame.properties
        case "people" if not stated:
            return "who" not in frame.asks and bool(_OF_DOING & set(frame.asks)) and _only_done(frame)
        case "weekday" | "date":
            return _when_closed(frame, records)
        case "staff" if any(asked.id in s.properties for s in frame.sought):
            return False
        case "joint/any" | "staff":
            single = (vocabulary.properties[p].properties for p in frame.properties if p != asked.id)
            return any(set(properties) < set(asked.properties) for properties in single)
        case "definition":
            return records[0].kind not in ("term", "organisation")
        case "breakdown":
            classes = {p for id_ in frame.properties if id_ != asked.id for p in vocabulary.properties[id_].properties}
            return (len(records) > 1 and not stated) or bool(classes & set(asked.properties))
    if _money(asked, vocabulary):
        described = "money" not in frame.properties and bool(_OF_WHAT & {*frame.asks, *frame.properties})
        return described and not stated
    return asked.id in frame.modifiers


def _only_done(frame: Frame) -> bool:
    """Whether what might ask for people only says what was done: 懇談会に報告したのは何回."""
    words = [s.word for s in frame.sought if "people" in s.properties]
    return bool(words) and all(word.endswith("たの") for word in words)


def _when_closed(frame: Frame, records: Sequence[Record]) -> bool:
    """Whether the days asked for are those on which something is shut: 休みは何曜日, 休館日はいつ."""
    if not _stated("closed", records):
        return False
    days = {word for word, properties in frame.sought if {"date", "weekday"} & set(properties)}
    return "closed" in frame.properties and all(_OPEN_DAY.match(day) for day in days)


def _asks_on(frame: Frame) -> bool:
    """Whether a follow-up asks whether something is so that no property names."""
    return frame.carried and "exists" in frame.asks


def _items_meant(frame: Frame, records: Sequence[Record], reply: KindReply) -> str:
    """The list whose length the question names and whose items it wants: 37市はどこ, 4テーマ全部, 6つの祭りの名前."""
    wanted = bool({"list", "where", "what"} & set(frame.asks))
    if len(records) != 1 or not (wanted or not frame.asks):
        return ""
    record, said = records[0], _lengths(frame)
    counted = [items for items, number in reply.numbered.items() if wanted and said & set(record.values(number))]
    as_long = [name for name in reply.listed if len(record.values(name)) in said]
    return next(iter((*counted, *as_long)), "")


def _lengths(frame: Frame) -> set[int]:
    """How many things a question says there are, also in the words for a record: 6つの祭り."""
    called = {int(number) for title in frame.titles for number in _NUMBER_OF.findall(title)}
    return {number.value for number in frame.numbers} | called | ({frame.counted} if frame.counted else set())


def _names_money(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether a sort of money is named: then いくら adds no other sort."""
    return any(_money(vocabulary.properties[p], vocabulary) for p in frame.properties if p != "money")


def _money(asked: Asked, vocabulary: Vocabulary) -> bool:
    return set(asked.properties) <= set(vocabulary.properties["money"].properties)


def _whole(asked: Asked) -> bool:
    """Whether a cue asks for all its properties together (the breakdown) and not for the first that is there."""
    return asked.id in (
        "breakdown",
        "donations",
        "money",
        "disaster_support",
        "joint/any",
        "contact",
        "delivery",
        "answer_rate",
        "hours",
        "with_exchange",
        "steps",
        "confirmed",
    )


def _given(name: str, frame: Frame, records: Sequence[Record]) -> bool:
    """Whether the question itself names the value: who signed is not answered by the association asked about."""
    named = {n.replace(" ", "") for group in frame.names for n in group}
    return len(records) == 1 and any(str(v).replace(" ", "") in named for v in records[0].values(name))


def _stated(name: str, records: Sequence[Record]) -> bool:
    if name == "duration" and all(r.kind in _BEGINS for r in records):
        return False
    if name in DERIVED or name == "date":
        return any(r.date is not None for r in records)
    if name == "as_of":
        return any(r.as_of is not None for r in records)
    return name in ALWAYS or any(r.values(name) for r in records)
