"""Sums that the documents print agree with their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from knowledge.library import Library
from knowledge.marks import Fault
from knowledge.model import Record, Statement

_GROWING = ("ward_partners", "site_members", "agreement_members", "total")
_ROWS = ("cities", "towns", "villages")
_COLUMNS = ("municipalities_count", *_ROWS, "prefecture_exchange")


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed figure beside what its parts come to. `key` names the comparison in known_faults.yaml."""

    key: str
    record: str
    column: str
    printed: int
    parts: int
    told: str

    @property
    def agrees(self) -> bool:
        """Whether the two are the same."""
        return self.printed == self.parts


def prove(library: Library) -> Iterator[Fault]:
    """Faults for sums that disagree."""
    for found in sums(library):
        if not found.agrees:
            place = library.places[found.record]
            message = f"{found.told}は {found.parts} ですが、資料では {found.printed} です"
            hint = f"資料どおりなら known_faults.yaml に key: {found.key} と理由を書いてください"
            yield place.fault(message, found.column, hint=hint, key=found.key)


def sums(library: Library) -> Iterator[Sum]:
    """Every comparison that the records allow."""
    kinds: dict[str, list[Record]] = {}
    for record in library.records:
        kinds.setdefault(record.kind, []).append(record)
    yield from _agreement_members(kinds)
    yield from _growth(kinds)
    yield from _rows(kinds)
    yield from _columns(kinds)
    yield from _regions(kinds)
    yield from _listed(kinds)
    yield from _themes(kinds)


def _number(record: Record, name: str) -> int | None:
    return next((value for value in record.values(name) if isinstance(value, int)), None)


def _total(records: list[Record], name: str) -> int:
    return sum(_number(record, name) or 0 for record in records)


def _compare(record: Record, name: str, parts: int, told: str) -> Iterator[Sum]:
    printed = _number(record, name)
    if printed is not None:
        yield Sum(f"sum:{record.id}:{name}", record.id, name, printed, parts, told)


def _agreement_members(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    agreements = kinds.get("agreement", [])
    if not agreements:
        return
    for count in kinds.get("partner_count", []):
        signed = [a for a in agreements if a.date and count.date and a.date.start <= count.date.end]
        told = f"{count.date} までに結んだ {len(signed)} 協定の構成自治体数の合計"
        yield from _compare(count, "agreement_members", _total(signed, "members"), told)
    for event in kinds.get("event", []):
        if any("広域連携協定締結地域" in str(value) for value in event.values("participants")):
            signed = [a for a in agreements if a.date and event.date and a.date.start <= event.date.end]
            told = f"開催日までに結んだ {len(signed)} 協定の構成自治体数の合計"
            yield from _compare(event, "participant_count", _total(signed, "members"), told)


def _growth(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    dated = [(count.date, count) for count in kinds.get("partner_count", []) if count.date]
    for growth in kinds.get("partner_growth", []):
        counts = [count for day, count in sorted(dated, key=itemgetter(0)) if growth.date and day.overlaps(growth.date)]
        for name in _GROWING if counts else ():
            rise = (_number(counts[-1], name) or 0) - (_number(counts[0], name) or 0)
            yield from _compare(growth, name, rise, f"{counts[0].name}から{counts[-1].name}への増加")


def _rows(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    for row in [*kinds.get("prefecture_count", []), *kinds.get("figure", [])]:
        if all(_number(row, name) is not None for name in _ROWS):
            parts = sum(_number(row, name) or 0 for name in _ROWS)
            yield from _compare(row, "municipalities_count", parts, f"{row.name}の市・町・村の合計")


def _columns(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    rows = kinds.get("prefecture_count", [])
    for figure in kinds.get("figure", []):
        if not rows or any(_number(figure, name) is None for name in _ROWS):
            continue
        for name in _COLUMNS:
            yield from _compare(figure, name, _total(rows, name), f"都道府県の行の {name} の合計")
        both = _total(rows, "municipalities_count") + _total(rows, "prefecture_exchange")
        yield from _compare(figure, "total", both, "都道府県の行の市町村計と道府県との交流の合計")


def _regions(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    rows = kinds.get("prefecture_count", [])
    for region in kinds.get("region_count", []) if rows else []:
        inside = [row for row in rows if row.values("area") == region.values("area")]
        parts = _total(inside, "municipalities_count") + _total(inside, "prefecture_exchange")
        yield from _compare(region, "total", parts, f"{region.name}にあたる {len(inside)} 都道府県の合計")


def _listed(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    listed = kinds.get("listed_partner", [])
    for row in kinds.get("prefecture_count", []) if listed else []:
        here = [entry for entry in listed if entry.values("prefectures") == row.values("prefectures")]
        for name, label in zip((*_ROWS, "prefecture_exchange"), ("市", "町", "村", "道府県"), strict=True):
            count = sum(1 for entry in here if label in _classes(entry))
            yield from _compare(row, name, count, f"一覧にある{row.name}の{label}の数")


def _classes(entry: Record) -> tuple[str, ...]:
    return tuple(str(statement.value) for statement in _stated(entry, "class"))


def _stated(record: Record, name: str) -> list[Statement]:
    return [statement for statement in record.statements if statement.property == name]


def _themes(kinds: Mapping[str, list[Record]]) -> Iterator[Sum]:
    for agreement in kinds.get("company_agreement", []):
        themes = agreement.values("themes")
        if len(themes) > (_number(agreement, "theme_count") or 0):
            yield from _compare(agreement, "theme_count", len(themes), f"{agreement.name}に挙げたテーマの数")
