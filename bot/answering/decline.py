"""Saying no: what was understood, what is missing, what is nearest, and whom to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot import phrase
from bot.answer import Answer
from bot.answering import reading
from bot.answering.measuring import short
from bot.answering.naming import described, many, many_of
from bot.answering.speech import Speech
from bot.answering.verdict import Verdict
from bot.answering.wish import Wish
from intents.frame import Frame
from intents.thread import Thread
from intents.vocabulary import Asked, Vocabulary
from knowledge.model import Record
from knowledge.query import Selection

_DEFAULT_CONTACT = "contact-project"
_FEW = 4
"""More records than this are not told beside what they lack."""
_VAGUE = frozenset({"date", "money", "persons", "quantity"})
"""What is asked with no more than いつ, いくら or 何人: it says nothing beside a thing that is asked for by name."""


def early(frame: Frame, speech: Speech, read: str) -> Answer | None:
    """Answers that need no look at the store: other languages, nothing said, impossible dates, what was not done."""
    if frame.language == "other":
        speech.lead = speech.say("language")
    elif frame.impossible:
        speech.lead = speech.say("impossible", words=phrase.joined(frame.impossible, speech.replies.language))
    elif "lacking" in frame.relations and not (frame.names or frame.records):
        speech.lead = speech.say("lacking")
        contact(speech)
        return speech.answer("not_found", read)
    elif frame.empty and not frame.asks and not frame.unknown:
        speech.lead = speech.say("empty")
    elif not frame.conditions and not frame.properties and not frame.roles:
        speech.lead = speech.say("outside")
    else:
        return None
    return speech.answer("not_found", "")


def beyond(length: int, thread: Thread, speech: Speech) -> Answer:
    """A place that lies beyond the end of the list last shown: how many things that holds."""
    first = speech.store.records[thread.listed[0]]
    speech.lead = speech.say("beyond_list", count=many_of(first.kind, length, speech))
    return speech.answer("not_found", "")


def declined(
    frame: Frame, verdict: Verdict, selection: Selection, speech: Speech, vocabulary: Vocabulary, read: str
) -> Answer:
    """What stands against an answer, said plainly."""
    if frame.unrecorded and verdict.reason != "no_such" and not frame.names and not frame.records:
        return _never_told(frame, speech, vocabulary, read)
    match verdict.reason:
        case "no_such":
            return _no_such(frame, verdict, selection, speech, vocabulary, read)
        case "unlisted":
            return _unlisted(frame, verdict.ignored, selection, speech, read)
        case "time_outside":
            kind = _kind(frame, selection, vocabulary)
            if _beyond(frame, kind, _what(frame, kind, speech, vocabulary), speech):
                return speech.answer("not_found", read)
            speech.lead = _nothing(frame, selection, speech, vocabulary, read)
            _nearest(frame, selection, speech)
        case "not_recorded" if len(selection.records) <= 3:
            record = selection.records[0]
            label = phrase.joined((f"「{w}」" for w in verdict.ignored), speech.replies.language)
            speech.lead = speech.say("lacks", thing=speech.telling.thing(record), label=label)
            speech.show((record,))
            speech.telling.cite_record(record)
        case "unknown_word" | "not_recorded":
            speech.lead = speech.say("unknown", words=phrase.joined(verdict.ignored, speech.replies.language))
            if not frame.conditions:
                speech.lead = speech.say("outside")
        case _:
            if not selection.groups and frame.conditions <= 1:
                speech.lead = speech.say("outside")
            else:
                speech.lead = _nothing(frame, selection, speech, vocabulary, read)
    outside = speech.lead == speech.say("outside")
    if frame.conditions and not outside:
        contact(speech)
    return speech.answer("not_found", "" if outside else read)


def _never_told(frame: Frame, speech: Speech, vocabulary: Vocabulary, read: str) -> Answer:
    """What the documents do not tell of anything, though it is of this field: the budget of this year."""
    if any(vocabulary.unrecorded[u].outside for u in frame.unrecorded):
        speech.lead = speech.say("outside")
        return speech.answer("not_found", "")
    label = phrase.joined((_unrecorded(u, speech, vocabulary) for u in frame.unrecorded), speech.replies.language)
    when = reading.times(frame, speech.replies)
    dated = when and speech.replies.language == "ja"
    speech.lead = speech.say("lacks_plain", label=(speech.say("of", what=when) if dated else "") + label)
    contact(speech)
    return speech.answer("not_found", read)


def _nothing(frame: Frame, selection: Selection, speech: Speech, vocabulary: Vocabulary, read: str) -> str:
    """That there is no such thing, named as a list of it would be; by the reading where no kind is named."""
    if not frame.subjects or speech.replies.language == "en":
        return speech.say("nothing", reading=read)
    kind = _kind(frame, selection, vocabulary)
    return speech.say("none_told", what=_what(frame, kind, speech, vocabulary))


def _unlisted(frame: Frame, towns: Sequence[str], selection: Selection, speech: Speech, read: str) -> Answer:
    """A town that the list of all of them does not have; what it has of those asked about, or of the prefecture."""
    language = speech.replies.language
    record = selection.records[0]
    kind = speech.store.schema.kinds[record.kind]
    speech.lead = speech.say(
        "unlisted",
        words=phrase.joined((f"「{town}」" if language == "ja" else town for town in towns), language),
        what=kind.label if language == "ja" else kind.label_en,
        date=speech.telling.text(record, "date"),
    )
    speech.mark_lead()
    named = {id_ for group in frame.names for id_ in group}
    asked = [r for r in selection.records if r.name in named]
    for one in asked:
        speech.show((one,))
        speech.add(speech.telling.sentence(one), one.id)
    if not asked:
        _of_the_prefecture(named, record.kind, speech)
    return speech.answer("answered", read)


def _of_the_prefecture(named: Iterable[str], kind: str, speech: Speech) -> None:
    """What the list has of a prefecture that the question names."""
    for place in named:
        listed = [r for r in speech.store.records.values() if r.kind == kind and place in r.values("prefectures")]
        if listed:
            names = phrase.joined((r.name for r in listed), speech.replies.language)
            speech.note(speech.say("listed_there", place=place, count=many(listed, speech), names=names))


def _no_such(
    frame: Frame, verdict: Verdict, selection: Selection, speech: Speech, vocabulary: Vocabulary, read: str
) -> Answer:
    """An honest no from a complete list."""
    kind = _kind(frame, selection, vocabulary)
    what = _what(frame, kind, speech, vocabulary)
    if _beyond(frame, kind, what, speech):
        return speech.answer("not_found", read)
    speech.lead = speech.say("no_plain" if "exists" in frame.asks or frame.polar else "none", what=what)
    _listed(kind, frame, selection, speech)
    return speech.answer("answered", read)


def _beyond(frame: Frame, kind: str, what: str, speech: Speech) -> bool:
    """Say that a time lies outside what the documents tell of a kind, if it does."""
    first, last = _coverage(kind, speech)
    if not any(t.span is not None and (t.span.start > last or t.span.end < first) for t in frame.times):
        return False
    language = speech.replies.language
    speech.lead = speech.say("beyond", what=what, first=phrase.day(first, language), last=phrase.day(last, language))
    contact(speech)
    return True


def _what(frame: Frame, kind: str, speech: Speech, vocabulary: Vocabulary) -> str:
    """What was asked about, as a list of it would be called."""
    if speech.replies.language == "en":
        return reading.read_back(
            replace(frame, properties=(), asks=(), polar=False), vocabulary, speech.store, speech.replies
        )
    examples = [r for r in speech.store.records.values() if r.kind == kind][:1]
    return described(replace(frame, phrases=(*frame.phrases, *frame.unknown)), examples, speech, vocabulary)


def _kind(frame: Frame, selection: Selection, vocabulary: Vocabulary) -> str:
    kinds = [k for s in frame.subjects for k in sorted(vocabulary.subjects[s].kinds)]
    return kinds[0] if kinds else selection.records[0].kind


def _coverage(kind: str, speech: Speech) -> tuple[date, date]:
    """From the first record of a kind to the last, or the days from and until which the documents list all."""
    documents = [d.as_of for d in speech.store.documents.values()]
    dates = [r.date for r in speech.store.records.values() if r.kind == kind and r.date is not None] or documents
    last = max(d.end for d in dates)
    told = speech.replies.kinds[kind]
    first = min(d.start for d in dates)
    return min(first, told.since or first), max(last, told.complete or last)


def _listed(kind: str, frame: Frame, selection: Selection, speech: Speech) -> None:
    """What the complete list does hold, as the nearest thing to tell."""
    everything = [r for r in speech.store.records.values() if r.kind == kind]
    counter = speech.store.schema.kinds[kind].counter
    label = speech.store.schema.kinds[kind]
    name = label.label if speech.replies.language == "ja" else label.label_en
    near = (
        [m.record for m in selection.groups[0]]
        if selection.groups and selection.groups[0][0].record.kind == kind
        else []
    )
    met = [c for c in selection.unmet if c.facet in ("name", "subject")]
    if (
        near
        and len(near) <= 3
        and len(met) < frame.conditions
        and any(c.facet not in ("subject",) for c in selection.unmet)
    ):
        speech.show(near)
        speech.note(
            speech.say("nearest", what=phrase.joined((speech.telling.row(r) for r in near), speech.replies.language))
        )
        return
    speech.telling.cite_record(everything[0])
    count = phrase.count(len(everything), counter, speech.replies.language)
    speech.note(
        speech.run([speech.say("recorded", what=name, count=count), *_of_the_sort(selection, everything, speech)])
    )


def _of_the_sort(selection: Selection, everything: Sequence[Record], speech: Speech) -> list[str]:
    """Those of the list that are of the sort asked about: the mayors' associations among all."""
    wanted = dict.fromkeys(pair for c in selection.conditions if c.facet == "subject" for pair in c.where)
    said = []
    for property_, value in wanted if len(wanted) == 1 else ():
        found = [r for r in everything if value in map(str, r.values(property_))]
        names = phrase.joined((short(r, speech) for r in found), speech.replies.language)
        if 0 < len(found) < len(everything):
            said.append(speech.say("recorded_of", value=value, names=names, count=many(found, speech)))
    return said


def lacking(
    frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, vocabulary: Vocabulary
) -> Callable[[str], Answer] | None:
    """The answer where what is asked of the records is not recorded of them, or None where it is."""
    unrecorded = [u for u in frame.unrecorded if u not in _VAGUE] or frame.unrecorded
    labels = [_unrecorded(u, speech, vocabulary) for u in unrecorded]
    firm = [a for a in wish.missing if a.id not in _VAGUE]
    missing = firm if firm or labels else list(wish.missing)
    missing = _fitting([a for a in missing if a.id in frame.properties] or missing, records[0], speech)
    labels += [_missing(a, records[0], speech) for a in missing]
    if not labels:
        return None
    vague = frame.unrecorded or "started" in frame.properties
    told = set(wish.properties) - ({"date"} if vague else set())
    narrowed = len(told) == 1 and any(a.id == "breakdown" for a in wish.missing)
    if narrowed or any(vocabulary.unrecorded[u].modifies for u in frame.unrecorded):
        told = set()
    if told and wish.named:
        kind = records[0].kind
        stray = {_missing(a, records[0], speech) for a in wish.missing if a.kinds and kind not in a.kinds}
        for label in labels:
            if label in stray:
                continue
            speech.note(speech.say("lacks_plain", label=label))
        return None

    def answer(read: str) -> Answer:
        label = phrase.joined(dict.fromkeys(labels), speech.replies.language)
        if any(vocabulary.unrecorded[u].outside for u in frame.unrecorded):
            speech.lead = speech.say("outside")
            return speech.answer("not_found", read)
        if len(records) == 1:
            speech.lead = speech.say("lacks", thing=speech.telling.thing(records[0]), label=label)
            speech.telling.cite_record(records[0])
            speech.show(records)
        else:
            thing = described(frame, records, speech, vocabulary).strip()
            speech.lead = speech.say("lacks" if thing else "lacks_plain", thing=thing, label=label)
            _nearby(records, speech)
        contact(speech)
        return speech.answer("not_found", read)

    return answer


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


def _unrecorded(id_: str, speech: Speech, vocabulary: Vocabulary) -> str:
    entry = vocabulary.unrecorded[id_]
    return entry.label if speech.replies.language == "ja" else entry.label_en


def _missing(asked: Asked, record: Record, speech: Speech) -> str:
    """What is asked for and not recorded; money of a kind of record that has none of its own is any money."""
    if asked.id == "money" and not set(asked.properties) & set(speech.store.schema.kinds[record.kind].properties):
        return speech.replies.labels["money"]
    allowed = speech.store.schema.allowed(record.kind)
    name = next((p for p in asked.properties if p in allowed), asked.properties[0])
    label = speech.replies.labels.get(name) or speech.telling.label(record, name)
    definition = speech.store.schema.properties.get(name)
    return speech.say("amount_of", label=label) if definition is not None and definition.type == "yen" else label


def _nearest(frame: Frame, selection: Selection, speech: Speech) -> None:
    """The records that meet all but the time."""
    records = selection.records
    if records and len(records) <= 3:
        speech.show(records)
        rows = phrase.joined((speech.telling.row(r) for r in records), speech.replies.language)
        speech.note(speech.say("nearest", what=rows))


def contact(speech: Speech) -> None:
    """Whom to ask instead."""
    record = speech.store.records.get(_DEFAULT_CONTACT)
    if record is not None:
        speech.note(speech.telling.fill(speech.replies.says["contact"], record))
