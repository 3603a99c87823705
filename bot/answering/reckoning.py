"""Reckoning with the figures of the turns so far: 合計は？, その差は？, どっちが多い？"""

from __future__ import annotations

from collections.abc import Callable

from bot import arithmetic
from bot.answering import comparing, ends, gaps, ranking, shares, sums
from bot.answering.speech import Speech
from bot.arithmetic import Figure
from intents.cell import Cell
from intents.frame import Frame

_DAY = "day"


def reckoned(frame: Frame, speech: Speech) -> bool:
    """Tell the outcome of what is asked of the figures that earlier answers told, if it can be worked out."""
    figures = [_figure(cell, speech) for cell in frame.reckons]
    records = [speech.store.records[cell.record] for cell in frame.reckons]
    days = figures[0].cell.unit == _DAY
    steps: dict[str, Callable[[], bool]] = {
        "days": lambda: gaps.days_between(records, speech),
        "difference": lambda: gaps.days_between(records, speech) if days else gaps.between(figures, speech),
        "ratio": lambda: shares.times(figures, speech),
        "compare": lambda: ends.earlier(records, speech) if days else comparing.more(frame, figures, speech),
        "maximum": lambda: ranking.most(figures, speech),
        "minimum": lambda: ranking.most(figures, speech, least=True),
        "sum": lambda: sums.added(frame, figures, records, speech),
        "average": lambda: sums.mean(figures, speech),
        "first": lambda: ends.earlier(records, speech),
        "latest": lambda: ends.earlier(records, speech, latest=True),
    }
    return any(ask in frame.asks and step() for ask, step in steps.items())


def _figure(cell: Cell, speech: Speech) -> Figure:
    """A figure of an earlier answer, cited anew."""
    record = speech.store.records[cell.record]
    speech.show([record])
    speech.telling.cite(record, cell.property)
    text = "" if cell.unit == _DAY else arithmetic.text_of(cell.value, cell.unit, speech.replies.language)
    return Figure(cell, record.name, text)
