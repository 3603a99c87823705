"""An honest no from a list that is complete: what it lacks, and what it has that is near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot import phrase
from bot.answer import Answer
from bot.answering import reading
from bot.answering.measuring import short
from bot.answering.naming import described, many
from bot.answering.speech import Speech
from bot.answering.verdict import Verdict
from bot.answering.whom import contact
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection


def no_such(
    frame: Frame, verdict: Verdict, selection: Selection, speech: Speech, vocabulary: Vocabulary, read: str
) -> Answer:
    """An honest no from a complete list."""
    kind = kind_meant(frame, selection, vocabulary)
    what = what_meant(frame, kind, speech, vocabulary)
    if frame.anchors and all(time.relation == "in" for time in frame.times):
        others = phrase.joined(
            (short(speech.store.records[id_], speech) for id_ in frame.anchors), speech.replies.language
        )
        what = speech.say("besides", others=others, what=what)
    if beyond_reach(frame, kind, what, speech):
        return speech.answer("not_found", read)
    speech.lead = speech.say("no_plain" if "exists" in frame.asks or frame.polar else "none", what=what)
    _listed(kind, frame, selection, speech)
    return speech.answer("answered", read)


def no_neighbour(frame: Frame, speech: Speech, read: str) -> Answer:
    """Nothing came after (or before) a thing of its kind."""
    last = [speech.store.records[id_] for id_ in frame.records[0]]
    kind = speech.store.schema.kinds[last[0].kind]
    speech.show(last)
    things = phrase.joined((short(r, speech) for r in last), speech.replies.language)
    label = kind.label if speech.replies.language == "ja" else kind.label_en
    speech.lead = speech.say("none_next" if frame.step > 0 else "none_before", things=things, label=label)
    for record in last:
        speech.add(speech.telling.row(record), record.id)
    complete = speech.replies.kinds[last[0].kind].complete is not None
    return speech.answer("answered" if complete else "not_found", read)


def of_its_counter(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> Frame:
    """The frame, no yes or no any more where it asks for what is counted otherwise than all that was found.

    That there is none of that is said first: of 団体, where only a company signed.
    """
    said = {word.text for word in frame.content}
    kinds = {kind for s in frame.subjects for kind in vocabulary.subjects[s].kinds}
    for kind in sorted(kinds):
        beside = speech.replies.kinds[kind].beside
        if beside and speech.store.schema.kinds[kind].counter in said and all(r.kind == beside for r in records):
            key = "no_plain" if "exists" in frame.asks or frame.polar else "none"
            speech.preface.append(speech.say(key, what=what_meant(frame, kind, speech, vocabulary)))
            return replace(frame, polar=False, asks=tuple(a for a in frame.asks if a != "exists"))
    return frame


def unlisted(frame: Frame, towns: Sequence[str], selection: Selection, speech: Speech, read: str) -> Answer:
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


def beyond_reach(frame: Frame, kind: str, what: str, speech: Speech) -> bool:
    """Say that a time lies outside what the documents tell of a kind, if it does."""
    first, last = _coverage(kind, speech)
    if not any(t.span is not None and (t.span.start > last or t.span.end < first) for t in frame.times):
        return False
    language = speech.replies.language
    speech.lead = speech.say("beyond", what=what, first=phrase.day(first, language), last=phrase.day(last, language))
    contact(speech)
    return True


def what_meant(frame: Frame, kind: str, speech: Speech, vocabulary: Vocabulary) -> str:
    """What was asked about, as a list of it would be called."""
    if speech.replies.language == "en":
        return reading.read_back(
            replace(frame, properties=(), asks=(), polar=False), vocabulary, speech.store, speech.replies
        )
    examples = [r for r in speech.store.records.values() if r.kind == kind][:1]
    return described(replace(frame, phrases=(*frame.phrases, *frame.unknown)), examples, speech, vocabulary)


def kind_meant(frame: Frame, selection: Selection, vocabulary: Vocabulary) -> str:
    """The kind of record that a question is about: by its subjects, what all may be of first; else what was found."""
    subjects = [vocabulary.subjects[s].kinds for s in frame.subjects]
    together = frozenset.intersection(*subjects) if subjects else frozenset()
    kinds = [k for own in (together, *subjects) for k in sorted(own)]
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
        found = [r for r in everything if r.has(property_, value)]
        names = phrase.joined((short(r, speech) for r in found), speech.replies.language)
        if 0 < len(found) < len(everything):
            sort = speech.telling.plain(found[0], property_)
            said.append(speech.say("recorded_of", value=sort, names=names, count=many(found, speech)))
    return said
