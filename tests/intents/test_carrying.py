"""What a follow-up takes over from the turn before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from turns import LISTED, after, year

from intents.carrying import alike, context, dated, narrowed, of_what_was_shown, with_the_last
from intents.frame import Frame
from intents.known import Known
from intents.thread import Thread, Turn
from intents.times import Time

DISASTER = after(
    Frame(records=(("disaster-2021-july-rain",),), properties=("joint_support",)),
    "disaster-2021-july-rain",
    days=(date(2021, 7, 1).toordinal(),),
    kinds=("disaster",),
)
EXHIBITION = after(Frame(records=(("exhibition-2020",),)), "exhibition-2020", kinds=("exhibition",), places=("広島県",))


def test_filling_never_overwrites() -> None:
    whole = Frame(
        subjects=("lecture",), names=(("奈良県",),), times=(year("2017"),), properties=("theme",), rounds=(1,)
    )
    assert with_the_last(whole, LISTED) == replace(whole, carried=True)


def test_without_a_turn_before_nothing_is_taken_over() -> None:
    frame = Frame(asks=("count",))
    assert with_the_last(frame, Thread()) == frame
    assert dated(frame, Thread()) == frame


@pytest.mark.parametrize("asks", [("first", "when"), ("latest",)])
def test_picking_one_of_a_list_is_no_wish_to_keep(asks: tuple[str, ...]) -> None:
    base = Frame(subjects=("exhibition",), times=(year("FY2017"),))
    turn = Turn(Frame(records=(("a", "b"),), asks=asks, about=True), ("a",), base=base)
    assert context(turn) == base


class TestAnotherOfTheKind:
    @pytest.mark.parametrize("frame", [Frame(names=(("熊本県",),)), Frame(times=(year("2020"),)), Frame(rounds=(2,))])
    def test_with_the_same_wish(self, frame: Frame) -> None:
        found = alike(frame, DISASTER)
        assert found is not None
        assert (found.kinds, found.properties) == (("disaster",), ("joint_support",))

    @pytest.mark.parametrize("frame", [Frame(), Frame(subjects=("lecture",)), Frame(records=(("x",),))])
    def test_not_where_something_else_is_named(self, frame: Frame) -> None:
        assert alike(frame, DISASTER) is None


class TestFurtherNames:
    EVENTS = after(Frame(names=(("魅力発信イベント",),), times=(year("FY2018"),)), "a", "b", kinds=("event",))

    def test_of_another_class_narrow(self, known: Known) -> None:
        found = narrowed(Frame(names=(("東京区政会館",),)), self.EVENTS, known)
        assert found is not None
        assert found.names == (("魅力発信イベント",), ("東京区政会館",))

    def test_of_the_same_class_replace(self, known: Known) -> None:
        thread = after(Frame(names=(("群馬県町村会",),), times=(year("2018"),)), "a", "b")
        assert narrowed(Frame(names=(("奈良県",),)), thread, known) is None


class TestBareSubjects:
    def test_may_be_of_the_place_shown(self, known: Known) -> None:
        found = of_what_was_shown(Frame(subjects=("agreement",)), EXHIBITION, known)
        assert (("広島県",),) in [frame.names for frame in found]

    def test_may_be_of_the_time_before(self, known: Known) -> None:
        found = of_what_was_shown(Frame(subjects=("exhibition",)), LISTED, known)
        assert [frame.times for frame in found] == [(year("2018"),)]

    def test_of_the_same_kind_keep_the_wish(self, known: Known) -> None:
        thread = after(Frame(names=(("群馬県市長会",),), properties=("members",)), "a", kinds=("agreement",))
        found = of_what_was_shown(Frame(subjects=("towns-association",)), thread, known)
        assert {frame.properties for frame in found} == {("members",)}


class TestMonths:
    def test_are_of_the_year_spoken_of(self) -> None:
        found = dated(Frame(times=(Time(0, 2, None, month=8),)), DISASTER)
        assert [str(time.period) for time in found.times] == ["2021-08"]

    def test_of_several_years_stay_open(self) -> None:
        thread = after(Frame(), "a", "b", days=(date(2018, 1, 1).toordinal(), date(2019, 1, 1).toordinal()))
        frame = Frame(times=(Time(0, 2, None, month=8),))
        assert dated(frame, thread) == frame
