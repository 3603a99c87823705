"""A question of several members, answered member by member: what their figures come to together, or each by itself."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace

from bot import arithmetic, phrase
from bot.answering import ends, gaps
from bot.answering.measuring import short
from bot.answering.speech import Speech
from bot.arithmetic import Figure
from intents.cell import Cell
from intents.frame import Frame
from intents.thread import Turn
from knowledge.model import Record

RECKONING = frozenset(
    {"sum", "difference", "compare", "ratio", "maximum", "minimum", "average", "days", "first", "latest", "share"}
)
"""Asks that reckon with what the members have."""
_DAY = "day"
_OF_TIME = frozenset({"days", "first", "latest"})
_MERGING = frozenset({"sum", "average", "ratio", "share"})
_UNNAMED = ("count", "sum")
"""Figures that no record states: how many were found, what they come to."""


@dataclass(frozen=True, slots=True)
class Part:
    """A member with what was told of it."""

    called: str
    turn: Turn


@dataclass(frozen=True, slots=True)
class Group:
    """The figure of a member: the one that was told of it, or the sum of several."""

    called: str
    figures: tuple[Figure, ...]
    whole: Figure
    working: str
    records: tuple[str, ...] = ()


def reckoned(frame: Frame, parts: Sequence[Part], among: Container[str], speech: Speech, *, rest: bool = False) -> bool:
    """Tell what is asked of the figures of all members, if each has one of the same sort.

    `among` are the properties asked for by name: of others, only what all members were told to have is reckoned with.
    `rest`: what is left of the first member without the second.
    """
    asks = set(frame.asks)
    if (frame.counted or 0) > 1 and frame.counted != len(parts):
        return False
    if asks & _OF_TIME or _only_days(parts):
        return _in_time(asks, parts, speech)
    counted = "count" in asks and not frame.sought
    groups = _groups(parts, among, speech, apart=not asks & _MERGING, counted=counted)
    if not groups:
        return False
    wholes = [g.whole for g in groups]
    steps: tuple[tuple[frozenset[str], Callable[[], str]], ...] = (
        (frozenset({"ratio"}), lambda: _times(wholes, speech)),
        (frozenset({"share"}), lambda: _share(wholes, speech)),
        (frozenset({"sum"}), lambda: _sum(wholes, speech)),
        (frozenset({"average"}), lambda: _mean(wholes, speech)),
        (frozenset({"difference", "compare", "maximum", "minimum"}), lambda: _apart(asks, groups, speech, rest=rest)),
    )
    leads = [lead for wanted, step in steps if asks & wanted and (lead := step())]
    if not leads:
        return False
    speech.lead = speech.run(leads)
    for group in groups:
        _row(group, speech)
    if "sum" in asks:
        speech.cells.insert(0, Cell("", "sum", sum(f.cell.value for f in wholes), wholes[0].cell.unit))
    return True


def _only_days(parts: Sequence[Part]) -> bool:
    return all(part.turn.cells and all(c.unit == _DAY for c in part.turn.cells) for part in parts)


def _in_time(asks: set[str], parts: Sequence[Part], speech: Speech) -> bool:
    """Which member is the earlier or later one, and how long lies between two of them."""
    records = [_single(part, speech) for part in parts]
    found = [r for r in records if r is not None and r.date is not None]
    if len(found) != len(parts):
        return False
    if asks & {"days", "difference"} and not asks & {"first", "latest", "compare"}:
        return gaps.days_between(found, speech)
    return ends.earlier(found, speech, latest="latest" in asks and "first" not in asks)


def _single(part: Part, speech: Speech) -> Record | None:
    return speech.store.records[part.turn.records[0]] if len(part.turn.records) == 1 else None


def _groups(parts: Sequence[Part], among: Container[str], speech: Speech, *, apart: bool, counted: bool) -> list[Group]:
    """The figures of all members, of the first property that each was told to have; none where there is no such.

    `apart`: they are only set against each other, so that how many there are may be of different kinds; `counted`:
    how many there are is what is asked.
    """
    tables = [_by_property(part.turn.cells) for part in parts]
    if any(name in among for table in tables for name in table):
        tables = [{name: cells for name, cells in table.items() if name in among} for table in tables]
    shared = [p for p in tables[0] if all(p in table for table in tables)]
    own = [p for p in shared if p not in _UNNAMED]
    for name in ["count"] if counted and "count" in shared else own or shared:
        groups = [_group(part, table[name], speech) for part, table in zip(parts, tables, strict=True)]
        found = [g for g in groups if g is not None]
        units = {g.whole.cell.unit for g in found}
        if len(found) == len(groups) and (len(units) == 1 or (apart and name == "count")):
            return found if len(units) == 1 else [_bare(g) for g in found]
    return [] if shared or not all(tables) else _of_one_unit(parts, speech)


def _bare(group: Group) -> Group:
    """How many there are of one kind, to be set against how many of another: without its counter (4社, 4団体)."""
    return replace(group, whole=replace(group.whole, cell=replace(group.whole.cell, unit="")))


def _of_one_unit(parts: Sequence[Part], speech: Speech) -> list[Group]:
    """The figures of all members in the one unit that each has a single figure in: 1,718市町村 and 564市町村."""
    by_unit: list[dict[str, list[Cell]]] = []
    for part in parts:
        found: dict[str, list[Cell]] = {}
        for cell in dict.fromkeys(c for c in part.turn.cells if c.record and c.unit != _DAY):
            found.setdefault(cell.unit, []).append(cell)
        by_unit.append(found)
    for unit in by_unit[0]:
        cells = [found.get(unit, ()) for found in by_unit]
        groups = [_group(part, held, speech) for part, held in zip(parts, cells, strict=True) if len(held) == 1]
        if len(groups) == len(parts):
            return [g for g in groups if g is not None]
    return []


def _by_property(cells: Sequence[Cell]) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.unit != _DAY and cell not in found.get(cell.property, ()):
            found.setdefault(cell.property, []).append(cell)
    return found


def _group(part: Part, cells: Sequence[Cell], speech: Speech) -> Group | None:
    """The figure of a member; several are added up, unless they are those of one thing at several times."""
    language = speech.replies.language
    figures = tuple(Figure(c, "", arithmetic.text_of(c.value, c.unit, language)) for c in cells)
    if len(figures) == 1:
        return Group(_called(part, speech), figures, figures[0], figures[0].text, part.turn.records)
    kinds = {speech.store.records[c.record].kind for c in cells if c.record}
    if not kinds or any(speech.replies.kinds[kind].yearly for kind in kinds):
        return None
    value, working = arithmetic.total(figures, cells[0].unit, language)
    whole = Figure(Cell("", cells[0].property, value, cells[0].unit), "", working.rpartition(" = ")[2])
    return Group(_called(part, speech), figures, whole, working, part.turn.records)


def _called(part: Part, speech: Speech) -> str:
    """What a member is called: the one record that it is, or as the question has it."""
    record = _single(part, speech)
    return short(record, speech) if record is not None else part.called


def _row(group: Group, speech: Speech) -> None:
    """A member's figure with its working, and the sources of what it was made from."""
    records = [speech.store.records[f.cell.record] for f in group.figures if f.cell.record]
    for record, figure in zip(records, group.figures, strict=False):
        speech.telling.cite(record, figure.cell.property)
    if not records:
        records = [speech.store.records[id_] for id_ in group.records]
        for record in records:
            speech.telling.cite_record(record)
    speech.show(records)
    speech.add(speech.say("fact", label=group.called, value=group.working), records[0].id if records else "")
    speech.cells.extend(f.cell for f in group.figures)


def _sum(wholes: Sequence[Figure], speech: Speech) -> str:
    _, working = arithmetic.total(wholes, wholes[0].cell.unit, speech.replies.language)
    return speech.say("sum", value=working.rpartition(" = ")[2], working=working)


def _mean(wholes: Sequence[Figure], speech: Speech) -> str:
    value = sum(f.cell.value for f in wholes) / len(wholes)
    unit = wholes[0].cell.unit
    language = speech.replies.language
    shown = f"{value:,.1f}{unit}" if language == "ja" else f"{value:,.1f} {phrase.english_unit(unit, 2)}"
    return speech.say("average", value=shown, working=f"({' + '.join(f.text for f in wholes)}) ÷ {len(wholes)}")


def _times(wholes: Sequence[Figure], speech: Speech) -> str:
    large, small = sorted(wholes, key=lambda f: -f.cell.value)[:2]
    if len(wholes) != 2 or not small.cell.value:
        return ""
    return speech.say(
        "ratio", value=f"{large.cell.value / small.cell.value:.1f}", working=f"{large.text} ÷ {small.text}"
    )


def _share(wholes: Sequence[Figure], speech: Speech) -> str:
    large, small = sorted(wholes, key=lambda f: -f.cell.value)[:2]
    if len(wholes) != 2 or not large.cell.value:
        return ""
    working = f"{small.text} ÷ {large.text}"
    return speech.say("share", value=arithmetic.percent(small.cell.value, large.cell.value), working=working)


def _apart(asks: set[str], groups: Sequence[Group], speech: Speech, *, rest: bool) -> str:
    """What is left of the first; the difference of two, or which member has more."""
    one, other = groups[0], groups[1]
    value, working = arithmetic.difference(other.whole, one.whole, speech.replies.language)
    shown = arithmetic.text_of(abs(value), one.whole.cell.unit, speech.replies.language)
    if rest:
        return speech.say("rest", value=shown, working=working) if value > 0 else ""
    if len(groups) > 2 or asks & {"compare", "maximum", "minimum"} or not value:
        return _more(asks, groups, speech)
    larger = one if value > 0 else other
    said = [speech.say("difference", value=shown, working=working), speech.say("larger", name=larger.called)]
    return speech.run(said)


def _more(asks: set[str], groups: Sequence[Group], speech: Speech) -> str:
    """Which member has more (or less), and the difference of two."""
    least = "minimum" in asks and "maximum" not in asks
    row = sorted(groups, key=lambda g: g.whole.cell.value, reverse=not least)
    best, other = row[0], row[1]
    label = _label(best, speech)
    if len(groups) > 2:
        ties = [g.called for g in row if g.whole.cell.value == best.whole.cell.value]
        name = phrase.joined(ties, speech.replies.language)
        return speech.say("least" if least else "most", label=label, name=name, value=best.whole.text)
    if best.whole.cell.value == other.whole.cell.value:
        text = arithmetic.text_of(best.whole.cell.value, best.whole.cell.unit, speech.replies.language)
        return speech.say("as_many", label=label, value=text)
    value, working = arithmetic.difference(other.whole, best.whole, speech.replies.language)
    shown = arithmetic.text_of(abs(value), best.whole.cell.unit, speech.replies.language)
    key = "fewer_of_two" if least else "more_of_two"
    return speech.say(key, label=label, name=best.called, value=best.whole.text, difference=shown, working=working)


def _label(group: Group, speech: Speech) -> str:
    cell = group.figures[0].cell
    if not cell.record:
        return speech.replies.labels["count"]
    record = speech.store.records[cell.record]
    return speech.replies.labels.get(cell.property) or speech.telling.label(record, cell.property)
