"""The one record that a question describes without naming it: weak words that together point at nothing else."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from intents import thesaurus
from intents.frame import Frame
from intents.text import letters
from intents.tokens import Token, tokenise
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.pairs import searchable
from knowledge.query import Selection
from knowledge.store import Store

ENOUGH = 2
"""Words of the question that a record must say."""
CLEAR = 0.6
"""The share of the question, by weight of its words, that it must say."""
MARGIN = 1.3
"""How much more than any other record."""
TELLING = 6.0
"""The weight of words that tell a record from all others."""
OTHERWISE = 0.8
"""What a word counts that a record puts otherwise."""
STRANGE = 4.0
"""The weight of a noun that no record says: it may be the very thing that is asked for."""
_KINDS_LEFT = frozenset(
    {"listed_partner", "prefecture_count", "region_count", "partner_count", "figure", "term", "facility", "disaster"}
)
"""Rows of tables, definitions, places, and disasters, which all are alike: nothing that could be described."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A content word of a question: the records that say it, with how much that tells."""

    text: str
    weight: float
    records: dict[str, float]


def described(frame: Frame, text: str, among: frozenset[str] | None, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame about the record that it describes; as it is where it describes none clearly.

    `among`: the records that meet the firm conditions, none where there are no such.
    """
    if (
        frame.language != "ja"
        or frame.records
        or frame.unknown
        or frame.carried
        or frame.excluded
        or frame.excluded_words
        or frame.lettered
    ):
        return frame
    clues = _clues(frame, text, store)
    record = _clearest(clues, among, _kinds(frame, vocabulary), store)
    if record is None:
        return frame
    said = {clue.text for clue in clues if record.id in clue.records}
    whole = all(clue.text in said for clue in clues)
    if not (whole or frame.properties or set(frame.asks) - {"exists"}):
        return frame
    return replace(
        frame,
        records=((record.id,),),
        titles=(),
        names=(),
        subjects=(),
        words=tuple(word for word in frame.words if word in said),
        idle=(),
        phrases=(),
        asks=frame.asks if whole else tuple(ask for ask in frame.asks if ask != "exists"),
    )


def pinned(frame: Frame, text: str, vocabulary: Vocabulary, store: Store) -> Frame:
    """The frame about the one record that words which set no condition describe; one with conditions as it is."""
    return frame if frame.conditions else described(frame, text, None, vocabulary, store)


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


def meeting(selection: Selection) -> frozenset[str]:
    """The records that meet all firm conditions."""
    if any(c.facet != "word" for c in selection.unmet):
        return frozenset()
    return frozenset(m.record.id for group in selection.groups for m in group)


def _clearest(clues: list[Clue], among: frozenset[str] | None, kinds: frozenset[str], store: Store) -> Record | None:
    """The record that clearly says the most of the clues, of those that fit."""
    scores: dict[str, list[float]] = {}
    for clue in clues:
        for id_, weight in clue.records.items():
            scores.setdefault(id_, []).append(weight)
    fit = {
        id_: sum(weights)
        for id_, weights in scores.items()
        if (among is None or id_ in among) and _fits(store.records[id_], kinds)
    }
    ranked = sorted(fit, key=lambda id_: (-fit[id_], store.order[id_]))
    if not ranked or len(scores[ranked[0]]) < ENOUGH:
        return None
    best = fit[ranked[0]]
    rival = fit[ranked[1]] if len(ranked) > 1 else 0.0
    whole = sum(clue.weight for clue in clues)
    clear = best >= max(CLEAR * whole, TELLING) and best >= MARGIN * rival
    return store.records[ranked[0]] if clear else None


def _fits(record: Record, kinds: frozenset[str]) -> bool:
    return record.kind not in _KINDS_LEFT and (not kinds or record.kind in kinds)


def _kinds(frame: Frame, vocabulary: Vocabulary) -> frozenset[str]:
    """The kinds that the question speaks of; any where it says no more than "event"."""
    subjects = [vocabulary.subjects[id_] for id_ in frame.subjects]
    return frozenset(k for s in subjects if not (s.weak or s.loose) for k in s.kinds)


def _clues(frame: Frame, text: str, store: Store) -> list[Clue]:
    """The content words of a question with what they tell."""
    everyday = [word for word in (*frame.words, *frame.verbs) if thesaurus.meant(word)]
    covered = searchable("、".join(everyday))
    found = {word: _clue(word, store) for word in everyday}
    for key in map(_key, tokenise(text)):
        if key and key not in covered and key not in found:
            found[key] = _clue(key, store)
    return [clue for clue in found.values() if clue.weight > 0]


def _key(token: Token) -> str:
    """What a word is searched by: a noun as it stands, a verb without its ending; nothing of words that only help."""
    if not token.content or token.pos[1] in ("数詞", "非自立可能") or token.pos[0] in ("接頭辞", "接尾辞"):
        return ""
    key = letters(token.surface if token.pos[0] == "名詞" else token.base[:-1])
    kana = all("ぁ" <= c <= "ゖ" or c == "ー" for c in key)
    return "" if len(key) < ENOUGH or kana else searchable(key)


def _clue(word: str, store: Store) -> Clue:
    """A word's records: those that say it, and for less those that put it otherwise."""
    own = store.search(word)
    others = frozenset(id_ for form in thesaurus.meant(word) for id_ in store.search(form)) - own
    if not own and not others:
        return Clue(word, STRANGE, {})
    weight = math.log(len(store.records) / (len(own) + len(others)))
    said = dict.fromkeys(own, weight) | dict.fromkeys(others, OTHERWISE * weight)
    return Clue(word, weight, said)
