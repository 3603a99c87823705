"""A figure that is said of one of two things, to ask for that of the other: 大阪に300万円、胆振にはいくら."""

from __future__ import annotations

from dataclasses import replace

from intents.frame import Frame
from intents.refining import paired
from knowledge.store import Store

_MONEY = "money"
_PAID = ("円", "yen", "万", "億", "million")
_PAIR = 2


def without_the_given(frame: Frame, store: Store) -> Frame:
    """The frame of both things and no figure, where each is a record of one kind: what is recorded of both is told."""
    things = len(frame.names) + len(frame.records)
    if len(frame.numbers) != 1 or things != _PAIR or frame.subjects or frame.times:
        return frame
    both = paired(frame, store)
    if len(both.records) != _PAIR or any(len(ids) > 1 for ids in both.records):
        return frame
    paid = frame.numbers[0].text.endswith(_PAID)
    properties = frame.properties or ((_MONEY,) if paid else ())
    if not properties or len({store.records[id_].kind for ids in both.records for id_ in ids}) > 1:
        return frame
    return replace(
        both, numbers=(), counted=None, properties=properties, asks=tuple(a for a in both.asks if a != "exists")
    )
