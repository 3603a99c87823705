"""Records by the periods that they state, for finding those of some days without going through all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from knowledge.periods import Period


class Timeline:
    """The ids of records with a period each, by its first day; a record may have several."""

    def __init__(self, entries: Iterable[tuple[Period, str]]) -> None:
        rows = sorted((period.start, period.end, id_) for period, id_ in entries)
        self._starts: list[date] = [start for start, _, _ in rows]
        self._ends: list[tuple[date, str]] = [(end, id_) for _, end, id_ in rows]

    def overlapping(self, period: Period) -> list[str]:
        """The records whose period shares a day with this one."""
        begun = bisect_right(self._starts, period.end)
        return [id_ for end, id_ in self._ends[:begun] if end >= period.start]

    def within(self, period: Period) -> list[str]:
        """The records whose period lies inside this one."""
        first, last = bisect_left(self._starts, period.start), bisect_right(self._starts, period.end)
        return [id_ for end, id_ in self._ends[first:last] if end <= period.end]
