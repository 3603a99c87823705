"""Sums, means, ratios and shares, each with its working."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answering.measuring import measures, show_figures, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from intents.thread import Cell, Thread
from knowledge.model import Record

LONGEST_WORKING = 6
"""More summands than this are counted, not written out."""
_PARTS = frozenset({"市", "町", "村"})
"""Units that add up to 市町村."""


def total(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, thread: Thread) -> bool:
    """A sum with its working, over records, over the kinds of one, or over what was just shown."""
    if frame.carried and not frame.conditions and thread.last and len(records) < 2:
        cells = [c for turn in thread.turns[-2:] for c in turn.cells if c.unit not in ("day",)]
        figures = [Figure(c, "", arithmetic.text_of(c.value, c.unit, speech.replies.language)) for c in cells]
    else:
        names = measures(records, wish, speech)
        if speech.replies.kinds[records[0].kind].yearly and len(records) == 1:
            return False
        figures = stated(records, names, speech)
    if not {f.cell.unit for f in figures} <= _PARTS:
        figures = [f for f in figures if f.cell.unit == figures[0].cell.unit]
    if len(figures) < 2:
        return False
    unit = figures[0].cell.unit if len({f.cell.unit for f in figures}) == 1 else "市町村"
    value, working = arithmetic.total(figures, unit, speech.replies.language)
    if len(figures) > LONGEST_WORKING:
        counter = speech.store.schema.kinds[records[0].kind].counter
        working = speech.say("all_of", count=phrase.count(len(figures), counter, speech.replies.language))
    speech.lead = speech.say("sum", value=arithmetic.text_of(value, unit, speech.replies.language), working=working)
    show_figures(figures, speech)
    if len(records) == 1:
        speech.add(speech.telling.row(records[0]), records[0].id)
    speech.cells.append(Cell("", "sum", value, unit))
    return True


def average(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The mean of a figure over several records."""
    figures = stated(records, measures(records, wish, speech)[:1], speech)
    if len(figures) < 2:
        return False
    mean = sum(f.cell.value for f in figures) / len(figures)
    unit = figures[0].cell.unit
    working = (
        f"{arithmetic.text_of(sum(f.cell.value for f in figures), unit, speech.replies.language)} ÷ {len(figures)}"
    )
    speech.lead = speech.say("average", value=_mean(mean, unit, speech), working=working)
    show_figures(figures, speech)
    return True


def _mean(value: float, unit: str, speech: Speech) -> str:
    number = f"{value:,.1f}"
    return f"{number}{unit}" if speech.replies.language == "ja" else f"{number} {phrase.english_unit(unit, 2)}"


def ratio(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """How many times as much."""
    figures = stated(records, measures(records, wish, speech)[:1], speech)
    if len(figures) != 2:
        return False
    large, small = sorted(figures, key=lambda f: -f.cell.value)
    value = f"{large.cell.value / small.cell.value:.1f}"
    speech.lead = speech.say("ratio", value=value, working=f"{large.text} ÷ {small.text}")
    show_figures(figures, speech)
    return True


def share(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """A part of a whole: of another figure, or of all records of the kind."""
    names = measures(records, wish, speech)
    figures = stated(records, names, speech)
    if len(figures) == 1 and len(records) == 1:
        figures = stated(records, speech.replies.kinds[records[0].kind].measure, speech)
        if len(figures) != 2:
            return _share_of_all(figures[0], records[0], speech) if figures else False
    if len(figures) != 2:
        return False
    whole, part = sorted(figures, key=lambda f: -f.cell.value)
    speech.lead = speech.say(
        "share", value=arithmetic.percent(part.cell.value, whole.cell.value), working=f"{part.text} ÷ {whole.text}"
    )
    show_figures(figures, speech)
    return True


def _share_of_all(part: Figure, record: Record, speech: Speech) -> bool:
    """What one record makes of all of its kind."""
    everything = [r for r in speech.store.records.values() if r.kind == record.kind]
    figures = arithmetic.figures(speech.store, everything, [part.cell.property], speech.replies.language)
    whole = sum(f.cell.value for f in figures)
    if whole <= part.cell.value:
        return False
    text = arithmetic.text_of(whole, part.cell.unit, speech.replies.language)
    speech.lead = speech.say("share", value=arithmetic.percent(part.cell.value, whole), working=f"{part.text} ÷ {text}")
    show_figures([part], speech)
    return True
