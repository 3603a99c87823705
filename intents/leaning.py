"""Whether a question leans on the one before it."""

from __future__ import annotations

import re
from dataclasses import replace

from intents.frame import Frame
from intents.shifting import STEPS
from intents.thread import Thread

SHORT = 16
"""Characters of a question that names something and asks nothing of its own."""
SELF_CONTAINED = 12
"""Characters from which on a question may be one by itself, though it names nothing that is known by name."""
ELLIPTIC = 10
"""Characters of a question that names a subject and nothing else."""
_LEANING = {"that", "and_then", "others", "earlier", "there", "correction", "both"}
SUPERLATIVE = frozenset({"latest", "first", "maximum", "minimum"})
_WHOLE = SUPERLATIVE | {"count", "list", "sum", "average", "next"}
"""What is asked of all there is of a subject."""
_NEXT = "forward"
_IDLE_ASKS = {"exists", "list", "what", "tell"}


_ADDED = re.compile(r"(?:あと|また|also|and)(?=[、,もで ])|それと|それから|ついでに|加えて")
"""How one more question begins, which need not be about the same thing."""


def leans(frame: Frame, thread: Thread, text: str, places: bool = False) -> bool:
    """Whether a question cannot be read without the one before it, or points back to it in words.

    `places`: all names of the question are places, which say nothing of the subject.
    """
    last = thread.last
    if last is None:
        return False
    things = bool(frame.names or frame.records or frame.phrases or frame.lettered or frame.spare)
    wishes = bool(frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - _IDLE_ASKS)
    if frame.ordinal is not None and last.records and not SUPERLATIVE & set(frame.asks):
        return True
    if last.asked_back:
        return not (frame.subjects and wishes)
    if (_LEANING | STEPS.keys()) & set(frame.relations):
        whole = things and wishes and (frame.subjects or frame.records)
        return not whole or bool({"that", "others"} & set(frame.relations))
    if not things and not frame.times and any(ask.startswith("same-") for ask in frame.asks):
        return len(text) < SHORT
    if not things and not frame.subjects:
        return not _asks_of_a_day(frame) and (len(text) < 40 or not frame.conditions)
    if not frame.subjects and places:
        return len(text) < 20
    return not wishes and len(text) < SHORT and not frame.subjects


def self_contained(frame: Frame, text: str, places: bool = False) -> bool:
    """Whether a question may do without the one before it: it says what it is about and what it wants of that."""
    if len(text) < SELF_CONTAINED or frame.ordinal is not None or frame.anchors or frame.ends:
        return False
    added = {"and_then"} if _ADDED.match(text) else set()
    if (_LEANING - added | STEPS.keys()) & set(frame.relations) or any(ask.startswith("same-") for ask in frame.asks):
        return False
    things = frame.records or frame.phrases or frame.words or frame.spare or (frame.names and not places)
    when = frame.times or frame.rounds or frame.numbers or frame.bounds
    wishes = frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - _IDLE_ASKS
    in_all = bool("sum" in frame.asks and frame.times and frame.properties)
    return bool(things or frame.subjects or in_all) and sum(map(bool, (things, frame.subjects, when, wishes))) > 1


def bare_subject(frame: Frame, text: str) -> bool:
    """Whether a question names a subject and nothing else (展示は？), so that it may be meant of what was spoken of."""
    others = frame.names or frame.records or frame.phrases or frame.times or frame.words or frame.rounds
    idle = {"and_then"} if frame.ordinal is not None else {"and_then", "ordinal"}
    related = set(frame.relations) - idle or any(ask.startswith("same-") for ask in frame.asks)
    return bool(frame.subjects) and not (others or related) and len(text) < ELLIPTIC and not _WHOLE & set(frame.asks)


def _asks_of_a_day(frame: Frame) -> bool:
    """2018年4月16日は何があった日？ needs nothing before it."""
    exact = any(t.period is not None and t.period.precision == "day" for t in frame.times)
    return exact and bool({"contents", "definition"} & set(frame.properties) or "what" in frame.asks)


def unled(frame: Frame) -> Frame:
    """A question that opens a conversation: what comes next (次の展示) is asked as of today."""
    things = frame.names or frame.records or frame.words or frame.times or frame.anchors
    if _NEXT not in frame.relations or things or not frame.subjects:
        return frame
    relations = tuple(r for r in frame.relations if r != _NEXT)
    return replace(frame, relations=relations, asks=tuple(dict.fromkeys(("next", *frame.asks))))
