"""The year of what was told, in a follow-up that opens with it."""

from __future__ import annotations

from datetime import date

from intents.frame import Frame
from intents.that_year import dated
from intents.thread import Thread, Turn


def _told(*days: date) -> Thread:
    return Thread((Turn(Frame(), ("a",), days=tuple(day.toordinal() for day in days)),))


def test_the_year_told_is_said() -> None:
    assert dated("その年の支援金は？", _told(date(2019, 9, 1))) == "2019年の支援金は？"
    assert dated("その年度の合計は？", _told(date(2019, 2, 1))) == "2018年度の合計は？"


def test_several_years_or_none_say_nothing() -> None:
    assert dated("その年の支援金は？", _told(date(2019, 9, 1), date(2018, 1, 1))) == "その年の支援金は？"
    assert dated("その年の支援金は？", Thread()) == "その年の支援金は？"
