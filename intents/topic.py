"""What a question is about that names nothing and opens a conversation: the project itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from intents.frame import Frame
from intents.known import Known
from intents.message import completed
from intents.reader import Reader
from intents.vocabulary import words as listed

_NOTHING = Frame()
_POINTING = frozenset({"that"})
_ALLYING = frozenset({"alliance"})
"""What the project does at all: why the wards ally themselves with others is why there is a project."""
_PLAIN = frozenset({"who", "when", "where", "what", "exists", "tell"})
"""Asks about one thing."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The frames, by language, of what everything here is about, and the properties that its records state."""

    frames: Mapping[str, Frame]
    stated: frozenset[str]
    known: Known
    aimless: frozenset[str] = frozenset()
    """The records that state no purpose."""

    @classmethod
    def of(cls, reader: Reader, known: Known) -> Topic:
        """The topic as a reader reads the words for it."""
        frames = {language: reader.read(words[0], date.min).frame for language, words in listed("topic").items()}
        records = (reader.store.records[id_] for frame in frames.values() for id_ in frame.spare)
        aimless = frozenset(r.id for r in reader.store.records.values() if not r.values("purpose"))
        return cls(frames, frozenset(s.property for record in records for s in record.statements), known, aimless)

    def given(self, frame: Frame) -> Frame:
        """A question about the topic, if it wants what is told of it and says nothing of what: いつ始まったの？

        Why the special wards do something is a question about it too.
        """
        if _leaves_out_alone(frame):
            return replace(frame, subjects=tuple(self.known.wider(id_) for id_ in frame.excluded_subjects[:1]))
        if "reason" in frame.unrecorded and self.aimless >= {*frame.spare}:
            allied = set(frame.subjects) <= _ALLYING
            frame = replace(frame, spare=(), subjects=() if allied else frame.subjects)
        asked = self.known.properties_of(frame)
        wanted = frame.wishes and set(frame.asks) <= _PLAIN and (not asked or asked & self.stated)
        if not wanted or _says_something(frame):
            return frame
        return completed(frame, self.frames.get(frame.language, _NOTHING))


def _leaves_out_alone(frame: Frame) -> bool:
    """Whether a question says nothing but what is not meant: 保険会社以外にはある？"""
    return bool(frame.excluded_subjects) and not (frame.conditions or frame.properties or frame.excluded)


def _says_something(frame: Frame) -> bool:
    """Whether a question says what it is about, or has a word that nothing owns."""
    own = [w for w in frame.content if w.noun and not w.loose and not w.cues]
    untold = set(frame.unrecorded) - {"reason"}
    left = (frame.unknown, frame.idle, frame.verbs, frame.spare, frame.documents, frame.roles, untold)
    return bool(frame.conditions or own or any(left) or set(frame.relations) - _POINTING)
