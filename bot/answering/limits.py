"""Figures as conditions: what lies beyond a bound, what has just so many, and that nothing has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import arithmetic, phrase
from bot.answering import tallying
from bot.answering.leading import property_told
from bot.answering.measuring import labelled, ranked, short, show_figures, stated
from bot.answering.naming import many
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.answering.wished import bound_words
from bot.arithmetic import Figure
from intents.figures import Number
from intents.frame import Frame
from knowledge.model import Property, Record, Schema
from knowledge.query import Selection
from knowledge.store import Store
from knowledge.strengths import MUNICIPAL, PEOPLE

_BELOW = frozenset({"under", "at_most"})
MANY = 8
"""More than this in one place are counted in the first sentence, and listed below it."""


def beyond(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The records beyond a figure that the question names; the first of them where it asks since when."""
    bounds = _bounds(frame)
    if not bounds:
        return False
    figures = _measured(frame, records, wish, speech)
    kept = [f for f in figures if _within(f, bounds)]
    if frame.polar and "sum" in frame.asks and len(figures) > 1 and len({f.cell.unit for f in figures}) == 1:
        return _granted_in_all(figures, bounds, speech)
    if frame.polar and len(records) == 1 and len(figures) == 1:
        return _granted(frame, figures[0], bool(kept), speech)
    if not kept and {"when", "first"} & set(frame.asks) | {"date", "started"} & set(frame.properties):
        kept = [f for f in _tallies(records[0], speech) if _within(f, bounds)]
    if not kept:
        return bool(frame.bounds) and len(figures) > 1 and _none_within(frame, figures, speech)
    chosen = [speech.store.records[id_] for id_ in dict.fromkeys(f.cell.record for f in kept)]
    speech.records.clear()
    speech.show(chosen)
    if speech.replies.kinds[chosen[0].kind].yearly and not _BELOW & set(frame.relations):
        first = speech.say("first", what=speech.telling.row(chosen[0]))
        speech.lead = speech.say("yes", sentence=first) if frame.polar else first
        return True
    names = phrase.joined((short(r, speech) for r in chosen), speech.replies.language)
    key = "counted" if len(chosen) > MANY else "those_are"
    speech.lead = speech.say(key, count=many(chosen, speech), names=names)
    show_figures(kept, speech)
    return True


def _granted_in_all(figures: Sequence[Figure], bounds: Sequence[tuple[str, int]], speech: Speech) -> bool:
    """Whether the sum of some figures lies within the bounds: 支援金の合計は1億を超えてる？"""
    unit = figures[0].cell.unit
    value, working = arithmetic.total(figures, unit, speech.replies.language)
    text = arithmetic.text_of(value, unit, speech.replies.language)
    within = all(arithmetic.meets(value, *bound) for bound in bounds)
    speech.lead = speech.say("yes" if within else "no", sentence=speech.say("sum", value=text, working=working))
    show_figures(figures, speech)
    return True


def _granted(frame: Frame, figure: Figure, within: bool, speech: Speech) -> bool:
    """Whether the figure of the one record that is asked about lies within the bounds: 40市以上?"""
    record, name = speech.store.records[figure.cell.record], figure.cell.property
    speech.show((record,))
    value = speech.telling.text(record, name)
    stated = property_told(frame, record, name, value, (name,), speech, first=True)
    speech.lead = speech.say("yes" if within else "no", sentence=stated)
    speech.mark_lead()
    speech.cells.append(figure.cell)
    return True


def exactly(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The records whose list has just as many items as the question says: 巡回先が5区の展示."""
    name = tallying.listed(wish, speech)
    if not name or frame.counted is None or frame.names or frame.records or frame.counted == len(records):
        return False
    kept = [f for f in tallying.lengths(records, name, speech) if f.cell.value == frame.counted]
    label = speech.telling.label(records[0], name)
    unit = speech.store.schema.properties[name].unit
    if not kept:
        value = arithmetic.text_of(frame.counted, unit, speech.replies.language)
        speech.lead = speech.say("none_of_figure", label=label, value=value)
        return True
    chosen = [speech.store.records[f.cell.record] for f in kept]
    speech.records.clear()
    speech.show(chosen)
    names = phrase.joined((short(r, speech) for r in chosen), speech.replies.language)
    speech.lead = speech.say("those_are", count=many(chosen, speech), names=names)
    for record in chosen:
        speech.add(speech.telling.row(record) + tallying.items_of(record, name, speech), record.id)
    speech.cells.extend(f.cell for f in kept)
    return True


def of_the_figure(frame: Frame, selection: Selection, wish: Wish, store: Store) -> Selection:
    """Of several records that have a figure named, those that have it as what is asked for: 支援金が100万円の災害."""
    first = tuple(m for m in selection.groups[0] if _has(m.record, frame.numbers, wish.properties, store.schema))
    return replace(selection, groups=(first, *selection.groups[1:])) if wish.named and first else selection


def none_of(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Say that nothing has the figure that the question names, as what it asks for; with the figures that there are."""
    kind = records[0].kind
    asked = [*(wish.properties if wish.named else ()), *(p for a in wish.missing for p in a.properties)]
    schema = speech.store.schema
    numbers = [n for n in frame.numbers if any(_suits(n, p, schema) for p in asked)]
    reckons = {"difference", "sum", "share", "ratio", "average"} & set(frame.asks)
    if len(numbers) != 1 or reckons or frame.names or frame.records or frame.phrases or frame.times:
        return False
    everything = [speech.store.records[id_] for id_ in speech.store.by_kind[kind]]
    if any(_has(r, numbers, asked, schema) for r in everything):
        return False
    names = list(dict.fromkeys(p for p in asked if _suits(numbers[0], p, schema)))
    figures = stated(everything, names, speech)
    if not figures:
        return False
    unit = figures[0].cell.unit
    value = arithmetic.text_of(numbers[0].value, unit, speech.replies.language)
    speech.lead = speech.say("none_of_figure", label=labelled(figures, speech), value=value)
    speech.records.clear()
    _nearest(figures, speech)
    return True


def _none_within(frame: Frame, figures: Sequence[Figure], speech: Speech) -> bool:
    """Say that nothing lies beyond the bounds, with what comes nearest."""
    limit = phrase.joined(bound_words(frame, speech.replies), speech.replies.language)
    none = speech.say("none_within", label=labelled(figures, speech), limit=limit)
    speech.lead = speech.say("no", sentence=none) if frame.polar else none
    speech.records.clear()
    _nearest(figures, speech)
    return True


def _nearest(figures: Sequence[Figure], speech: Speech) -> None:
    """The largest figures there are, a line each."""
    row = sorted(figures, key=lambda f: -f.cell.value)[:MANY]
    speech.show([speech.store.records[f.cell.record] for f in row])
    show_figures(row, speech)


def _bounds(frame: Frame) -> list[tuple[str, int]]:
    exact = "only" in frame.relations and frame.counted is not None and not frame.numbers
    if exact:
        return [("", frame.counted or 0)]
    return arithmetic.bounds(frame.relations, frame.bounds) if frame.bounds else []


def _measured(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> list[Figure]:
    """The figures that a bound is set to: all that are asked for together (お金), else what records are ranked by."""
    figures = ranked(frame, records, wish, speech)
    schema = speech.store.schema.properties
    asked = wish.properties if wish.named else speech.replies.kinds[records[0].kind].measure
    sort = schema[figures[0].cell.property] if figures and figures[0].cell.property in schema else None
    alike = [p for p in asked if p in schema and schema[p] != sort and sort and _alike(schema[p], sort)]
    return [*figures, *stated(records, _others(alike, figures), speech)] if alike else figures


def _others(names: Sequence[str], figures: Sequence[Figure]) -> list[str]:
    """The properties of which no figure is there yet."""
    told = {f.cell.property for f in figures}
    return [name for name in names if name not in told]


def _alike(one: Property, other: Property) -> bool:
    """Whether two properties count the same: yen, or things of one unit."""
    return (one.type, one.unit) == (other.type, other.unit)


def _within(figure: Figure, bounds: Sequence[tuple[str, int]]) -> bool:
    return all(arithmetic.meets(figure.cell.value, relation, bound) for relation, bound in bounds)


def _has(record: Record, numbers: Sequence[Number], properties: Sequence[str], schema: Schema) -> bool:
    """Whether a record states a figure named, in its unit, as one of some properties."""
    return any(n.value in record.values(p) for n in numbers for p in properties if _suits(n, p, schema))


def _suits(number: Number, name: str, schema: Schema) -> bool:
    """Whether a property is counted in the unit of a figure."""
    definition = schema.properties.get(name)
    if definition is None or definition.type not in ("yen", "number"):
        return False
    own = "円" if definition.type == "yen" else definition.unit
    unit = "円" if number.unit == "yen" else number.unit
    return unit in ("", own) or {own, unit} <= MUNICIPAL or {own, unit} <= PEOPLE


def _tallies(record: Record, speech: Speech) -> list[Figure]:
    """The figures of each year that add up records of a kind, in order."""
    kinds = speech.replies.kinds
    named = [(kind, name) for kind, reply in kinds.items() for name, of in reply.tallies.items() if of == record.kind]
    years = [(r, name) for kind, name in named for r in speech.store.records.values() if r.kind == kind]
    years.sort(key=lambda pair: pair[0].date.start if pair[0].date else date.max)
    return [f for r, name in years for f in arithmetic.figures(speech.store, [r], [name], speech.replies.language)]
