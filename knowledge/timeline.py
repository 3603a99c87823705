"""Records by the periods that they state, for finding those of some days without going through all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from knowledge.periods import Period


class Timeline:
    """The ids of records with a period each, by its first day; a record may have several."""

    def __init__(self, entries: Iterable[tuple[Period, str]]) -> None:
        rows = sorted((period.start.toordinal(), period.end.toordinal(), id_) for period, id_ in entries)
        by_length: dict[int, list[tuple[int, int, str]]] = {}
        for row in rows:
            by_length.setdefault((row[1] - row[0]).bit_length(), []).append(row)
        self._all = _Stretch(rows)
        self._by_length = [_Stretch(by_length[length]) for length in sorted(by_length, reverse=True)]

    def overlapping(self, period: Period) -> list[str]:
        """The records whose period shares a day with this one."""
        first, last = period.start.toordinal(), period.end.toordinal()
        return [id_ for s in self._by_length for end, id_ in s.begun(first - s.longest, last) if end >= first]

    def within(self, period: Period) -> list[str]:
        """The records whose period lies inside this one."""
        first, last = period.start.toordinal(), period.end.toordinal()
        return [id_ for end, id_ in self._all.begun(first, last) if end <= last]

    def beginning(self, period: Period) -> list[str]:
        """The records whose period begins inside this one."""
        return [id_ for _, id_ in self._all.begun(period.start.toordinal(), period.end.toordinal())]


class _Stretch:
    """Rows (first day, last day, id) in order of their first days."""

    def __init__(self, rows: list[tuple[int, int, str]]) -> None:
        self.longest = max((end - start for start, end, _ in rows), default=0)
        self._starts = [start for start, _, _ in rows]
        self._ends = [(end, id_) for _, end, id_ in rows]

    def begun(self, first: int, last: int) -> list[tuple[int, str]]:
        """The last days and ids of those that begin on one of these days."""
        return self._ends[bisect_left(self._starts, first) : bisect_right(self._starts, last)]
