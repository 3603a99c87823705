"""Whether what was found may be given as the answer: the account of every condition and every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.answering.unmet import strangers
from intents.frame import Frame
from intents.text import letters
from knowledge.conditions import Condition
from knowledge.query import Selection
from knowledge.strengths import MENTIONED

Reason = Literal[
    "answer", "outside", "unknown_word", "nothing", "no_such", "unlisted", "time_outside", "not_recorded", "too_many"
]
_TOWNS = ("市", "町", "村")


CLEAR = frozenset(
    {
        "when",
        "who",
        "where",
        "count",
        "sum",
        "difference",
        "maximum",
        "minimum",
        "latest",
        "first",
        "average",
        "share",
        "compare",
        "list",
        "which_document",
        "level",
        "course",
        "fall",
        "next",
        "place",
        "current",
    }
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The reason class of an outcome; `ignored` are words that the answer left aside and must name.

    `denied` are words that the answer must say it does not have before it says anything else.
    """

    reason: Reason
    ignored: tuple[str, ...] = ()
    unmet: tuple[Condition, ...] = ()
    denied: tuple[str, ...] = ()


def judge(frame: Frame, selection: Selection, complete: bool) -> Verdict:
    """Answer only where every condition is met and every content word is owned.

    `complete`: the documents list all there is of the kind found, so that finding none is an answer of its own.
    """
    if not selection.groups:
        return Verdict("unknown_word" if frame.unknown else "nothing", frame.unknown, selection.unmet)
    unmet = {c.facet for c in selection.unmet}
    met = frame.conditions - len(selection.unmet)
    held = _held(frame, selection)
    if "time" in unmet or "round" in unmet:
        return Verdict("no_such" if complete and not frame.unknown else "time_outside", frame.unknown, selection.unmet)
    if complete and frame.subjects and _no_party(selection):
        return Verdict("no_such", frame.unknown, selection.unmet)
    if {"name", "record", "title"} & unmet:
        apart = frame.unknown or "compare" in frame.asks or "record" in unmet
        return Verdict("no_such" if complete and not apart else "nothing", frame.unknown, selection.unmet)
    if "subject" in unmet and not held:
        return Verdict("nothing", frame.unknown, selection.unmet)
    if "subject" in unmet and _names_alone(frame) and not _says_so(frame, selection) and _of_another_kind(selection):
        return Verdict("no_such" if complete else "nothing", (), selection.unmet)
    if _only_spoken_of(frame, selection) and not held:
        return Verdict("nothing", frame.unknown, selection.unmet)
    if complete and (towns := _unlisted(frame, selection)):
        return Verdict("unlisted", towns, selection.unmet)
    lost, idle = selection.unsaid, (*frame.idle, *selection.foreign)
    if frame.unknown and frame.carried:
        return Verdict("no_such" if complete else "unknown_word", frame.unknown, selection.unmet)
    if "number" in unmet and _sets_figures(frame):
        return Verdict("nothing", frame.unknown, selection.unmet)
    strange = strangers(frame, selection)
    if strange and (set(strange) & set(frame.proper) or not _pinned(selection, met)):
        return Verdict("unknown_word", tuple(dict.fromkeys((*strange, *frame.unknown, *lost))), selection.unmet)
    aside = (*lost, *frame.unknown, *idle)
    if selection.foreign and not held:
        return Verdict(
            "unknown_word", tuple(dict.fromkeys((*selection.foreign, *frame.unknown, *lost))), selection.unmet
        )
    if frame.tail and frame.tail in aside and not frame.properties and not frame.roles:
        return Verdict("not_recorded", (frame.tail,), selection.unmet)
    if aside and not _bearable(frame, met, len(lost), len(idle), held):
        return Verdict("nothing" if lost else "unknown_word", aside, selection.unmet)
    return Verdict("answer", tuple(w for w in aside if w not in strange), selection.unmet, strange)


def _sets_figures(frame: Frame) -> bool:
    """Whether bare figures are set against each other, so that one that no record has leaves nothing to say."""
    return "difference" in frame.asks and sum(not number.unit for number in frame.numbers) > 1


def _pinned(selection: Selection, met: int) -> bool:
    """Whether the rest of a question leaves a single record, so that a word can only describe it."""
    return len(selection.records) == 1 and met >= 2


def _unlisted(frame: Frame, selection: Selection) -> tuple[str, ...]:
    """The towns that a question looks for in the list of all of them, and that it does not have."""
    if not frame.polar or any(m.record.kind != "listed_partner" for m in selection.groups[0]):
        return ()
    listed = {str(v) for m in selection.groups[0] for v in (m.record.name, *m.record.values("municipalities"))}
    towns = [group[0] for group in frame.names if group[0].endswith(_TOWNS) and not listed & set(group)]
    alone = "only" in frame.relations and set(frame.unknown) <= set(frame.proper)
    strange = frame.language == "ja" and not alone and not all(town.endswith(_TOWNS) for town in frame.unknown)
    return () if strange else (*towns, *map(str.title, frame.unknown))


def _no_party(selection: Selection) -> bool:
    """Whether all found are between parties and only speak of a name: an agreement that mentions Tokyo is not its."""
    best = selection.groups[0]
    if not all(m.record.values("partner") for m in best):
        return False
    strict = [i for i, c in enumerate(selection.conditions) if c.facet == "name" and not c.weak]
    return any(max(m.strengths[i] for m in best) == MENTIONED for i in strict)


def _only_spoken_of(frame: Frame, selection: Selection) -> bool:
    """Whether what was found is of none of several kinds that a question names, and only speaks of them."""
    kinds = [i for i, c in enumerate(selection.conditions) if c.facet == "subject" and not c.weak]
    spoken_of = all(m.strengths[i] == MENTIONED for m in selection.groups[0] for i in kinds)
    called = any(word in letters(m.record.name) for m in selection.groups[0] for _, word in frame.spoken)
    return len(kinds) > 1 and spoken_of and not called


def _names_alone(frame: Frame) -> bool:
    """Whether a question says nothing but of whom or where something of one kind is: 九州の展示."""
    others = (frame.records, frame.phrases, frame.times, frame.words, frame.unknown, frame.rounds, frame.numbers)
    return bool(frame.names) and len(frame.subjects) == 1 and not any(others)


def _of_another_kind(selection: Selection) -> bool:
    """Whether what was found is of no kind that a question names."""
    kinds = {kind for c in selection.conditions if c.facet == "subject" for kind in c.any_of}
    return not any(m.record.kind in kinds for m in selection.groups[0])


def _says_so(frame: Frame, selection: Selection) -> bool:
    """Whether something found says a word that the question has for what it is about, in its name or of itself."""
    found = (m.record for m in selection.groups[0])
    texts = [letters("\n".join((r.name, *(str(s.value) for s in r.statements)))) for r in found]
    return any(word in text for text in texts for _, word in frame.spoken)


def _bearable(frame: Frame, met: int, lost: int, idle: int, held: bool) -> bool:
    """Ordinary words may be left aside, and are named, where a clear wish on something found remains."""
    limit = 5 if frame.records else 3
    if not frame.wishes or met < 1 or idle + lost > limit:
        return False
    clear = frame.properties or frame.roles or set(frame.asks) & CLEAR or any(a.startswith("same") for a in frame.asks)
    return bool(clear) and (held or not lost)


def _held(frame: Frame, selection: Selection) -> bool:
    """Whether the records are pinned down by more than a common word: a title, its own name, a day, a month."""
    if frame.records or set(frame.phrases) - set(selection.unsaid):
        return True
    grains = {t.period.precision for t in frame.times if t.period is not None}
    if "day" in grains or ("month" in grains and len(selection.records) == 1):
        return True
    return bool(frame.names) and len(selection.records) <= 3
