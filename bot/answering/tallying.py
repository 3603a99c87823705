"""Lists counted: how many items each has, and in how many of them an item stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answering.reading import called
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.cell import Cell
from intents.frame import Frame
from knowledge.model import Record

_ITEM = "wards"
"""The property that asks for items of a list, where no record states it by itself."""
_PLACES = "prefectures"
_HELD = frozenset({"exhibition", "event", "festival", "lecture", "symposium"})
"""The kinds of what is held for prefectures, each of which may have several."""


def listed(wish: Wish, speech: Speech) -> str:
    """The list asked for by its name, of a sort that is counted; empty where there is none."""
    schema = speech.store.schema.properties
    asked = (p for p in wish.properties if p in schema and schema[p].many and schema[p].unit)
    return next(asked, "") if wish.named else ""


def lengths(records: Sequence[Record], name: str, speech: Speech) -> list[Figure]:
    """How many items the list of each record has, cited."""
    unit = speech.store.schema.properties[name].unit
    found = []
    for record in records:
        if items := _items(record, name, unit):
            text = arithmetic.text_of(len(items), unit, speech.replies.language)
            found.append(Figure(Cell(record.id, name, len(items), unit), record.name, text))
            speech.telling.cite(record, name)
    return found


def items_of(record: Record, name: str, speech: Speech) -> str:
    """The list behind a figure that counts its items, for the end of a line; nothing for other figures."""
    definition = speech.store.schema.properties.get(name)
    if definition is None or not definition.many:
        return ""
    said = speech.say("fact", label=speech.telling.label(record, name), value=speech.telling.text(record, name))
    return f" {said}"


def item_asked(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> str:
    """The list of which an item is asked for (どの区が一番多い, 展示の多い県), not the record that it belongs to."""
    if _ITEM in frame.properties:
        return listed(wish, speech)
    held = bool(records) and records[0].kind in _HELD and _PLACES in wish.properties
    return _PLACES if held and _PLACES in frame.properties else ""


def items_counted(frame: Frame, wish: Wish, speech: Speech) -> str:
    """The list whose items are counted over all records, where it is asked for itself: 巡回した区は全部でいくつ."""
    name = listed(wish, speech) if {"count", "sum"} & set(frame.asks) else ""
    return name if any(name in asked.properties for asked in frame.sought) or _ITEM in frame.properties else ""


def in_all(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """How many different items the lists of all records have together, where that is asked: the wards of all plans."""
    name = item_asked(frame, records, wish, speech) or items_counted(frame, wish, speech)
    unit = speech.store.schema.properties[name].unit if name else ""
    found = dict.fromkeys(item for record in records for item in _items(record, name, unit)) if name else {}
    if not {"count", "sum"} & set(frame.asks) or not found:
        return []
    language = speech.replies.language
    names = phrase.joined((called(item, speech.store, speech.replies) for item in found), language)
    label = speech.telling.label(records[0], name)
    return [speech.say("items_in_all", label=label, count=phrase.count(len(found), unit, language), names=names)]


def most_often(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The items that stand in the most lists (or the fewest, or in so many of them), with the lists that have them."""
    name = item_asked(frame, records, wish, speech)
    unit = speech.store.schema.properties[name].unit if name else ""
    counts = Counter(item for record in records for item in _items(record, name, unit)) if name else Counter[str]()
    if len(counts) < 2:
        return False
    chosen = _chosen(frame, counts)
    holding = [r for r in records if set(chosen) & set(_items(r, name, unit))]
    speech.records.clear()
    speech.show(holding)
    label = speech.telling.label(records[0], name)
    said = [_counted(item, counts[item], holding, speech) for item in chosen]
    names = phrase.joined(said, speech.replies.language)
    speech.lead = speech.say(_key(frame), label=label, names=names)
    for record in holding:
        held = [item for item in _items(record, name, unit) if item in chosen]
        items = phrase.joined((called(item, speech.store, speech.replies) for item in held), speech.replies.language)
        noted = f" {note}" if (note := speech.telling.text(record, f"{name}_note")) else ""
        speech.telling.cite(record, name)
        speech.add(speech.say("held_by", row=speech.telling.row(record), items=items) + noted, record.id)
    return True


def _chosen(frame: Frame, counts: Counter[str]) -> list[str]:
    """The items wanted, the most frequent first."""
    if frame.bounds:
        bounds = arithmetic.bounds(frame.relations, frame.bounds)
        return [i for i, n in counts.most_common() if all(arithmetic.meets(n, *bound) for bound in bounds)]
    least = "minimum" in frame.asks and "maximum" not in frame.asks
    row = sorted(counts, key=lambda item: counts[item] if least else -counts[item])
    place = min(frame.ordinal or frame.limit or 1, len(row))
    last = counts[row[place - 1]]
    if frame.ordinal:
        return [item for item in row if counts[item] == last]
    return row[:place] + [item for item in row[place:] if counts[item] == last]


def _key(frame: Frame) -> str:
    if frame.bounds:
        return "often"
    return "least_often" if "minimum" in frame.asks and "maximum" not in frame.asks else "most_often"


def _counted(item: str, count: int, records: Sequence[Record], speech: Speech) -> str:
    counter = speech.store.schema.kinds[records[0].kind].counter
    number = phrase.count(count, counter, speech.replies.language)
    bracket = "{}（{}）" if speech.replies.language == "ja" else "{} ({})"
    return bracket.format(called(item, speech.store, speech.replies), number)


def _items(record: Record, name: str, unit: str) -> list[str]:
    """The items of a list that are counted in its unit: of the stops of a tour, the wards."""
    return [str(value) for value in record.values(name) if str(value).endswith(unit)]
