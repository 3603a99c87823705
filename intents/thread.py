"""What a conversation remembers: its answered turns, the list last shown, the figures told one after the other."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from intents.cell import Cell
from intents.frame import Frame

KEPT = 6
"""Turns that a thread remembers."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered or asked back: its frame, the records shown in order, the figures shown.

    `days` are the first days of the records, as proleptic ordinals; `kinds` their kinds; `lines` how many of them
    have a line of their own; `places` the prefectures of a single one. `base` is the frame that found the records,
    where this one only asked on about them.
    """

    frame: Frame
    records: tuple[str, ...]
    cells: tuple[Cell, ...] = ()
    asked_back: bool = False
    days: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    lines: int = 0
    places: tuple[str, ...] = ()
    base: Frame | None = None

    @property
    def conditions(self) -> Frame:
        """The frame whose conditions a follow-up takes over."""
        return self.base or self.frame

    @property
    def listed(self) -> tuple[str, ...]:
        """The records that stood in a list, one a line."""
        return self.records[: self.lines] if self.lines > 1 else self.records


@dataclass(frozen=True, slots=True)
class Thread:
    """The turns so far, oldest first. Questions that failed leave no turn."""

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        """The turn a follow-up leans on."""
        return self.turns[-1] if self.turns else None

    @property
    def listed(self) -> tuple[str, ...]:
        """The list last shown, as long as the talk stays with what it holds; else the records last shown."""
        for turn in reversed(self.turns):
            if len(turn.listed) > 1:
                return turn.listed
            if not turn.frame.about:
                break
        return self.last.listed if self.last else ()

    def within(self, known: Container[str]) -> Thread:
        """The thread without the turns that speak of records which are there no more."""
        kept = tuple(t for t in self.turns if all(id_ in known for id_ in (*t.records, *sum(t.frame.records, ()))))
        return self if len(kept) == len(self.turns) else Thread(kept)

    def recent(self, number: int) -> tuple[str, ...]:
        """The records of the last turn, or of as many turns as it takes to have `number` of them."""
        found: tuple[str, ...] = ()
        for turn in reversed(self.turns):
            found = (*(r for r in turn.records if r not in found), *found)
            if len(found) >= number:
                break
        return found

    def figures(self, *, days: bool, among: Container[str] | None = None) -> tuple[Cell, ...]:
        """The figures (or `days`) told turn by turn, oldest first: of one property, or of one record.

        `among` limits the properties. Empty where the last answer was a list, which is reckoned with by itself.
        """
        found: list[Cell] = []
        for turn in reversed(self.turns):
            if turn.frame.reckons:
                continue
            told = [c for c in turn.cells if c.record and (c.unit == "day") == days]
            told = [c for c in told if among is None or c.property in among]
            more = _of_a_row(told, found)
            if not more or (not found and len(more) > 1):
                break
            found = [*(c for c in more if c not in found), *found]
        return tuple(found)

    def then(self, turn: Turn) -> Thread:
        """The thread with one more turn, the oldest forgotten where there are too many."""
        return Thread((*self.turns, turn)[-KEPT:])

    def to_json(self) -> str:
        """The thread as JSON, for keeping between questions."""
        return str(_adapter().dump_json(self).decode())

    @classmethod
    def from_json(cls, text: str) -> Thread:
        """The thread that `to_json` wrote. Raises ValueError for anything else."""
        return cast(Thread, _adapter().validate_json(text))


def _of_a_row(told: list[Cell], after: list[Cell]) -> list[Cell]:
    """Of the figures that a turn told, those that go with what was told after it."""
    first = after[0] if after else told[0] if told else None
    if first is None:
        return []
    alike = [c for c in told if c.unit == first.unit]
    same = [c for c in alike if c.property == first.property]
    return same or [c for c in alike if c.record == first.record][:1]


@cache
def _adapter() -> Any:
    """What keeps and restores threads; made when first needed, as most commands keep none."""
    from pydantic import TypeAdapter

    return TypeAdapter(Thread)
