"""Those that have all of some things, and those that have none: 村がゼロの県, 職員を出していない災害."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.measuring import dated, short
from bot.answering.speech import Speech
from bot.answering.values import label_of
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.vocabulary import Vocabulary
from knowledge.model import Record

_SEVERAL = 2
MANY = 8
"""More than this are counted in the first sentence, and listed below it."""


def told(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> bool:
    """Tell which have all of what the question names, or none of it; nothing where it sets no such condition."""
    traits = (*frame.having, *frame.lacking) or frame.exceeding
    if not traits or frame.records or frame.carried:
        return False
    kind = _kind(frame, traits, speech, vocabulary)
    if frame.yearly is not None and not (kind and speech.replies.kinds[kind].yearly):
        return False
    pool = _pool(frame, kind, records, speech)
    if len(pool) < _SEVERAL:
        return False
    has = {id_: [r for r in pool if _has(r, id_, speech, vocabulary)] for id_ in traits}
    unclear = {r.id for id_ in frame.lacking for r in pool if _told_of(r, id_, speech, vocabulary)}
    found = [r for r in pool if all((r in has[id_]) == (id_ in frame.having) for id_ in traits) and r.id not in unclear]
    if frame.exceeding:
        found = [r for r in pool if _most(r, traits[0], vocabulary) > _most(r, traits[1], vocabulary)]
    if frame.unstated and unclear:
        found = [r for r in pool if r.id in unclear]
    speech.records.clear()
    speech.show(found or pool[:1])
    speech.lead = _lead(frame, found, kind, traits, speech, vocabulary)
    for record in found:
        speech.telling.cite_record(record)
        names = [p for id_ in frame.having for p in _stated(record, id_, vocabulary)]
        names += [p for p in _akin(frame, kind, speech, vocabulary) if record.values(p)]
        facts = [
            speech.say("fact", label=label_of(record, p, speech), value=speech.telling.text(record, p)) for p in names
        ]
        speech.add(" ".join((speech.telling.row(record), *facts)), record.id)
    return True


def _akin(frame: Frame, kind: str, speech: Speech, vocabulary: Vocabulary) -> list[str]:
    """What those have instead that lack something: a joint donation in place of joint recovery support."""
    akin = speech.replies.kinds[kind].akin
    return [
        p for id_ in frame.lacking for name in vocabulary.properties[id_].properties[:1] for p in akin.get(name, ())
    ]


def _kind(frame: Frame, traits: Sequence[str], speech: Speech, vocabulary: Vocabulary) -> str:
    """The kind that may have what is named: that of the subject, else the one with the most records."""
    own = speech.store.schema.kinds
    asked = [vocabulary.properties[id_].properties for id_ in traits]
    hinted = [vocabulary.properties[id_].kinds for id_ in traits]
    able = [k for k in own if all(any(p in own[k].properties for p in names) for names in asked)]
    able = [k for k in able if all(not kinds or k in kinds for kinds in hinted)] or able
    subjects = {k for s in frame.subjects for k in vocabulary.subjects[s].kinds}
    return max(
        (k for k in able if k in subjects or not subjects & set(able)),
        key=lambda k: len(speech.store.by_kind[k]),
        default="",
    )


def _pool(frame: Frame, kind: str, records: Sequence[Record], speech: Speech) -> list[Record]:
    """The records among which is chosen: those found, where they are of the kind, else all of the places named."""
    if records and records[0].kind == kind:
        return list(records)
    every = [speech.store.records[id_] for id_ in speech.store.by_kind.get(kind, ())]
    places = {n for group in frame.names for n in with_prefectures(group, speech.store)}
    return [r for r in every if not places or places & {*map(str, r.values("prefectures"))}]


def _stated(record: Record, id_: str, vocabulary: Vocabulary) -> list[str]:
    """The properties that a cue stands for and a record has something of: no row with 0 of it."""
    return [p for p in vocabulary.properties[id_].properties if any(record.values(p))]


def _has(record: Record, id_: str, speech: Speech, vocabulary: Vocabulary) -> bool:
    return bool(_stated(record, id_, vocabulary)) or _told_of(record, id_, speech, vocabulary)


def _most(record: Record, id_: str, vocabulary: Vocabulary) -> int:
    """The figure that a record has of a cue, 0 where it has none."""
    values = (v for p in vocabulary.properties[id_].properties for v in record.values(p) if isinstance(v, int))
    return next(values, 0)


def _told_of(record: Record, id_: str, speech: Speech, vocabulary: Vocabulary) -> bool:
    """Whether a record speaks of something in words though it states no figure of it: support of an amount unknown."""
    names = vocabulary.properties[id_].properties
    if any(record.values(p) for p in names):
        return False
    words = {vocabulary.say("property", p, "ja") for p in (id_, *names) if p in vocabulary.properties}
    told = [str(value) for value in (*record.values("contents"), *record.values("content"))]
    return any(word in value for word in words for value in told)


def _lead(
    frame: Frame, found: Sequence[Record], kind: str, traits: Sequence[str], speech: Speech, vocabulary: Vocabulary
) -> str:
    language = speech.replies.language
    table = speech.replies.kinds[kind].additive
    row = speech.store.records[speech.store.by_kind[kind][0]]
    labels = [
        speech.telling.label(row, vocabulary.properties[id_].properties[0])
        if table
        else vocabulary.say("property", id_, language)
        for id_ in traits
    ]
    label = phrase.joined(labels, language)
    definition = speech.store.schema.kinds[kind]
    what = definition.label if language == "ja" else definition.label_en
    if frame.exceeding:
        names = phrase.joined((short(r, speech) for r in found), language)
        key = "traits_exceed" if found else "traits_none_exceed"
        return dated(speech.say(key, more=labels[0], less=labels[1], called=names), found or [row], speech)
    if frame.having and frame.lacking:
        names = phrase.joined((short(r, speech) for r in found), language)
        there = len(frame.having)
        parts = {"having": phrase.joined(labels[:there], language), "lacking": phrase.joined(labels[there:], language)}
        return speech.say("traits_but" if found else "traits_no_but", **parts, called=names, what=what)
    if not found:
        if table:
            return speech.say(
                "traits_each_row",
                label=label,
                count=phrase.count(len(speech.store.by_kind[kind]), definition.counter, language),
            )
        return speech.say("traits_each" if frame.lacking else "traits_nowhere", label=label, what=what)
    names = phrase.joined((short(r, speech) for r in found), language)
    called = phrase.count(len(found), definition.counter, language) if len(found) > MANY else names
    key = (
        ("traits_all" if len(traits) > 1 else "traits_some")
        if frame.having
        else "traits_none"
        if table
        else "traits_untold"
    )
    return dated(speech.say(key, label=label, called=called), found, speech)
