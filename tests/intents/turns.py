"""Threads as answers leave them, for tests of what follows."""

from __future__ import annotations

from intents.cell import Cell
from intents.frame import Frame
from intents.thread import Thread, Turn
from intents.times import Time
from knowledge.periods import parse

SIGNED = ("agreement-nara-towns", "agreement-gunma-cities", "agreement-gunma-towns", "agreement-saitama-towns")


def year(text: str, relation: str = "in") -> Time:
    return Time(0, 0, parse(text), relation)  # type: ignore[arg-type]


def after(frame: Frame, *records: str, **more: object) -> Thread:
    return Thread((Turn(frame, records, **more),))  # type: ignore[arg-type]


def members(record: str, number: int) -> Cell:
    return Cell(record, "members", number, "自治体")


def told(*cells: Cell) -> Thread:
    """A thread that told one figure a turn."""
    return Thread(tuple(Turn(Frame(), (c.record,), (c,), kinds=("agreement",)) for c in cells))


LISTED = after(
    Frame(subjects=("agreement",), times=(year("2018"),), asks=("list",)), *SIGNED, kinds=("agreement",), lines=4
)
"""After 2018年に協定を締結した団体は？"""
