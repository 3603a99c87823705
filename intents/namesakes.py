"""What tells namesakes apart: the year of a disaster, its month, and the town that is not the prefecture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intents.spans import Span
from intents.text import TOWN, Normal
from intents.times import Time
from knowledge.periods import Period
from knowledge.store import Store
from knowledge.strengths import begins_in

_NUMBERED = re.compile(r"(?:\d[号回弾]|創刊号?|初回)$")
_ON_TO = re.compile(r"目?(?:から|~|-)第?\d{1,2}[号回弾]")


def begins_town(span: Span, text: Normal, store: Store) -> bool:
    """Whether a prefecture's short name begins the name of a town: 福島町 is not in 福島県."""
    if not TOWN.match(text, span.end) or span.surface[-1] in "都道府県":
        return False
    return any(store.names[n].kind == "prefecture" for n in span.of("name"))


def begins_row(span: Span, text: Normal) -> bool:
    """Whether the number of a named issue only begins a row of them: ニュース第2号~第4号 are not 第2号."""
    return bool(_NUMBERED.search(span.surface) and _ON_TO.match(text, span.end))


def as_part(time: Time, names: Sequence[Span], text: Normal, store: Store) -> Time:
    """A time that only tells one of several disasters from its namesakes is no condition (2月の地震と7月の大雨)."""
    disasters = [s.start for s in names if any(store.records[r].kind == "disaster" for r in s.of("record"))]
    part = text[time.end : time.end + 1] == "の" and time.end + 1 in disasters
    return replace(time, weak=True) if part and len(disasters) > 1 else time


def of_their_time(records: tuple[str, ...], times: Sequence[Time], store: Store) -> tuple[str, ...]:
    """Of several records that a mention may stand for, those of the years that the question names.

    Where none is of them, what was to be held at the same place then: 2020年の山形の絆まつり is not that of 2021.
    """
    spans = [t.span for t in times if t.span is not None]
    row = [other for r in records if spans for other in _at_the_same_place(r, store)]
    return next((found for ids in (records, row) if (found := _within(ids, spans, store))), records)


def _within(records: Sequence[str], spans: Sequence[Period], store: Store) -> tuple[str, ...]:
    return tuple(r for r in records if any(begins_in(store.records[r], s) for s in spans))


def _at_the_same_place(id_: str, store: Store) -> list[str]:
    """The records of the same kind with the same place."""
    places = set(store.records[id_].values("place"))
    row = store.by_kind[store.records[id_].kind] if places else ()
    return [other for other in row if places & set(store.records[other].values("place"))]


def of_one_year(groups: Sequence[tuple[str, ...]], store: Store) -> tuple[tuple[str, ...], ...]:
    """Disasters named without their years beside one that is sure are of its year: 令和3年7月の大雨と8月の大雨."""
    sure = {
        _year(group[0], store) for group in groups if len(group) == 1 and store.records[group[0]].kind == "disaster"
    }
    return tuple(_of_years(group, sure, store) for group in groups)


def _of_years(group: tuple[str, ...], years: set[int | None], store: Store) -> tuple[str, ...]:
    if any(store.records[r].kind != "disaster" for r in group):
        return group
    return tuple(r for r in group if _year(r, store) in years) or group


def _year(id_: str, store: Store) -> int | None:
    date = store.records[id_].date
    return date.start.year if date is not None else None
