"""When the records are of, looked up by time: the other way round than `strengths.begins_in` and `falls_on`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from knowledge.model import Record
from knowledge.periods import Period, Precision, whole_year
from knowledge.timeline import Timeline

GRAIN: Mapping[Precision, int] = {"day": 0, "month": 1, "year": 2, "fiscal_year": 2}
LASTING = 200
"""Days from which on something is not spoken of as going on."""
_YEAR = 366


class Happenings:
    """The records of one store by their own dates, or by the day that what they tell is as of, and by all they state.

    A record's own date counts as a period says it: years hold what begins in them, months and days what goes on, and
    what is known less exactly where it lies in them wholly.
    """

    def __init__(self, records: Mapping[str, Record]) -> None:
        dated = [(record.date, id_) for id_, record in records.items() if record.date is not None]
        held = [(day, id_) for id_, record in records.items() if (day := record.date or record.as_of)]
        self._held = {grain: Timeline(row for row in held if row[0].precision == grain) for grain in GRAIN}
        self._short = Timeline(row for row in dated if row[0].precision == "day" and row[0].days < LASTING)
        self._stated = Timeline(_stated(records))
        self._yearly = _by_day_of_year(dated)

    def of(self, period: Period) -> list[str]:
        """The records that a period counts."""
        if period.precision == "fiscal_year":
            rest = [id_ for grain, held in self._held.items() if grain != "year" for id_ in held.beginning(period)]
            return rest + self._held["year"].beginning(whole_year(period.start.year))
        if period.precision == "year":
            rest = [
                id_ for grain, held in self._held.items() if grain != "fiscal_year" for id_ in held.beginning(period)
            ]
            return rest + self._held["fiscal_year"].beginning(whole_year(period.start.year))
        finer = [grain for grain in GRAIN if GRAIN[grain] <= GRAIN[period.precision]]
        going_on = [id_ for grain in finer for id_ in self._held[grain].overlapping(period)]
        return going_on + [id_ for grain in GRAIN if grain not in finer for id_ in self._held[grain].within(period)]

    def beside(self, period: Period) -> list[str]:
        """The records that have to do with a period otherwise: going on in it, or stating a day of it.

        One without a beginning or an end is no time that things are told of, but one that sets their own dates apart.
        """
        if period.unbounded:
            return []
        return self._short.overlapping(period) + self._stated.within(period)

    def on(self, month: int, day: int | None) -> tuple[str, ...]:
        """The records that happened in a month or on a day, whatever the year."""
        return self._yearly.get((month, day), ())


def _stated(records: Mapping[str, Record]) -> Iterator[tuple[Period, str]]:
    """The periods that records state of themselves, or some document of them; fiscal years follow from these."""
    for id_, record in records.items():
        for statement in record.statements:
            if isinstance(statement.value, Period) and statement.property != "fiscal_year":
                yield statement.value, id_


def _by_day_of_year(dated: list[tuple[Period, str]]) -> dict[tuple[int, int | None], tuple[str, ...]]:
    """The records by every month and day of a date that is known so exactly, up to a year long."""
    found: dict[tuple[int, int | None], dict[str, None]] = {}
    for period, id_ in dated:
        if GRAIN[period.precision] > GRAIN["month"] or period.days > _YEAR:
            continue
        for number in range(period.start.toordinal(), period.end.toordinal() + 1):
            day = date.fromordinal(number)
            found.setdefault((day.month, None), {})[id_] = None
            if period.precision == "day":
                found.setdefault((day.month, day.day), {})[id_] = None
    return {day: tuple(ids) for day, ids in found.items()}
