from __future__ import annotations

from knowledge.periods import parse
from knowledge.timeline import Timeline

LINE = Timeline(
    (parse(text), id_) for id_, text in {"long": "2017/2019", "day": "2018-04-16", "month": "2018-03"}.items()
)


def test_what_shares_a_day() -> None:
    assert LINE.overlapping(parse("2018-04")) == ["long", "day"]
    assert LINE.overlapping(parse("2016")) == []
    assert LINE.overlapping(parse("2019-12-31")) == ["long"]


def test_what_lies_inside() -> None:
    assert LINE.within(parse("2018")) == ["month", "day"]
    assert LINE.within(parse("2018-03-02/2018-04-15")) == []
    assert LINE.within(parse("2017/2019")) == ["long", "month", "day"]


def test_what_begins_inside() -> None:
    assert LINE.beginning(parse("2018")) == ["month", "day"]
    assert LINE.beginning(parse("2018-04")) == ["day"]
    assert LINE.beginning(parse("2016/2017")) == ["long"]
