"""Whether what is said to be the only one is that: 広島は町村会とだけですか, 東北で協定してるのは青森だけ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import phrase
from bot.answering.measuring import short
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection

_BESIDE = frozenset({"exists", "where", "list", "tell"})


def told(
    frame: Frame,
    records: Sequence[Record],
    speech: Speech,
    vocabulary: Vocabulary,
    find: Callable[[Frame], Selection],
) -> bool:
    """Yes or no, with what there is besides; nothing where a question does not ask whether it is the only one."""
    if not frame.polar or "only" not in frame.relations or frame.counted is not None or set(frame.asks) - _BESIDE:
        return False
    wider = _without_subject(frame, vocabulary) or _without_place(frame, speech)
    if wider is None or frame.properties or frame.unknown or frame.words:
        return False
    selection = find(wider)
    kind = records[0].kind
    found = [r for r in selection.records if r.kind == kind] if not selection.unmet else []
    own = {r.id for r in records}
    others = [r for r in found if r.id not in own]
    if not own <= {r.id for r in found} or not (others or speech.replies.kinds[kind].complete):
        return False
    speech.show((*records, *others))
    language = speech.replies.language
    key = "only_no" if others else "only_yes"
    names = phrase.joined((short(r, speech) for r in records), language)
    rest = phrase.joined((short(r, speech) for r in others), language)
    speech.lead = speech.say(key, names=names, others=rest)
    for record in speech.records:
        speech.add(speech.telling.row(record), record.id)
    return True


def _without_subject(frame: Frame, vocabulary: Vocabulary) -> Frame | None:
    """The question without the sort that alone is meant (町村会だけ), where it says of what."""
    sorts = [id_ for id_ in frame.restricted if vocabulary.subjects[id_].where]
    if not sorts or not frame.names:
        return None
    kinds = vocabulary.subjects[sorts[0]].kinds
    plain = next((s.id for s in vocabulary.subjects.values() if s.kinds >= kinds and not s.where and not s.weak), "")
    rest = tuple(s for s in frame.subjects if s not in sorts)
    return replace(frame, subjects=rest or (plain,), restricted=(), spoken=()) if rest or plain else None


def _without_place(frame: Frame, speech: Speech) -> Frame | None:
    """The question without the place that alone is meant: the one that lies in the other, or the only one."""
    if not frame.subjects or frame.restricted or len(frame.names) not in (1, 2):
        return None
    if len(frame.names) == 1:
        return replace(frame, names=())
    one, other = frame.names
    for wide, narrow in ((one, other), (other, one)):
        if set(narrow) <= set(with_prefectures(wide, speech.store)):
            return replace(frame, names=(wide,))
    return None
