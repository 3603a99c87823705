"""A figure that an answer showed, for questions that reckon with it later."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure that was shown: whose, of which property, how much, in which unit (円, 自治体 … `day` for dates)."""

    record: str
    property: str
    value: int
    unit: str
