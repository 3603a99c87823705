"""Sentences that set one thing in relation to another: at the same time, between, before or after, next to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answering.anchor import anchored, apart, of_partners, only_a_sort, ordered, stepped
from bot.answering.described import pinned
from bot.answering.finding import Finder
from intents import that_year
from intents.frame import Frame, Utterance
from intents.joint import Joint, gap, joint, that_day
from intents.known import Known
from intents.neighbours import neighbour
from intents.order import order
from intents.readings import Readings
from intents.text import Normal, normalise
from intents.thread import Thread
from intents.vocabulary import Vocabulary
from knowledge.store import Store

_THAT = Frame(relations=("that",))
"""What only points back."""


@dataclass(frozen=True)
class Relating:
    """Reads sentences; what they say of the relation of two things is settled by what is on record of the one."""

    store: Store
    vocabulary: Vocabulary
    known: Known
    finder: Finder

    def read(self, sentence: str, thread: Thread, readings: Readings) -> Utterance:
        """A sentence read; its things are set to the time, the place or the order that it speaks of."""
        sentence = that_year.dated(sentence, thread)
        text = normalise(sentence)
        related = (
            self._same_time(text, thread, readings)
            or self._that_day(text, thread, readings)
            or self._between(text, readings)
            or self._ordered(text, readings)
            or self._neighbour(text, thread, readings)
        )
        return related or self._whole(text, sentence, readings)

    def _same_time(self, text: Normal, thread: Thread, readings: Readings) -> Utterance | None:
        """What there was on the same day as something else."""
        sides = joint(text)
        if sides is None:
            return None
        thing, rest = (readings.read(side) for side in (sides.thing, sides.rest))
        thing = replace(thing, frame=pinned(thing.frame, thing.text, self.vocabulary, self.store))
        shown = tuple(self.store.records[id_] for id_ in (thread.last.records if thread.last else ()))
        frame = anchored(sides, thing.frame, rest.frame, self.finder.find, shown, self.store.named)
        if frame is not None:
            return replace(rest, frame=frame)
        if sides.grain == "day" and (unsaid := only_a_sort(thing.frame, rest.frame)) is not None:
            return replace(thing, frame=unsaid)
        return None

    def _that_day(self, text: Normal, thread: Thread, readings: Readings) -> Utterance | None:
        """What else there was on the day of what was told: 同じ日に岩手の市も来た."""
        also = that_day(text) if thread.last is not None else ""
        if not also or thread.last is None or not (rest := readings.read(also)).frame.names:
            return None
        shown = tuple(self.store.records[id_] for id_ in thread.last.records)
        frame = anchored(Joint("", "day", also), _THAT, rest.frame, self.finder.find, shown)
        return None if frame is None else replace(rest, frame=frame)

    def _between(self, text: Normal, readings: Readings) -> Utterance | None:
        """The time from one thing to another, none where their figures are asked for."""
        ends = gap(text)
        if ends is None:
            return None
        one, other = (readings.read(end) for end in ends)
        if self._asks_for_figures(one.frame) or self._asks_for_figures(other.frame):
            return None
        frame = apart(self.finder.at_least(one.frame), self.finder.at_least(other.frame), self.finder.find)
        return None if frame is None else replace(other, frame=frame)

    def _ordered(self, text: Normal, readings: Readings) -> Utterance | None:
        """Whether one thing came before another, or which of them."""
        row = order(text)
        if row is None:
            return None
        one, other, rest = (readings.read(side) for side in (row.one, row.other, row.rest))
        frame = ordered(row, one.frame, other.frame, rest.frame, self.finder.find)
        return None if frame is None else replace(other, frame=frame)

    def _neighbour(self, text: Normal, thread: Thread, readings: Readings) -> Utterance | None:
        """What came next to something."""
        near = neighbour(text)
        if near is None:
            return None
        thing, rest = readings.read(near.thing), readings.read(near.rest)
        if thread.last is None and not rest.frame.conditions:
            rest = replace(rest, frame=of_partners(thing.frame, rest.frame, self.store))
        frame = stepped(thing.frame, rest.frame, near, self.vocabulary, self.finder.find)
        return None if frame is None else replace(rest, frame=frame)

    def _whole(self, text: Normal, sentence: str, readings: Readings) -> Utterance:
        """A sentence by itself; one that speaks of the time between two things asks for days."""
        whole = readings.read(sentence)
        if (row := order(text)) is not None and not row.which:
            return _unclaimed(whole)
        if gap(text) is None or "days" in whole.frame.asks or self._asks_for_figures(whole.frame):
            return whole
        return replace(whole, frame=replace(whole.frame, asks=("days", *whole.frame.asks)))

    def _asks_for_figures(self, frame: Frame) -> bool:
        stated = self.store.schema.properties
        asked = self.known.properties_of(frame)
        return any(name in stated and stated[name].type in ("number", "yen") for name in asked)


def _unclaimed(utterance: Utterance) -> Utterance:
    """A question whether one thing came before another, where it is not known which are meant: no yes to it."""
    frame = utterance.frame
    return replace(utterance, frame=replace(frame, polar=False, asks=tuple(a for a in frame.asks if a != "exists")))
