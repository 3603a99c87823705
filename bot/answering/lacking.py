"""What is asked of records that are there, and not recorded of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot import phrase
from bot.answer import Answer
from bot.answering import ordering, reading
from bot.answering.naming import described
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.answering.standing_in import counted_otherwise, missed
from bot.answering.whom import contact
from bot.answering.wish import Wish, reasoned, recorded
from intents.content import Word, hiragana
from intents.frame import Frame
from intents.thesaurus import spelt
from intents.vocabulary import Asked, Vocabulary
from knowledge.model import Record

_FEW = 4
"""More records than this are not told beside what they lack."""
_RECKONING = frozenset({"difference", "sum", "average", "share", "ratio", "compare"})
_OF_ITEMS = ("品", "種類", "種", "点", "個", "メニュー")
_HOW_MANY = ("ask", "count")
_SPOKEN_AT = frozenset({"lecture", "symposium", "talk"})
_VAGUE = frozenset({"date", "money", "persons", "quantity"})
"""What is asked with no more than いつ, いくら or 何人: it says nothing beside a thing that is asked for by name."""


def lacking(
    frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, vocabulary: Vocabulary
) -> Callable[[str], Answer] | None:
    """The answer where what is asked of the records is not recorded of them, or None where it is."""
    untold = [u for u in frame.unrecorded if _may_ask(u, records[0].kind, vocabulary)]
    untold = [u for u in untold if u != "reason" or not reasoned(frame, records)]
    untold = [u for u in untold if not recorded(u, records, speech.replies.kinds[records[0].kind])]
    untold = [u for u in untold if not (vocabulary.unrecorded[u].divides and _named(frame))]
    unrecorded = [u for u in untold if u not in _VAGUE] or untold
    labels = [unrecorded_label(u, speech, vocabulary) for u in unrecorded]
    named = [a for a in wish.missing if a.id not in _VAGUE]
    missing = named if named or labels else list(wish.missing)
    missing = _fitting([a for a in missing if a.id in frame.properties] or missing, records[0], speech)
    labels += [_missing(a, records[0], speech) for a in missing]
    labels += [speech.say("how_many", word=word) for word in _uncounted(frame, records, wish, speech)]
    apart = _meanings_apart(frame)
    if apart:
        labels = [speech.replies.labels["meanings_apart"]]
    undefined = _undefined(frame, records)
    if undefined:
        labels = [speech.say("meaning_of", word=spelt(undefined))]
    if not labels:
        return None
    unasked = bool(untold) and not (frame.conditions or frame.carried or set(frame.properties) - _VAGUE)
    told = set() if apart or undefined or unasked else _told(frame, untold, wish, vocabulary)
    if _only_described(missing, told, frame, speech, vocabulary):
        told = set()
    if told and wish.named:
        firm = missed(missing, frame, told, records, speech.store)
        first = labels[: len(unrecorded)] + [_missing(a, records[0], speech) for a in firm]
        if first:
            label = phrase.joined(dict.fromkeys(first), speech.replies.language)
            speech.preface.append(speech.say("lacks_plain", label=label))
        return None

    plain = len(records) == 1 and not (untold or _RECKONING & set(frame.asks))
    if plain and missing and all(counted_otherwise(a, records[0], speech.store) for a in missing):
        return None

    def answer(read: str) -> Answer:
        label = phrase.joined(dict.fromkeys(labels), speech.replies.language)
        if any(vocabulary.unrecorded[u].outside for u in untold):
            speech.lead = speech.say("outside")
            return speech.answer("not_found", read)
        named = frame.conditions > len(frame.times) or frame.carried
        if untold and _only_named(frame):
            names = phrase.joined(
                (reading.called(g[0], speech.store, speech.replies) for g in frame.names), speech.replies.language
            )
            speech.lead = speech.say("lacks_of", name=names, label=label)
        elif len(records) == 1 and named and not undefined:
            speech.lead = speech.say("lacks", thing=speech.telling.thing(records[0]), label=label)
            speech.telling.cite_record(records[0])
            speech.show(records)
            _nearest(untold, records[0], speech, vocabulary)
            if any("people" in a.properties for a in missing) and records[0].values("note"):
                speech.add(fact(records[0], "note", speech).text, records[0].id)
        else:
            thing = described(frame, records, speech, vocabulary).strip() if named and not undefined else ""
            speech.lead = (
                speech.say("lacks", thing=thing, label=label) if thing else missing_of_all(label, frame, speech)
            )
            if named:
                _nearby(records, speech)
        contact(speech)
        return speech.answer("not_found", read)

    return answer


def _only_named(frame: Frame) -> bool:
    """Whether a question says no more of what it is about than a name, so that it is about nothing that was found."""
    others = frame.subjects or frame.kinds or frame.records or frame.words or frame.phrases or frame.times
    return bool(frame.names) and not (others or frame.properties or frame.carried)


def missing_of_all(label: str, frame: Frame, speech: Speech) -> str:
    """That the documents do not tell something of anything, with the time asked about: 2023年度の予算."""
    when = reading.times(frame, speech.replies)
    dated = when and speech.replies.language == "ja"
    return speech.say("lacks_plain", label=(speech.say("of", what=when) if dated else "") + label)


def _meanings_apart(frame: Frame) -> bool:
    """Whether it is asked what tells two words apart, not how much figures differ: 義援金と支援金の違いって何."""
    sorts = set(frame.properties) - {"definition"}
    named = frame.names or frame.records or frame.times or frame.numbers
    return "difference" in frame.asks and "definition" in frame.properties and len(sorts) > 1 and not named


def _undefined(frame: Frame, records: Sequence[Record]) -> str:
    """A word whose meaning is asked for, and that is only spoken about: SDGsって何, not 黄金がにとは."""
    others = (frame.subjects, frame.names, frame.records, frame.times, frame.phrases, frame.verbs, frame.rounds)
    if frame.properties != ("definition",) or len(frame.words) != 1 or frame.carried or any(others):
        return ""
    return "" if any(record.kind not in _SPOKEN_AT for record in records) else frame.words[0]


def _uncounted(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """The counters of which a question wants the number, and the one record says none: 何種類, 何組."""
    if len(records) != 1 or wish.named or _RECKONING & set(frame.asks):
        return []
    said, schema = speech.store.said(records[0].id), speech.store.schema
    units = {p.unit for p in schema.properties.values()} | {kind.counter for kind in schema.kinds.values()}
    words = [w for w in frame.content if w.asked and not hiragana(w.text)]
    words = [w for w in words if all((c.type, c.id) == _HOW_MANY for c in w.cues)]
    return [w.text for w in words if w.text not in units and not re.search(rf"\d(?:{_counters(w)})", said)]


def _counters(word: Word) -> str:
    """A counter as a pattern, with the others that count the same things."""
    return "|".join((*word.forms, *(_OF_ITEMS if word.text in _OF_ITEMS else ())))


def _named(frame: Frame) -> bool:
    """Whether a question names what it is about, so that it needs no part of the country to say which."""
    return bool(frame.names or frame.titles)


def _may_ask(unrecorded: str, kind: str, vocabulary: Vocabulary) -> bool:
    kinds = vocabulary.unrecorded[unrecorded].kinds
    return not kinds or kind in kinds


def _told(frame: Frame, untold: Sequence[str], wish: Wish, vocabulary: Vocabulary) -> set[str]:
    """The properties that can be told beside what is missing: no breakdown's whole, no day of what is not told."""
    told = set(wish.properties)
    dated = any("date" in vocabulary.properties[p].properties for s in frame.sought for p in s.properties)
    if "started" in frame.properties or (untold and not dated):
        told.discard("date")
    narrowed = len(told) == 1 and "count" not in frame.asks and any(a.id == "breakdown" for a in wish.missing)
    return set() if narrowed or any(vocabulary.unrecorded[u].modifies for u in untold) else told


def _only_described(
    missing: Sequence[Asked], told: set[str], frame: Frame, speech: Speech, vocabulary: Vocabulary
) -> bool:
    """Whether what could be told only describes what is meant, and what is asked for is missing: 配信の講演会、何人."""
    if frame.language != "ja" or ordering.wanted(frame):
        return False
    types = {name: definition.type for name, definition in speech.store.schema.properties.items()}
    ids = {id_ for sought in frame.sought for id_ in sought.properties}
    asked = {p for id_ in ids for p in vocabulary.properties[id_].properties}
    lacked = {types.get(a.properties[0]) for a in missing if a.id in ids}
    return bool(lacked) and not told & asked and not lacked & {types.get(p) for p in told}


def _fitting(missing: Sequence[Asked], record: Record, speech: Speech) -> list[Asked]:
    """Of what is missing, what such a record might state, where there is any: no staff of an event."""
    allowed = set(speech.store.schema.allowed(record.kind))
    return [a for a in missing if allowed & set(a.properties)] or list(missing)


def _nearby(records: Sequence[Record], speech: Speech) -> None:
    """The few records that are there, though not with what is asked."""
    if len(records) <= _FEW:
        speech.show(records)
        for record in records:
            speech.add(speech.telling.row(record), record.id)


def _nearest(untold: Sequence[str], record: Record, speech: Speech, vocabulary: Vocabulary) -> None:
    """What comes nearest to what is not recorded: how many were asked and answered, beside those that did not."""
    for name in dict.fromkeys(p for u in untold for p in vocabulary.unrecorded[u].near):
        if record.values(name):
            speech.add(fact(record, name, speech).text, record.id)


def unrecorded_label(id_: str, speech: Speech, vocabulary: Vocabulary) -> str:
    """What the documents do not tell, in words."""
    entry = vocabulary.unrecorded[id_]
    return entry.label if speech.replies.language == "ja" else entry.label_en


def _missing(asked: Asked, record: Record, speech: Speech) -> str:
    """What is asked for and not recorded; money of a kind of record that has none of its own is any money."""
    own = set(asked.properties) & set(speech.store.schema.kinds[record.kind].properties)
    if asked.id in speech.replies.labels and not (asked.id in _VAGUE and own):
        return speech.replies.labels[asked.id]
    allowed = speech.store.schema.allowed(record.kind)
    name = next((p for p in asked.properties if p in allowed), asked.properties[0])
    label = speech.replies.labels.get(name) or speech.telling.label(record, name)
    definition = speech.store.schema.properties.get(name)
    return speech.say("amount_of", label=label) if definition is not None and definition.type == "yen" else label
