"""What of a question stands apart from the answer: a time outside the documents, one of several things named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot import phrase
from bot.answering import reading, unmet, whom
from bot.answering.outcome import Outcome
from bot.answering.speech import NOTES, Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from intents.thread import Turn
from knowledge.model import Record
from knowledge.query import Selection

Find = Callable[[Frame], Selection]


def beyond_all(
    frame: Frame, records: Sequence[Record], covered: tuple[date, date], speech: Speech, read: str
) -> Outcome | None:
    """A no where a time lies outside the days that the documents tell of."""
    if not unmet.outside(frame, records, covered, speech.store):
        return None
    first, last = (phrase.day(day, speech.replies.language) for day in covered)
    speech.lead = speech.say("beyond_all", times=reading.times(frame, speech.replies), first=first, last=last)
    return _not_found(speech, read)


def one_missing(frame: Frame, selection: Selection, find: Find, speech: Speech, read: str) -> Outcome | None:
    """A no where one of several things to be reckoned with is not on record; of a list it is said before the list."""
    missing = unmet.missing(frame, selection, speech)
    if not missing:
        return None
    words = phrase.joined(missing, speech.replies.language)
    if frame.polar and frame.claimed is None and not frame.properties:
        return _none_claimed(frame, words, find, speech, read)
    if not unmet.together(frame) or unmet.so_far(frame, selection.records, speech):
        speech.preface.append(speech.say("none_of", words=words))
        return None
    speech.lead = speech.say("none_of", words=words)
    return _not_found(speech, read)


def _none_claimed(frame: Frame, words: str, find: Find, speech: Speech, read: str) -> Outcome:
    """A claim denied for some of its times, with what there is at any time."""
    speech.lead = speech.say("none_claimed", words=words)
    for record in find(replace(frame, times=(), rounds=())).records[:NOTES]:
        speech.show((record,))
        speech.add(speech.telling.row(record), record.id)
    return Outcome(speech.answer("answered", read), Turn(frame, tuple(r.id for r in speech.records)))


def _not_found(speech: Speech, read: str) -> Outcome:
    whom.contact(speech)
    return Outcome(speech.answer("not_found", read))


def without(frame: Frame, named: Sequence[Record], stating: Sequence[Record], wish: Wish, speech: Speech) -> None:
    """Say of which of several things named nothing of what is asked is recorded."""
    several = len(frame.records) > 1 or (frame.records and {"both", "each"} & set(frame.relations))
    if not several or not stating or not wish.properties:
        return
    told = {r.id for r in stating}
    silent = [r for r in named if r.id not in told]
    if len(silent) < len({id_ for group in frame.records for id_ in group}):
        for record in silent:
            label = speech.telling.label(record, wish.properties[0])
            speech.note(speech.say("lacks", thing=speech.telling.thing(record), label=label))
