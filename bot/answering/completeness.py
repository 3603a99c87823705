"""What the documents list completely: a list that is whole says no where it has nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.replies import Replies
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.query import Selection
from knowledge.store import Store


@dataclass(frozen=True)
class Completeness:
    """Judges by the days up to which lists are whole, as the replies state them."""

    store: Store
    vocabulary: Vocabulary

    def whole(self, frame: Frame, selection: Selection, replies: Replies) -> bool:
        """Whether the documents list all there is of the kind asked about, up to the times asked about."""
        found = selection.records[0].kind
        subjects = [self.vocabulary.subjects[s] for s in frame.subjects]
        subjects = [s for s in subjects if found in s.kinds] or subjects
        kinds = {k for s in subjects for k in (s.of_places if found in s.of_places else s.kinds)} or {found}
        days = [day for kind in kinds if (day := replies.kinds[kind].complete) is not None]
        return (
            bool(days)
            and self._by_ward(frame, kinds)
            and all(t.span is None or t.span.start <= max(days) for t in frame.times)
        )

    def _by_ward(self, frame: Frame, kinds: Collection[str]) -> bool:
        """Whether lists of some kinds tell of wards at all, where a question names one: no partner is of a ward."""
        wards = {n for group in frame.names for n in group if self.store.names[n].kind == "ward"}
        every = (n.id for n in self.store.names.values() if n.kind == "ward") if wards else ()
        return not wards or any(self.store.records[id_].kind in kinds for n in every for id_ in self.store.linked(n))
