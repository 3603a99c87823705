"""How many municipalities there are in all: what a table gives for an area, what the classes of one thing come to."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic
from bot.answering.measuring import CLASSES, WHOLE, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record

_NUMBERS = frozenset({"municipalities_count", "members", "towns", "villages", "cities"})
"""Cues for a number of municipalities."""


def altogether(frame: Frame, record: Record, wish: Wish, speech: Speech) -> list[str]:
    """What the classes of municipalities come to, where their number is asked and no property has it."""
    asked = wish.named and _NUMBERS & set(frame.properties) and not record.values(WHOLE)
    figures = stated([record], CLASSES, speech) if asked else []
    if len(figures) < len(CLASSES) - 1:
        return []
    value, working = arithmetic.total(figures, "市町村", speech.replies.language)
    shown = arithmetic.text_of(value, "市町村", speech.replies.language)
    return [speech.say("sum", value=shown, working=working)]


def grouped(records: Sequence[Record], figures: Sequence[Figure], speech: Speech) -> list[str]:
    """What the table gives for the area whose rows were added up, where that is another value; with what it counts.

    Nothing where only a part of the municipalities was added up.
    """
    names, value = {f.cell.property for f in figures}, sum(f.cell.value for f in figures)
    if not names & {WHOLE} and not names >= set(CLASSES):
        return []
    kind = speech.replies.kinds[records[0].kind].grouped if records else ""
    rows = {place for record in records for place in record.values("prefectures")}
    areas = (speech.store.records[id_] for id_ in (speech.store.by_kind[kind] if kind else ()))
    area = next((a for a in areas if set(a.values("prefectures")) == rows), None)
    measure = speech.replies.kinds[kind].measure[0] if area else ""
    if area is None or value in area.values(measure):
        return []
    speech.show((area,))
    told = {name: speech.telling.text(area, name) for name in ("note", measure)}
    return [speech.say("grouped", name=speech.telling.plain(area, "name"), value=told[measure], note=told["note"])]
