"""What the names, subjects and properties of questions stand for, as far as conversations need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.store import Store

_PLACES = frozenset({"prefecture", "ward", "municipality", "region"})


@dataclass(frozen=True, slots=True)
class Known:
    """The class of each name, the kinds of each subject, the properties of each cue for them and of each kind.

    `limited` are the subjects that stand for some records of their kinds only.
    """

    classes: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    properties: Mapping[str, tuple[str, ...]]
    stated: Mapping[str, frozenset[str]]
    limited: frozenset[str]

    @classmethod
    def of(cls, store: Store, vocabulary: Vocabulary) -> Known:
        """What a store and a vocabulary know."""
        return cls(
            {name.id: name.kind for name in store.names.values()},
            {subject.id: subject.kinds for subject in vocabulary.subjects.values()},
            {asked.id: asked.properties for asked in vocabulary.properties.values()},
            {id_: frozenset(kind.properties) for id_, kind in store.schema.kinds.items()},
            frozenset(subject.id for subject in vocabulary.subjects.values() if subject.where),
        )

    def kinds_of(self, frame: Frame) -> frozenset[str]:
        """The kinds that a question's subjects stand for."""
        return frozenset(kind for subject in frame.subjects for kind in self.kinds[subject])

    def properties_of(self, frame: Frame) -> frozenset[str]:
        """The properties that a question asks for."""
        return frozenset(p for asked in frame.properties for p in self.properties[asked])

    def wider(self, subject: str) -> str:
        """The narrowest subject that a subject is a sort of, or itself: agreements for those with companies."""
        above = [(len(k), id_) for id_, k in self.kinds.items() if k > self.kinds[subject] and id_ not in self.limited]
        return min(above, default=(0, subject))[1]

    def sort(self, name: str) -> str:
        """The class of a name; places of all sizes and the associations of places count as one."""
        found = self.classes[name]
        return "place" if found in _PLACES or found == "association" else found

    def only_places(self, frame: Frame) -> bool:
        """Whether all that a question names are places, which say nothing of the subject."""
        classes = {self.classes[name] for group in frame.names for name in group}
        return bool(classes) and classes <= _PLACES and not frame.records
