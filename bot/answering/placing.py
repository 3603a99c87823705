"""The place of a thing among all of its kind: by its day, or by its figure where the largest is spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic
from bot.answering.measuring import measures, short
from bot.answering.naming import many_of
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record

_FEW = 3
"""Things that are placed at most."""
_BY_FIGURE = frozenset({"maximum", "minimum"})


def placed(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Tell the places of a few things; those that share a day or a figure share the first of their places."""
    kind = records[0].kind
    every = [speech.store.records[id_] for id_ in speech.store.by_kind[kind]]
    if not len(records) <= _FEW < len(every) or any(r.kind != kind for r in records):
        return False
    by_figure = _BY_FIGURE & set(frame.asks)
    keys = _figures(every, frame, wish, speech) if by_figure else _days(every)
    if len(keys) < len(every) or any(r.id not in keys for r in records):
        return False
    says = [_said(record, keys, len(every), speech) for record in records]
    speech.show(records)
    speech.lead = speech.run(says)
    for record in records:
        speech.telling.cite_record(record)
        speech.add(speech.telling.row(record), record.id)
    return True


def _said(record: Record, keys: dict[str, int], total: int, speech: Speech) -> str:
    own = keys[record.id]
    place = 1 + sum(key < own for key in keys.values())
    alike = sum(key == own for key in keys.values()) > 1
    whole = many_of(record.kind, total, speech)
    return speech.say("place_shared" if alike else "place", name=short(record, speech), place=place, whole=whole)


def _days(records: Sequence[Record]) -> dict[str, int]:
    return {r.id: r.date.start.toordinal() for r in records if r.date is not None}


def _figures(records: Sequence[Record], frame: Frame, wish: Wish, speech: Speech) -> dict[str, int]:
    names = measures(records, wish, speech)[:1]
    sign = 1 if "minimum" in frame.asks else -1
    figures = arithmetic.figures(speech.store, records, names, speech.replies.language)
    return {f.cell.record: sign * int(f.cell.value) for f in figures}
