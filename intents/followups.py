"""The ways to read a question in the light of its thread, the likeliest first."""

from __future__ import annotations

import re
from dataclasses import replace

from intents.carrying import about, alike, dated, narrowed, of_what_was_shown, wishing, with_the_last
from intents.frame import Frame
from intents.known import Known
from intents.leaning import bare_subject, leans
from intents.moves import merge
from intents.shifting import direction
from intents.thread import Thread, Turn

SHORT = 40
"""Characters of a question that may lean on the thread without saying so."""
_NUMBER = re.compile(r"\d+(?=[号回])")


def completed(frame: Frame, thread: Thread, text: str, known: Known) -> Frame:
    """The frame as the likeliest reading has it: with what it takes over where it leans on its thread."""
    if frame.anchors or frame.ends or not leans(frame, thread, text, known.only_places(frame)):
        return frame
    return merge(frame, thread, known)


def readings(frame: Frame, thread: Thread, text: str, known: Known) -> tuple[Frame, ...]:
    """Every way to read a question in its thread, each to be tried where the ones before find nothing."""
    last = thread.last
    frame = dated(frame, thread)
    first = completed(frame, thread, text, known)
    if last is None or frame.unknown or len(text) >= SHORT or _decided(frame, first):
        return (first,)
    if not last.asked_back and bare_subject(frame, text):
        return (*of_what_was_shown(frame, thread, known), first, with_the_last(frame, thread), frame)
    if frame.spare and frame.empty and not frame.wishes:
        return (replace(wishing(frame, last.frame), carried=True), first)
    if (of_its_kind := _in_company(frame, last, known)) is not None:
        return (of_its_kind, first)
    ways = [first, alike(frame, thread), with_the_last(frame, thread)]
    if first.carried and not last.asked_back:
        if frame.names and not (first.subjects or first.records):
            ways.insert(0, alike(frame, thread))
        ways.insert(0, narrowed(frame, thread, known))
        ways.insert(0, _renumbered(frame, thread, known))
    if frame.wishes or not known.only_places(frame):
        ways.append(frame)
    return tuple(dict.fromkeys(way for way in ways if way is not None))


def _in_company(frame: Frame, last: Turn, known: Known) -> Frame | None:
    """会員登録は？ after the counts of a year: a word that stands for one of the figures of what was shown."""
    others = frame.subjects or frame.names or frame.phrases or frame.times or frame.wishes or len(frame.records) > 1
    if others or len(last.kinds) != 1:
        return None
    meant = [p for p in frame.contextual if set(known.properties[p][:1]) & known.stated[last.kinds[0]]]
    if not meant:
        return None
    bare = replace(frame, records=(), titles=(), words=(), properties=tuple(meant), contextual=())
    return about(bare, last.frame, last.records)


def _decided(frame: Frame, first: Frame) -> bool:
    """Whether a question points so exactly that it means this or nothing: a place in a list, the year after."""
    stepping = first.carried and direction(frame)[0] and not frame.conditions
    return bool(first.beyond or first.reckons or stepping)


def _renumbered(frame: Frame, thread: Thread, known: Known) -> Frame | None:
    """15号は？ after 令和4年台風14号: the name last said, with another number."""
    last = thread.last
    if last is None or len(frame.rounds) != 1 or frame.names or frame.records or frame.subjects:
        return None
    said = [name for group in last.frame.names for name in group if _NUMBER.search(name)]
    found = [name for n in said if (name := _NUMBER.sub(str(frame.rounds[0]), n)) in known.classes]
    if not found:
        return None
    return replace(wishing(frame, last.frame), names=(tuple(found),), rounds=(), carried=True)
