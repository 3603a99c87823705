"""The one statement that a question is about, where the strict reading has no answer: told as the documents put it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.speech import Speech
from bot.answering.values import label_of
from intents.frame import Frame
from intents.text import letters
from intents.tokens import Token, tokenise
from intents.vocabulary import Vocabulary
from intents.vocabulary import words as words_of
from knowledge.model import Person, Record, Statement
from knowledge.pairs import searchable
from knowledge.query import Selection
from knowledge.store import Store

ENOUGH = 2
"""Words of the question that must stand in one statement."""
PINNED = 0.4
LOOSE = 0.6
"""The share of the question, by weight of its words, that must stand in it: of a record named, of any record."""
MARGIN = 1.3
"""How much more than in any other record."""
TELLING = 9.0
"""The weight of words that tell a statement from all others where no record is named."""
STRANGE_NOUN = 4.0
STRANGE_VERB = 1.0
"""The weights of words that no record says: a noun is very likely what is asked for, a verb may be put otherwise."""
_BEYOND = frozenset(
    {"count", "sum", "difference", "ratio", "share", "average", "maximum", "minimum", "days", "compare"}
)
_TYPES = frozenset({"text", "prose"})
_FIGURES = frozenset({"yen", "number", "people"})
"""Types of properties that no wording answers."""
_UNSAID = frozenset({"reason"})
_OPEN = frozenset({"date", "hours", "venue", "place", "status"})
"""What is asked with no more than いつ, どこ or どうなった."""
_TIME = re.compile(r"\d+[:：月日時]")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a question, as it is searched for, with its weight: the rarer, the more.

    `strange`: a noun that no record says and the vocabulary does not know either.
    """

    text: str
    weight: float
    strange: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the weight of the question's words in it."""

    record: Record
    statement: Statement
    weight: float
    number: int


def stated(frame: Frame, text: str, selection: Selection, vocabulary: Vocabulary, speech: Speech) -> bool:
    """Tell the statement that clearly says the most of a question. `selection`: what meets its firm conditions."""
    if not _may_be_stated(frame, vocabulary, speech):
        return False
    words = _words(frame, text, speech.store)
    firm = frame.records or frame.names or frame.times or frame.rounds
    records = among(selection) if firm else None
    found = sorted(_told(words, records, speech.store), key=lambda t: t.weight, reverse=True)
    best = found[0] if found else None
    if best is None or best.number < ENOUGH:
        return False
    others = [t.weight for t in found if t.record is not best.record]
    rival = max(others, default=0.0)
    if any(word not in speech.store.said(best.record.id) for word in frame.proper):
        return False
    if best.weight < MARGIN * rival or not (_clear(best, words, frame) and _answers(best, frame, text, vocabulary)):
        return False
    _tell(best, speech)
    return True


def _clear(told: Told, words: Sequence[Word], frame: Frame) -> bool:
    """Whether so much of the question stands in a statement that it is the one meant."""
    whole = sum(w.weight for w in words)
    strange = any(w.strange for w in words)
    if frame.records:
        return told.weight >= PINNED * whole and not (strange and "exists" in frame.asks)
    return told.weight >= max(LOOSE * whole, TELLING) and not strange


def _answers(told: Told, frame: Frame, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a statement may say what is asked for by name: it has its time, or uses the question's word for it."""
    if ("when" in frame.asks or "date" in frame.properties) and told.record.date is None:
        return bool(_TIME.search(str(told.statement.value)))
    said = searchable(str(told.statement.value))
    return all(
        told.statement.property in vocabulary.properties[p].properties or _cued(p, text, said)
        for p in frame.properties
        if p not in _OPEN and not vocabulary.properties[p].general
    )


def _cued(property_: str, text: str, said: str) -> bool:
    """Whether the question's word for a property is the statement's own: 財源, where it speaks of 財源."""
    return any(cue in text and searchable(cue) in said for cue in words_of("properties")[property_].get("ja", ()))


def firm(frame: Frame) -> Frame:
    """The frame with nothing but the conditions that no wording changes: names, records, times."""
    return Frame(
        language=frame.language,
        names=frame.names,
        records=frame.records,
        titles=frame.titles,
        times=frame.times,
        rounds=frame.rounds,
        asks=("list",),
    )


def _may_be_stated(frame: Frame, vocabulary: Vocabulary, speech: Speech) -> bool:
    """Whether words can answer: no figure is asked for, nobody's name, and nothing that the documents never tell."""
    if frame.language != "ja" or frame.unknown or frame.roles or frame.impossible or frame.excluded:
        return False
    if set(frame.unrecorded) - _UNSAID or _BEYOND & set(frame.asks):
        return False
    types = (
        speech.store.schema.properties.get(p) for a in frame.properties for p in vocabulary.properties[a].properties
    )
    return not any(t is not None and t.type in _FIGURES for t in types)


def among(selection: Selection) -> frozenset[str]:
    """The records that meet all firm conditions."""
    if any(c.facet != "word" for c in selection.unmet):
        return frozenset()
    return frozenset(m.record.id for group in selection.groups for m in group)


def _words(frame: Frame, text: str, store: Store) -> list[Word]:
    """The content words of a question that do not only name what it is about."""
    named = searchable("、".join((*frame.titles, *(n for group in frame.names for n in group))))
    found: dict[str, Word] = {}
    for token in tokenise(text):
        key = searched_by(token)
        if not key or key in named:
            continue
        hits = len(store.search(key))
        strange = not hits and any(key in searchable(word) for word in frame.idle)
        if hits or strange or token.pos[0] != "名詞":
            found.setdefault(key, Word(key, _weight(strange, hits, len(store.records)), strange))
    return list(found.values())


def searched_by(token: Token) -> str:
    """What a word is searched by: a noun as it stands, a verb without its ending; nothing of words that only help."""
    if not token.content or token.pos[1] in ("数詞", "非自立可能") or token.pos[0] in ("接頭辞", "接尾辞"):
        return ""
    key = letters(token.surface if token.pos[0] == "名詞" else token.base[:-1])
    kana = all("ぁ" <= c <= "ゖ" or c == "ー" for c in key)
    return "" if len(key) < 2 or kana else searchable(key)


def _weight(strange: bool, hits: int, records: int) -> float:
    if hits:
        return math.log(records / hits)
    return STRANGE_NOUN if strange else STRANGE_VERB


def _told(words: Sequence[Word], among: frozenset[str] | None, store: Store) -> Iterator[Told]:
    """The statements in which the words stand, of records that say at least two of them."""
    hits = [(w, store.search(w.text)) for w in words]
    records = among if among is not None else frozenset(id_ for _, ids in hits for id_ in ids)
    for id_ in sorted(records, key=store.order.__getitem__):
        if sum(id_ in ids for _, ids in hits) < ENOUGH:
            continue
        record = store.records[id_]
        for statement in record.statements:
            if _spoken(statement, store):
                said = _said(statement, store)
                there = [w for w in words if w.text in said]
                yield Told(record, statement, sum(w.weight for w in there), len(there))


def _spoken(statement: Statement, store: Store) -> bool:
    definition = store.schema.properties.get(statement.property)
    words = definition is not None and definition.type in _TYPES
    return words and statement.rank != "deprecated" and not isinstance(statement.value, Person | int)


def _said(statement: Statement, store: Store) -> str:
    """A statement's words; of prose of ours those printed too."""
    definition = store.schema.properties[statement.property]
    printed: Iterable[str] = ()
    if definition.type == "prose" and not definition.many:
        printed = (text for c in statement.citations for text in c.printed)
    return searchable("、".join((str(statement.value), *printed)))


def _tell(told: Told, speech: Speech) -> None:
    record, statement = told.record, told.statement
    speech.show((record,))
    speech.lead = speech.say("passage", thing=speech.telling.thing(record))
    speech.telling.cite(record, statement.property)
    speech.mark_lead()
    text = speech.telling.text(record, statement.property, (statement.value,))
    speech.add(speech.say("fact", label=label_of(record, statement.property, speech), value=text), record.id)
