"""The year, fiscal year, month or day before or after."""

from __future__ import annotations

from datetime import date

import pytest
from turns import LISTED, after, year

from intents.frame import Frame
from intents.shifting import shift, shifted
from intents.thread import Thread
from intents.times import Time
from knowledge.periods import Period, parse


@pytest.mark.parametrize(
    ("period", "step", "shifted"),
    [
        ("2018", -1, "2017"),
        ("FY2018", 1, "FY2019"),
        ("2018-01", -1, "2017-12"),
        ("2018-12", 1, "2019-01"),
        ("2018-04-16", 1, "2018-04-17"),
        ("2017/2018", 1, "2019/2020"),
        ("FY2017/FY2018", -1, "FY2015/FY2016"),
        ("2018-11/2018-12", 1, "2019-01/2019-02"),
        ("2018-10-06/2018-10-14", 1, "2018-10-15/2018-10-23"),
    ],
)
def test_shifting(period: str, step: int, shifted: str) -> None:
    assert str(shift(parse(period), step)) == shifted


ONE_DAY = after(
    Frame(records=(("festival-2015-akita",),), properties=("project_cost",)),
    "festival-2015-akita",
    days=(date(2015, 5, 30).toordinal(),),
    kinds=("festival",),
)


@pytest.mark.parametrize(
    ("thread", "relation", "period"),
    [
        (LISTED, "back_year", "2017"),
        (LISTED, "forward_fiscal_year", "2019"),
        (after(Frame(times=(year("2018-04-16"),)), "a"), "forward_day", "2018-04-17"),
        (after(Frame(times=(year("2018-04-16"),)), "a"), "back_year", "2017"),
        (after(Frame(times=(year("2018-02-21"),)), "a"), "forward_fiscal_year", "FY2018"),
        (ONE_DAY, "forward_year", "2016"),
        (ONE_DAY, "back_fiscal_year", "FY2014"),
    ],
)
def test_a_question_one_step_away(thread: Thread, relation: str, period: str) -> None:
    assert thread.last is not None
    found = shifted(Frame(relations=(relation,)), thread.last)
    assert found is not None
    assert [str(time.period) for time in found.times] == [period]


def test_a_thing_that_was_named_gives_way_to_its_kind() -> None:
    assert ONE_DAY.last is not None
    found = shifted(Frame(relations=("forward_year",)), ONE_DAY.last)
    assert found is not None
    assert (found.records, found.kinds) == ((), ("festival",))


@pytest.mark.parametrize(
    ("frame", "thread"),
    [
        (Frame(relations=("forward",)), LISTED),
        (Frame(relations=("that",)), LISTED),
        (Frame(relations=("forward_year",)), after(Frame(), "a", "b", days=(1, 400))),
        (Frame(relations=("forward_year",)), after(Frame(times=(Time(0, 2, None, month=8),)), "a")),
        (
            Frame(relations=("forward_year",)),
            after(Frame(times=(Time(0, 2, Period(date(2019, 5, 1), date(9999, 12, 31))),)), "a"),
        ),
    ],
)
def test_what_is_no_step(frame: Frame, thread: Thread) -> None:
    assert thread.last is not None
    assert shifted(frame, thread.last) is None
