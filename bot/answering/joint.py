"""Two kinds that one word covers as one list, where both are meant: agreements with associations and with companies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.naming import many_of
from bot.answering.speech import Speech
from bot.replies import Replies
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.conditions import Condition
from knowledge.model import Record
from knowledge.query import Match, Selection
from knowledge.store import Store
from knowledge.strengths import MENTIONED, strengths

_AGAINST = frozenset({"compare", "difference", "maximum", "minimum", "share", "ratio", "average"})
"""Asks that set the kinds against each other, or pick by a figure that only one of them has."""


def joined(frame: Frame, selection: Selection, vocabulary: Vocabulary, store: Store, replies: Replies) -> Selection:
    """The selection with both kinds as its first group, in order of time, where the question means both."""
    kinds = _kinds(selection, replies)
    if not kinds:
        return selection
    found = [group for group in selection.groups if group[0].record.kind in kinds]
    if not (_meant(frame, kinds, vocabulary, store) or _needed(frame, found, store)):
        return selection
    both = sorted((m for group in found for m in group), key=_time)
    rest = [group for group in selection.groups if group not in found]
    return replace(selection, groups=(tuple(both), *rest))


def mixed(records: Sequence[Record], replies: Replies) -> bool:
    """Whether records are of two kinds that one word covers."""
    kinds = {r.kind for r in records}
    return len(kinds) > 1 and any({kind, replies.kinds[kind].beside} == kinds for kind in kinds)


def counted(records: Sequence[Record], speech: Speech) -> str:
    """How many there are together, and how many of each kind."""
    each = []
    for kind in dict.fromkeys(r.kind for r in records):
        label = speech.store.schema.kinds[kind].label if speech.replies.language == "ja" else ""
        each.append(label + many_of(kind, sum(r.kind == kind for r in records), speech))
    return speech.say("together", count=len(records), each=speech.say("joined_kinds").join(each))


def _kinds(selection: Selection, replies: Replies) -> frozenset[str]:
    """The kind found first and the one told after it, where both were found."""
    kinds = [group[0].record.kind for group in selection.groups]
    pairs = ({kind, replies.kinds[kind].beside} for kind in kinds)
    return next((frozenset(pair) for pair in pairs if kinds[0] in pair and pair <= {*kinds}), frozenset())


def _meant(frame: Frame, kinds: frozenset[str], vocabulary: Vocabulary, store: Store) -> bool:
    """Whether the question says that it means both."""
    if _AGAINST & set(frame.asks):
        return False
    named = {kind for id_ in frame.subjects for kind in vocabulary.subjects[id_].kinds}
    single = {kind for id_ in frame.subjects if len(k := vocabulary.subjects[id_].kinds) == 1 for kind in k}
    everything = sum(len(store.by_kind[kind]) for kind in kinds)
    numbered = any(number.value == everything for number in frame.numbers)
    return kinds <= named and ("include" in frame.relations or kinds <= single or numbered)


def _needed(frame: Frame, groups: Sequence[tuple[Match, ...]], store: Store) -> bool:
    """Whether one of several things named is found among the second kind only."""
    first, other = ({m.record.id for m in group} for group in groups)
    for part in _parts(frame):
        held = {id_ for id_, strength in strengths(store, part).items() if strength > MENTIONED}
        if held & other and not held & first:
            return True
    return False


def _parts(frame: Frame) -> Iterator[Condition]:
    """Each name, record and time of a question that has several."""
    groups = [g for g in frame.names if not set(g) <= set(frame.aside)]
    parts = [Condition("name", group) for group in groups]
    parts += [Condition("record", group) for group in frame.records]
    yield from parts if len(parts) > 1 else ()
    times = [t.span for t in frame.times if not t.weak and t.span is not None]
    yield from (Condition("time", periods=(span,)) for span in times if len(times) > 1)


def _time(match: Match) -> int:
    return match.record.date.start.toordinal() if match.record.date else 0
