"""What took place, of things of which some were put off or were only planned when the documents were written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Record
from knowledge.query import Selection

_OF_WHAT_WAS = frozenset({"count", "where"})
_PLACES = frozenset({"place", "venue"})


def took_place(frame: Frame, selection: Selection, speech: Speech) -> Selection:
    """The records of what took place, where it is asked how often or where; the others are told in notes."""
    unheld = speech.replies.kinds[selection.records[0].kind].unheld
    asked = _OF_WHAT_WAS & set(frame.asks) or _PLACES & set(frame.properties)
    if not unheld or not asked or "status" in frame.properties:
        return selection
    if len(selection.records) == 1:
        _noted(selection.records[0], unheld, speech)
        return selection
    kept = tuple(m for m in selection.groups[0] if not set(unheld) & set(m.record.values("status")))
    if frame.records or not kept or len(kept) == len(selection.groups[0]):
        return selection
    for match in selection.groups[0]:
        if match not in kept:
            speech.note(speech.say("unheld", row=speech.telling.row(match.record)))
    return replace(selection, groups=(kept, *selection.groups[1:]))


def _noted(record: Record, unheld: Sequence[str], speech: Speech) -> None:
    """Say of a single thing that it was not held, or not yet."""
    if set(unheld) & set(record.values("status")):
        status = speech.telling.text(record, "status")
        speech.note(speech.say("not_held", thing=speech.telling.thing(record), status=status))
