"""Which of two things came first, or whether one did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import phrase
from bot.answering.measuring import short
from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Record

_ORDER = frozenset({"sooner", "later"})
_READ = {
    (False, False): "order_which",
    (False, True): "order_which_later",
    (True, False): "order_whether",
    (True, True): "order_whether_later",
}
"""How a question is read back: whether it claims an order, and which side of it."""


def asked(frame: Frame) -> bool:
    """Whether the order of two things is asked for."""
    return bool(_ORDER & set(frame.relations))


def told(frame: Frame, speech: Speech) -> None:
    """Say which came first (or later), or yes or no where that is claimed of the one; with the day of each.

    Each of the two is what there is of one day: the agreements with both associations of a prefecture.
    """
    one, other = ([speech.store.records[id_] for id_ in ids] for ids in frame.records)
    later = "later" in frame.relations
    first, last = (one, other) if _day(one) <= _day(other) else (other, one)
    meant = last if later else first
    speech.show((*first, *last))
    days = {id(side): speech.telling.text(side[0], "date") for side in (first, last)}
    if _day(one) == _day(other):
        key = "order_same_no" if frame.polar else "order_same"
    elif frame.polar:
        key = "order_yes" if meant is one else "order_no"
    else:
        key = "order_later" if later else "order_sooner"
    speech.lead = speech.say(
        key,
        name=_named(meant, speech),
        first=_named(first, speech),
        last=_named(last, speech),
        day=days[id(meant)],
        first_day=days[id(first)],
        last_day=days[id(last)],
    )
    speech.mark_lead()
    for record in (*first, *last):
        speech.add(speech.telling.row(record), record.id)


def read(frame: Frame, speech: Speech) -> str:
    """How the question was understood, in words that ask the same."""
    one, other = (short(speech.store.records[id_], speech) for id_ in frame.ends)
    return speech.say(_READ[frame.polar, "later" in frame.relations], one=one, other=other)


def _day(side: Sequence[Record]) -> date:
    return min(r.date.start for r in side if r.date is not None)


def _named(side: Sequence[Record], speech: Speech) -> str:
    return phrase.joined((short(r, speech) for r in side), speech.replies.language)
