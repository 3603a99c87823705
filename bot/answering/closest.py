"""The one passage that says what a question says: found by its words, whatever it stands in."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.fitness import SUITS, Wanted, doubted
from bot.answering.weighing import ABOUT, ACT, Scales, Weighed
from intents import quantities
from intents.frame import Frame
from knowledge.model import Record
from knowledge.passages import Passage
from knowledge.strengths import strengths

SURE = 2.0
SURE_PINNED = 1.5
"""How much more a passage must say than one of so many would by chance (weights are logarithms), of any record or of
one that is named or has the day that is."""
BEYOND_DOUBT = 10.0
"""The same where something speaks against it: a word that nobody knows, a property that it does not state."""
PINNED = 0.5
LOOSE = 0.6
"""The share of the question that must be said: of a record or day that is named, of any."""
MARGIN = 1.5
"""How much more than any other record says."""
_DAYS = ("day", "month")
VERB = 1.5
"""What a verb that is not said may weigh against a passage: it may be put otherwise."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with the weight of the question's words in it.

    `share` is what part of the question it says, `number` how many of its words.
    """

    passage: Passage
    weight: float
    share: float
    number: int


def closest(
    frame: Frame, words: Sequence[Weighed], wanted: Wanted, scales: Scales, dated: frozenset[str], least: float = 0.0
) -> list[Found]:
    """The passages that clearly say the most of a question and fit what it asks for: all of one record, best first.

    None where nothing says enough, or as little as `least`, or another record as much with the words of its own (方針)
    that no cue owns. `dated` are the kinds that a
    date is told of.
    """
    among = _among(frame, scales)
    if not among:
        return []
    floor = max(math.log(len(among)) + SURE_PINNED, least)
    near = _within_reach(among, words, floor - MARGIN - SUITS)
    found = [f for f in weighed(frame, words, near, scales, wanted) if wanted.met(f.passage, dated)]
    found.sort(key=lambda f: f.weight + wanted.suits(f.passage), reverse=True)
    if not found or found[0].weight < least or not _clear(found[0], frame, words, len(among), scales, wanted):
        return []
    best = found[0]
    own = [w for w in words if not w.word.cues and w.word.noun and not w.word.loose and plainly(w, best)]
    rivals = (f for f in found if _rivals(f.passage.record, best.passage.record, dated))
    rival = next((f for f in rivals if all(plainly(w, f) for w in own)), None)
    if rival is not None and best.weight < rival.weight + MARGIN:
        return []
    return [f for f in found if f.passage.record is best.passage.record and f.weight > best.weight - MARGIN]


def _among(frame: Frame, scales: Scales) -> list[str]:
    """The records that meet what no wording changes: the times and rounds of a question."""
    tables = [strengths(scales.store, condition) for condition in quantities.firm(frame) if not condition.weak]
    return [id_ for id_ in scales.passages.records if all(id_ in table for table in tables)]


def _within_reach(among: Sequence[str], words: Sequence[Weighed], floor: float) -> list[str]:
    """The records of which a passage may weigh as much as the floor: those that have enough of the words."""
    reach: dict[str, float] = defaultdict(float)
    for word in words:
        for id_ in word.records:
            reach[id_] += word.weight
    asked = sum(word.weight * ABOUT for word in words if word.asks)
    return [id_ for id_ in among if reach.get(id_, 0.0) + asked >= floor]


def weighed(
    frame: Frame, words: Sequence[Weighed], among: Sequence[str], scales: Scales, wanted: Wanted
) -> Iterator[Found]:
    """The passages of some records that say a word of a question, and have to do with all that it names.

    Names alone do not make an answer. A reason need not say what it is the reason of.
    """
    named = {name for group in frame.names for name in group if name not in frame.aside}
    needed = [w for w in words if not w.word.loose and any(c.type == "name" and c.id in named for c in w.word.cues)]
    telling = {n for w in words if not w.word.names for n, degree in w.passages.items() if degree >= ACT}
    asked = frozenset[str]().union(*(w.asks for w in words))
    for id_ in among:
        for number in scales.passages.records[id_]:
            passage = scales.passages.all[number]
            if not (wanted.why or number in telling or passage.property in asked):
                continue
            if not all(w.said(number, passage) for w in needed):
                continue
            said = [w.accounted(number, passage) for w in words]
            weight = sum(w.weight * degree for w, degree in zip(words, said, strict=True))
            yield Found(passage, weight, _share(words, said), sum(map(bool, said)))


def _share(words: Sequence[Weighed], said: Sequence[float]) -> float:
    """What part of the question is said; loose words count only where they are."""
    whole = sum(_counting(w, bool(degree)) for w, degree in zip(words, said, strict=True))
    return sum(w.weight * degree for w, degree in zip(words, said, strict=True)) / whole if whole else 0.0


def _counting(weighed: Weighed, said: bool) -> float:
    if said:
        return weighed.weight
    return 0.0 if weighed.word.loose else weighed.weight if weighed.word.noun else min(weighed.weight, VERB)


def _clear(found: Found, frame: Frame, words: Sequence[Weighed], among: int, scales: Scales, wanted: Wanted) -> bool:
    """Whether so much of the question stands in a passage that it is the one meant; reasons are few."""
    pinned = bool(frame.records or frame.rounds) or any(t.span and t.span.precision in _DAYS for t in frame.times)
    if any(word not in scales.store.said(found.passage.record.id) for word in frame.proper):
        return False
    doubt = any(w.strange for w in words) or doubted(found.passage, frame, scales.vocabulary, scales.store.schema)
    enough = math.log(among) + (BEYOND_DOUBT if doubt else SURE_PINNED if pinned or wanted.why else SURE)
    return found.number > 1 and found.weight >= enough and found.share >= (PINNED if pinned else LOOSE)


def _rivals(other: Record, best: Record, dated: frozenset[str]) -> bool:
    """Whether another record tells of something else: not of the same lines, nor as a term that repeats an event."""
    repeats = best.kind in dated and other.kind not in dated
    return (
        other is not best
        and not repeats
        and not any(
            a.document == b.document and a.lines[0] <= b.lines[1] and b.lines[0] <= a.lines[1]
            for a in best.sources
            for b in other.sources
        )
    )


def plainly(weighed: Weighed, found: Found) -> bool:
    """Whether a passage itself uses a word."""
    return any(form in found.passage.said for form in weighed.word.forms)
