"""Prefectures that have both of two things, or one of them without the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot import phrase
from bot.answering.naming import subject_label
from bot.answering.speech import Speech
from intents.cell import Cell
from intents.frame import Frame
from intents.vocabulary import Subject, Vocabulary
from knowledge.model import Record
from knowledge.query import Selection

_KEY = "prefectures"
_COUNTING = frozenset({"count", "sum", "exists", "tell", "list", "where", "what"})
_Side = Mapping[str, Sequence[Record]]
"""Records by prefecture."""


@dataclass(frozen=True, slots=True)
class Sets:
    """Which subjects are set against each other: all of `wanted`, none of `without`."""

    wanted: tuple[Subject, ...]
    without: tuple[Subject, ...] = ()


def sets_of(frame: Frame, vocabulary: Vocabulary) -> tuple[Sets, ...]:
    """The sets that a question asks for, none where it asks for something else."""
    if frame.names or frame.records:
        return ()
    sides = _sides(frame, vocabulary)
    if _KEY not in frame.properties:
        return _unsaid(frame, sides, vocabulary)
    sides = sides if len(sides) > 1 else _parts(frame, sides, vocabulary) or sides
    alone = [s for s in sides if s.id in frame.restricted]
    missing = [s for s in sides if s.id in frame.denied]
    if len(alone) == 1 and alone[0].where:
        return (Sets(tuple(alone), _others(alone[0], vocabulary)),)
    if missing and len(missing) < len(sides):
        return (Sets(tuple(s for s in sides if s not in missing), tuple(missing)),)
    if len(sides) == 1 and _listed_by_prefecture(sides[0], frame):
        return (Sets(tuple(sides)),)
    if len(sides) != 2:
        return ()
    if "one_side" in frame.relations:
        return tuple(Sets((one,), (other,)) for one, other in (sides, sides[::-1]))
    return (Sets(tuple(sides)),) if {"both", "include"} & set(frame.relations) else ()


def _unsaid(frame: Frame, sides: list[Subject], vocabulary: Vocabulary) -> tuple[Sets, ...]:
    """The sets that can only be of prefectures, though none are spoken of: 市長会だけで町村会とは結んでないところ."""
    missing = [s for s in sides if s.id in frame.denied and s.where]
    wanted = [s for s in sides if s not in missing and s.where]
    if missing and wanted and len(missing) + len(wanted) == len(sides):
        return (Sets(tuple(wanted), tuple(missing)),)
    parts = _parts(frame, sides, vocabulary) if not (frame.words or set(frame.asks) - {"exists"}) else []
    return (Sets(tuple(parts)),) if parts else ()


def _parts(frame: Frame, sides: list[Subject], vocabulary: Vocabulary) -> list[Subject]:
    """The two sorts of which both are meant where they are not named: 両方とも協定を結んだ府県."""
    kinds = {kind for s in frame.subjects for kind in vocabulary.subjects[s].kinds}
    if "both" not in frame.relations or any(s.where for s in sides):
        return []
    whole = next((s for s in vocabulary.subjects.values() if len(s.parts) == 2 and s.kinds <= kinds), None)
    return [vocabulary.subjects[p] for p in whole.parts] if whole else []


def _listed_by_prefecture(subject: Subject, frame: Frame) -> bool:
    """Whether all that is asked is which prefectures have a thing, and how many: partners are of one each."""
    alone = set(frame.asks) <= _COUNTING and set(frame.properties) == {_KEY} and not frame.relations
    return (
        alone and "agreement" in subject.kinds and not (frame.words or frame.phrases or frame.numbers or frame.bounds)
    )


def _sides(frame: Frame, vocabulary: Vocabulary) -> list[Subject]:
    """The subjects that differ: those that stand for several taken apart, without what only says the same wider."""
    found = [vocabulary.subjects[p] for s in frame.subjects for p in vocabulary.subjects[s].parts or (s,)]
    found = list(dict.fromkeys(s for s in found if not s.weak))
    return [s for s in found if not any(o is not s and s.kinds >= o.kinds and not s.where for o in found)]


def _others(subject: Subject, vocabulary: Vocabulary) -> tuple[Subject, ...]:
    """The subjects of the same kinds that another value of the same property makes: 市長会 beside 町村会."""
    own = [property_ for property_, _ in subject.where]
    return tuple(
        s
        for s in vocabulary.subjects.values()
        if s is not subject and s.kinds == subject.kinds and [property_ for property_, _ in s.where] == own
    )


def told(sets: Sequence[Sets], frame: Frame, find: Callable[[Frame], Selection], speech: Speech) -> None:
    """Put the prefectures of each set into words, with the records that they are known by."""
    leads = []
    for one in sets:
        wanted = [_by_prefecture(s, frame, find) for s in one.wanted]
        without = [_by_prefecture(s, frame, find) for s in one.without]
        kept = [p for p in wanted[0] if all(p in side for side in wanted) and not any(p in side for side in without)]
        leads.append(_lead(one, kept, speech))
        for prefecture in kept:
            _row(prefecture, [r for side in wanted for r in side[prefecture]], speech)
        speech.cells.append(Cell("", "count", len(kept), _counter(speech)))
        if not kept:
            for record in [r for side in (*wanted, *without) for group in side.values() for r in group][:1]:
                speech.telling.cite_record(record)
        _limits(one.without, speech)
    speech.lead = speech.run(leads)


def _by_prefecture(subject: Subject, frame: Frame, find: Callable[[Frame], Selection]) -> _Side:
    spoken = tuple((id_, word) for id_, word in frame.spoken if id_ == subject.id)
    selection = find(Frame(language=frame.language, subjects=(subject.id,), spoken=spoken, times=frame.times))
    found: dict[str, list[Record]] = {}
    for record in selection.records if not selection.unmet else ():
        for prefecture in record.values(_KEY):
            found.setdefault(str(prefecture), []).append(record)
    return found


def _lead(sets: Sets, kept: Sequence[str], speech: Speech) -> str:
    language = speech.replies.language
    one = _label(sets.wanted[:1], speech)
    other = _label(sets.without or sets.wanted[1:], speech)
    names = phrase.joined((speech.store.names[p].name if p in speech.store.names else p for p in kept), language)
    alone = not sets.without and len(sets.wanted) == 1
    key = "in_none" if not kept else "in_one" if sets.without else "in_any" if alone else "in_both"
    return speech.say(key, one=one, other=other, names=names, count=phrase.count(len(kept), _counter(speech), language))


def _counter(speech: Speech) -> str:
    return speech.store.schema.kinds["prefecture_count"].counter


def _label(subjects: Sequence[Subject], speech: Speech) -> str:
    return phrase.joined((subject_label(s, speech) for s in subjects), speech.replies.language)


def _row(prefecture: str, records: Sequence[Record], speech: Speech) -> None:
    speech.show(records)
    rows = phrase.joined((speech.telling.row(r) for r in records), speech.replies.language)
    if not speech.telling.cited:
        for record in records:
            speech.telling.cite_record(record)
    speech.add(speech.say("fact", label=prefecture, value=rows))


def _limits(without: Sequence[Subject], speech: Speech) -> None:
    """How far the documents list all of what is said to be missing."""
    for subject in without:
        complete = speech.replies.kinds[min(subject.kinds)].complete
        what = subject_label(replace(subject, where=()), speech)
        if complete is None:
            speech.note(speech.say("listed_partly", what=what))
        else:
            speech.note(speech.say("listed_until", what=what, day=phrase.day(complete, speech.replies.language)))
