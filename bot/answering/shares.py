"""How many times as much, and what part of a whole: each with its working, and held against a bound."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic
from bot.answering.measuring import CLASSES, WHOLE, measures, show_figures, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from intents.portions import Portion
from knowledge.model import Record

_PAIR = 2


def ratio(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """How many times as much one record has as the other; of yearly figures, the last as the first."""
    figures = stated(records, measures(records, wish, speech)[:1], speech)
    if speech.replies.kinds[records[0].kind].yearly and len(figures) > 1:
        figures = [figures[0], figures[-1]]
    return times(figures, speech, frame.portion)


def times(figures: Sequence[Figure], speech: Speech, portion: Portion | None = None) -> bool:
    """How many times as much the larger of two figures is."""
    if len(figures) != 2:
        return False
    large, small = sorted(figures, key=lambda f: -f.cell.value)
    value = f"{large.cell.value / small.cell.value:.1f}"
    said = speech.say("ratio", value=value, working=f"{large.text} ÷ {small.text}")
    speech.lead = held_against(portion, large.cell.value, small.cell.value, said, speech)
    show_figures(figures, speech)
    return True


def held_against(portion: Portion | None, part: int, whole: int, said: str, speech: Speech) -> str:
    """What a part of a whole is, as yes or no where the question holds it against a bound: 半分に届いている？"""
    if portion is None:
        return said
    holds = arithmetic.meets(100 * part, portion.bound, portion.percent * whole)
    return speech.say("yes" if holds else "no", sentence=said)


def share(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """A part of a whole: of another figure, or of all records of the kind."""
    figures = stated(records, measures(records, wish, speech), speech)
    reply = speech.replies.kinds[records[0].kind]
    alone = len(records) == 1 and len(figures) == 1
    rows = reply.additive and len(figures) == len(records) > _PAIR
    sorts = bool(reply.akin) and len(records) == 1 and len(figures) > 1
    if alone and figures[0].cell.property in CLASSES:
        figures = [*figures, *stated(records, (WHOLE,), speech)]
    elif len(frame.records) + len(frame.names) >= _PAIR and len(figures) == 1:
        return False
    elif ((alone and wish.named) or rows or sorts) and _share_of_all(frame, figures, records[0], speech):
        return True
    elif alone:
        figures = stated(records, reply.measure, speech)
        if len(figures) != _PAIR:
            return bool(figures) and _share_of_all(frame, figures[:1], records[0], speech)
    if len(figures) != _PAIR:
        return False
    whole, part = sorted(figures, key=lambda f: -f.cell.value)
    said = speech.say(
        "share", value=arithmetic.percent(part.cell.value, whole.cell.value), working=f"{part.text} ÷ {whole.text}"
    )
    speech.lead = held_against(frame.portion, part.cell.value, whole.cell.value, said, speech)
    show_figures(figures, speech)
    return True


def _share_of_all(frame: Frame, parts: Sequence[Figure], record: Record, speech: Speech) -> bool:
    """What one record, or several rows of a table, make of all of their kind."""
    everything = [r for r in speech.store.records.values() if r.kind == record.kind]
    first = parts[0].cell
    names = dict.fromkeys(f.cell.property for f in parts)
    figures = arithmetic.figures(speech.store, everything, list(names), speech.replies.language)
    whole = sum(f.cell.value for f in figures)
    part = sum(f.cell.value for f in parts)
    if whole <= part:
        return False
    texts = (arithmetic.text_of(value, first.unit, speech.replies.language) for value in (part, whole))
    said = speech.say("share", value=arithmetic.percent(part, whole), working=" ÷ ".join(texts))
    speech.lead = held_against(frame.portion, part, whole, said, speech)
    show_figures(parts, speech)
    return True
