"""Whether what is told bears out all that a question takes for so, which a plain yes would grant."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.quoting import LEFT
from bot.answering.weighing import Weighed
from intents.frame import Frame
from knowledge.model import Record
from knowledge.pairs import searchable
from knowledge.query import Selection
from knowledge.strengths import MENTIONED

_HOW = frozenset({"ask", "relation", "property", "subject", "document", "role", "stop", "unrecorded"})
"""What a word may stand for that is accounted for elsewhere, or that only helps to ask."""


def borne_out(
    frame: Frame, selection: Selection, records: Sequence[Record], words: Sequence[Weighed], told: str
) -> bool:
    """Whether the records, or what is `told` of them, say every telling word of a claim, and are linked to its names.

    A claim that is nothing but a word (元気ですか) is none.
    """
    heard = _linked(selection) and not unheard(words, records, told) and not _narrowed(frame, words, records)
    return heard and _about_something(frame) and not _received(frame, records)


def _narrowed(frame: Frame, words: Sequence[Weighed], records: Sequence[Record]) -> bool:
    """Whether several were found by sort alone, of which a verb that no record has picks some: 断る意見はあった."""
    picked = frame.names or frame.records or frame.times or frame.words or frame.phrases or frame.properties
    if picked or len(records) == 1 or frame.language != "ja":
        return False
    return any(w.word.act and not w.records and not w.word.loose and not w.word.cues for w in words)


def _about_something(frame: Frame) -> bool:
    """Whether a question says more than ordinary words, or than a name of which it is not asked if there is any.

    What someone named has to do with the project itself is not borne out by whatever else they are named in.
    """
    said = frame.records or frame.subjects or frame.kinds or frame.times or frame.rounds or frame.phrases
    named = frame.names and not frame.spare and ("exists" in frame.asks or frame.words)
    return bool(said or named or frame.properties or frame.roles or frame.carried or frame.lettered)


def _linked(selection: Selection) -> bool:
    """Whether one of several names is more than mentioned: what only speaks of both says nothing of the two."""
    at = [i for i, c in enumerate(selection.conditions) if c.facet == "name" and not c.weak]
    best = selection.groups[0] if selection.groups else ()
    return len(at) < 2 or any(m.strengths[i] > MENTIONED for m in best if m.strengths for i in at)


def _received(frame: Frame, records: Sequence[Record]) -> bool:
    """Whether someone named was called on, and is not the one who came: which of the two is told, not granted."""
    surnames = [name.split()[0] for group in frame.names for name in group if " " in name]
    visitors = "".join(str(value) for record in records for value in record.values("visitors"))
    return bool(visitors) and any(name not in visitors for name in surnames)


def unheard(words: Sequence[Weighed], records: Sequence[Record], told: str) -> list[Weighed]:
    """The telling words of a question that neither some records nor what is `told` of them says."""
    said = searchable(told)
    left = [w for w in words if _telling(w) and not any(record.id in w.records for record in records)]
    return [w for w in left if not any(form in said for form in w.word.forms)]


def _telling(weighed: Weighed) -> bool:
    word = weighed.word
    known = bool(weighed.records) and weighed.weight >= LEFT
    return known and not word.loose and not any(c.type in _HOW for c in word.cues)
