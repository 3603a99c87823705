"""Who runs what words too common to be a condition name: このプロジェクト、区長会と協議会どっちがやってる事業."""

from __future__ import annotations

from dataclasses import replace

from intents.frame import Frame
from knowledge.store import Store

_WHO_RUNS = "run_by"
_ASKED = frozenset({_WHO_RUNS, "hosts"})
_BESIDE = frozenset({*_ASKED, "projects", "definition"})
"""Wishes that a question for who runs something may be put in."""
_STATED = "organisations"


def of_the_whole(frame: Frame, store: Store) -> Frame:
    """The frame about the thing itself that common words name, where it is asked who runs it and each name does.

    Of the records that the words stand for it is the one that states the most bodies.
    """
    wished = set(frame.properties)
    others = frame.subjects or frame.times or frame.unknown or frame.phrases or frame.unrecorded
    if not wished & _ASKED or wished - _BESIDE or others:
        return frame
    found = [id_ for id_ in dict.fromkeys(frame.spare) if _run_by_all(id_, frame, store)]
    if not found:
        return frame
    whole = max(found, key=lambda id_: len(store.records[id_].values(_STATED)))
    return replace(frame, records=((whole,),), names=(), words=(), properties=(_WHO_RUNS,), asks=(), polar=False)


def _run_by_all(id_: str, frame: Frame, store: Store) -> bool:
    """Whether a record states each of the names among the bodies that run it."""
    bodies = {str(value) for value in store.records[id_].values(_STATED)}
    named = [{store.names[n].name for n in group} for group in frame.names]
    named += [{store.records[r].name for r in group} for group in frame.records if id_ not in group]
    return bool(bodies) and all(bodies & called for called in named)
