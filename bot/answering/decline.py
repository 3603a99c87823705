"""Saying no: what was understood, what is missing, what is nearest, and whom to ask."""

from __future__ import annotations

from bot import phrase
from bot.answer import Answer
from bot.answering.absence import beyond_reach, kind_meant, no_such, unlisted, what_meant
from bot.answering.lacking import missing_of_all, unrecorded_label
from bot.answering.naming import many_of
from bot.answering.speech import Speech
from bot.answering.verdict import Verdict
from bot.answering.whom import contact
from intents.frame import Frame
from intents.thread import Thread
from intents.vocabulary import Vocabulary
from knowledge.query import Selection

_IN_THOSE_DAYS = "in_those_days"
"""Days of which the documents do not say from when until when they were (コロナのあいだ)."""


def early(frame: Frame, speech: Speech, vocabulary: Vocabulary, read: str) -> Answer | None:
    """Answers that need no look at the store: other languages, nothing said, impossible dates, what was not done."""
    if frame.language == "other":
        speech.lead = speech.say("language")
    elif frame.impossible:
        speech.lead = speech.say("impossible", words=phrase.joined(frame.impossible, speech.replies.language))
    elif "lacking" in frame.relations and not (frame.names or frame.records or frame.yearly):
        speech.lead = speech.say("lacking")
        contact(speech)
        return speech.answer("not_found", read)
    elif _IN_THOSE_DAYS in frame.relations and _only_a_sort(frame):
        speech.lead = speech.say("in_those_days")
    elif frame.empty and not frame.asks and not frame.unknown and all(word.loose for word in frame.content):
        speech.lead = speech.say("empty")
    elif not frame.conditions and not frame.properties and not frame.roles:
        if frame.unrecorded and not (frame.unknown or frame.idle):
            return _never_told(frame, speech, vocabulary, read)
        speech.lead = speech.say("outside")
    else:
        return None
    return speech.answer("not_found", "")


def _only_a_sort(frame: Frame) -> bool:
    """Whether a question says no more of what it means than a sort of things, which those days alone would limit."""
    others = frame.names or frame.records or frame.times or frame.words or frame.phrases or frame.rounds
    return bool(frame.subjects) and not (others or frame.carried or set(frame.properties) - {"date"})


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
            return no_such(frame, verdict, selection, speech, vocabulary, read)
        case "unlisted":
            return unlisted(frame, verdict.ignored, selection, speech, read)
        case "time_outside":
            kind = kind_meant(frame, selection, vocabulary)
            if beyond_reach(frame, kind, what_meant(frame, kind, speech, vocabulary), speech):
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
            elif len(selection.records) == 1:
                _nearest(frame, selection, speech)
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
    label = phrase.joined((unrecorded_label(u, speech, vocabulary) for u in frame.unrecorded), speech.replies.language)
    speech.lead = missing_of_all(label, frame, speech)
    contact(speech)
    return speech.answer("not_found", read)


def _nothing(frame: Frame, selection: Selection, speech: Speech, vocabulary: Vocabulary, read: str) -> str:
    """That there is no such thing, named as a list of it would be; by the reading where no kind is named."""
    if not frame.subjects or speech.replies.language == "en":
        return speech.say("nothing", reading=read)
    kind = kind_meant(frame, selection, vocabulary)
    return speech.say("none_told", what=what_meant(frame, kind, speech, vocabulary))


def _nearest(frame: Frame, selection: Selection, speech: Speech) -> None:
    """The records that meet all but the time."""
    records = selection.records
    if records and len(records) <= 3:
        speech.show(records)
        rows = phrase.joined((speech.telling.row(r) for r in records), speech.replies.language)
        speech.note(speech.say("nearest", what=rows))
