"""Finding the records that a question's conditions describe.

Every condition says how strongly it speaks for each record (0: not at all). The records that meet the most conditions
win; among them the kind of record that the evidence favours; and what that kind lacks is told, never hidden.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from knowledge.conditions import Condition, Query
from knowledge.model import Record
from knowledge.store import Store
from knowledge.strengths import IS, LINKED, MENTIONED, NAMED, strengths

HINT = 0.4
"""What a weak condition's strength counts beside a strict one's."""
_STRICT = (0, 0.5, LINKED, IS, NAMED)
"""What each strength counts: a mention speaks half as loud as a link."""
_WEAK = tuple(weight * HINT for weight in _STRICT)
_SHORT = re.compile(r"[一-鿿々]{1,3}|.")
"""A word in a title outweighs the same word in a text, unless it is so short: 助成金."""
_FILTERS = frozenset({"name", "record", "word", "number", "subject", "time", "round", "title"})


class Match(NamedTuple):
    """A record with the strength of each of the query's conditions for it, in the query's order."""

    record: Record
    strengths: tuple[int, ...]
    score: float
    wanted: int = 0


@dataclass(frozen=True, slots=True)
class Selection:
    """The records found, best kinds first in `groups`; `unmet` are the conditions that none of the first fulfils.

    `conditions` are those of the query, in the order of each match's strengths; `unsaid` are the words that no record
    of the best group says, whether they were a condition or not; `foreign` are those that no document says at all.
    `records` are those of the best group, in order of date and file.
    """

    groups: tuple[tuple[Match, ...], ...]
    unmet: tuple[Condition, ...]
    unsaid: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    records: tuple[Record, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        best = self.groups[0] if self.groups else ()
        object.__setattr__(self, "records", tuple([match.record for match in best]))


def select(store: Store, query: Query) -> Selection:
    """The records that meet the most of the query's conditions, grouped by kind."""
    tables = [strengths(store, condition) for condition in query.conditions]
    strict = [table for table, condition in zip(tables, query.conditions, strict=True) if not condition.weak]
    best = _most_met(strict or tables, _excluded(store, query))
    if not best:
        return Selection((), query.conditions)
    ordered = [store.records[id_] for id_ in sorted(best, key=store.order.__getitem__)]
    groups = _grouped(store, _matches(ordered, tables, query), query)
    met = map(any, zip(*(match.strengths for match in groups[0]), strict=True))
    unmet = tuple([c for c, is_met in zip(query.conditions, met, strict=True) if not (c.weak or is_met)])
    unsaid, foreign = _unsaid(store, groups[0], query)
    return Selection(tuple(groups), unmet, unsaid, foreign, query.conditions)


def _most_met(tables: Sequence[Mapping[str, int]], excluded: set[str]) -> Iterable[str]:
    """The records that the most tables know, without those ruled out."""
    if not tables:
        return ()
    everywhere = set(tables[0]).intersection(*tables[1:]) - excluded
    if everywhere:
        return everywhere
    met = Counter(chain.from_iterable(tables))
    for id_ in excluded:
        met.pop(id_, None)
    most = max(met.values(), default=0)
    return [id_ for id_, count in met.items() if count == most]


def _unsaid(store: Store, group: tuple[Match, ...], query: Query) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that no record of a group says: those of the documents, those that were searched by others only."""
    unsaid: list[str] = []
    foreign: list[str] = []
    for i, condition in enumerate(query.conditions):
        if condition.facet == "word" and all(m.strengths[i] == 0 for m in group):
            if condition.typed and not store.search(condition.typed):
                foreign.append(condition.typed)
            else:
                unsaid += (condition.typed,) if condition.typed else condition.any_of
    return tuple(unsaid), tuple(foreign)


def _matches(records: Iterable[Record], tables: Sequence[Mapping[str, int]], query: Query) -> list[Match]:
    """The records with their strengths and scores."""
    weights = [_WEAK if condition.weak else _STRICT for condition in query.conditions]
    preferred = {kind: 1.0 - 0.1 * place for place, kind in reversed([*enumerate(query.preferred)])}
    matches = []
    for record in records:
        held = tuple([table.get(record.id, 0) for table in tables])
        wanted = sum([any(map(record.values, group)) for group in query.wanted])
        loudness = sum([weight[strength] for weight, strength in zip(weights, held, strict=True)])
        hinted = record.kind in query.hinted
        score = loudness + 2.0 * wanted + 1.0 * hinted + preferred.get(record.kind, 0.0)
        matches.append(Match(record, held, score, wanted))
    return matches


def _grouped(store: Store, matches: list[Match], query: Query) -> list[tuple[Match, ...]]:
    """By kind, the best-scoring kind first; inside it only what its best members' links reach."""
    by_kind: dict[str, list[Match]] = {}
    named = {m.record.id: m.record.kind for m in _each_named(matches, query)}
    together = next(iter(named.values()), "")
    for match in matches:
        kind = together if match.record.id in named else match.record.kind
        by_kind.setdefault(kind, []).append(match)
    kinds = sorted(by_kind, key=lambda kind: max([_rank(m, query) for m in by_kind[kind]]), reverse=True)
    groups = []
    for kind in kinds:
        kept = _strongest(by_kind[kind], query)
        kept.sort(key=lambda m: (m.record.date.start.toordinal() if m.record.date else 0, store.order[m.record.id]))
        groups.append(tuple(kept))
    return groups


def _rank(match: Match, query: Query) -> tuple[int, float, bool]:
    """How well a record answers; between equals one that is called what the question says: a 物産展, no festival."""
    return match.wanted, match.score, any(word in match.record.title for word in query.spoken)


def _each_named(matches: list[Match], query: Query) -> list[Match]:
    """The records of several kinds that the question names one by one: they are told together."""
    at = next((i for i, c in enumerate(query.conditions) if c.each), None)
    return [m for m in matches if m.strengths[at] == NAMED] if at is not None else []


def _strongest(matches: list[Match], query: Query) -> list[Match]:
    """A mention gives way where others are linked: the exhibition of Gunma, not one that speaks of Gunma."""
    for i, condition in enumerate(query.conditions):
        if (not condition.weak or condition.facet == "number") and condition.facet in _FILTERS:
            if condition.facet == "word" and _SHORT.fullmatch(condition.any_of[0]):
                continue
            top = max([m.strengths[i] for m in matches])
            if top > MENTIONED:
                floor = top if condition.facet in ("subject", "number") else LINKED
                matches = [m for m in matches if m.strengths[i] >= floor] or matches
    return list(matches)


def _excluded(store: Store, query: Query) -> set[str]:
    """What the question rules out: whatever an exclusion speaks of by more than a mention."""
    return {
        id_
        for condition in query.without
        for id_, strength in strengths(store, condition).items()
        if strength > MENTIONED
    }
