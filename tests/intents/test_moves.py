"""The moves of a conversation: what a question that leans on the one before it asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from turns import LISTED, SIGNED, after, members, told, year

from intents.cell import Cell
from intents.frame import Frame
from intents.known import Known
from intents.moves import merge
from intents.thread import Thread, Turn


@pytest.fixture
def merged(known: Known) -> Callable[[Frame, Thread], Frame]:
    return lambda frame, thread: merge(frame, thread, known)


class TestAnotherOfTheRow:
    def test_a_bare_number_after_one_of_a_row(self, merged) -> None:
        asked = after(Frame(names=(("北海道町村会との連携",),), rounds=(1,)), "a")
        found = merged(Frame(ordinal=2), asked)
        assert (found.rounds, found.ordinal) == ((2,), None)


class TestWhatIsTakenOver:
    def test_a_new_time_replaces_the_time(self, merged) -> None:
        found = merged(Frame(times=(year("2017"),)), LISTED)
        assert (found.subjects, found.times, found.carried) == (("agreement",), (year("2017"),), True)

    def test_a_correction_replaces_the_time(self, merged) -> None:
        found = merged(Frame(times=(year("FY2017"),), relations=("correction",)), LISTED)
        assert (found.subjects, found.times) == (("agreement",), (year("FY2017"),))

    def test_a_name_is_a_further_condition(self, merged) -> None:
        found = merged(Frame(names=(("群馬県",),), relations=("and_then",)), LISTED)
        assert (found.names, found.subjects, found.times) == ((("群馬県",),), ("agreement",), (year("2018"),))

    def test_a_new_name_replaces_the_name(self, merged) -> None:
        thread = after(
            Frame(subjects=("agreement",), names=(("群馬県町村会",),), properties=("date",)), "agreement-gunma-towns"
        )
        found = merged(Frame(names=(("奈良県町村会",),)), thread)
        assert (found.names, found.subjects, found.properties) == ((("奈良県町村会",),), ("agreement",), ("date",))

    def test_a_new_wish_is_about_the_records_shown(self, merged) -> None:
        found = merged(Frame(properties=("members",)), LISTED)
        assert (found.records, found.properties, found.times) == ((SIGNED,), ("members",), ())

    def test_an_ordinal_picks_one_of_the_records_shown(self, merged) -> None:
        assert merged(Frame(ordinal=2, properties=("members",)), LISTED).records == ((SIGNED[1],),)

    @pytest.mark.parametrize("ordinal", [5, 99])
    def test_an_ordinal_beyond_the_list_picks_none(self, merged, ordinal: int) -> None:
        found = merged(Frame(ordinal=ordinal, properties=("members",)), LISTED)
        assert (found.records, found.beyond) == ((), 4)

    @pytest.mark.parametrize(("relation", "period"), [("back_year", "2017"), ("forward_year", "2019")])
    def test_a_year_on_or_back(self, merged, relation: str, period: str) -> None:
        found = merged(Frame(relations=(relation,)), LISTED)
        assert ([str(t.period) for t in found.times], found.subjects) == ([period], ("agreement",))

    def test_the_others_leave_out_what_was_shown(self, merged) -> None:
        found = merged(Frame(relations=("others",)), LISTED)
        assert (found.excluded_records, found.subjects) == (SIGNED, ("agreement",))

    @pytest.mark.parametrize(("relation", "step"), [("back", -1), ("forward", 1)])
    def test_the_one_before_or_after(self, merged, relation: str, step: int) -> None:
        found = merged(Frame(relations=(relation,)), LISTED)
        assert (found.step, found.records) == (step, (SIGNED,))

    def test_the_same_day(self, merged) -> None:
        day = date(2018, 4, 16)
        thread = after(
            Frame(subjects=("agreement",), names=(("群馬県町村会",),)), "agreement-gunma-towns", days=(day.toordinal(),)
        )
        found = merged(Frame(asks=("same-day",)), thread)
        assert ([str(t.span) for t in found.times], found.excluded_records) == (
            ["2018-04-16"],
            ("agreement-gunma-towns",),
        )

    def test_a_question_that_was_asked_back_is_completed(self, merged) -> None:
        asked = after(Frame(rounds=(2,), properties=("date",)), "a", "b", asked_back=True)
        found = merged(Frame(subjects=("symposium",)), asked)
        assert (found.rounds, found.properties, found.subjects) == ((2,), ("date",), ("symposium",))

    def test_words_of_the_turn_before_stay_with_it(self, merged) -> None:
        thread = after(Frame(subjects=("event",), words=("コッペパン",)), "x")
        assert merged(Frame(subjects=("lecture",), properties=("theme",)), thread).words == ()

    def test_without_a_turn_before_nothing_is_taken_over(self, merged) -> None:
        frame = Frame(asks=("count",))
        assert merged(frame, Thread()) == frame

    def test_words_that_were_left_over_stay_behind(self, merged) -> None:
        thread = after(
            Frame(subjects=("agreement",), unknown=("パリ",), idle=("覚書",), mended=(("協程", "協定"),)), *SIGNED
        )
        found = merged(Frame(asks=("count",)), thread)
        assert (found.unknown, found.idle, found.mended) == ((), (), ())


class TestTheSameTime:
    MITSUI = after(
        Frame(records=(("company-mitsui-sumitomo",),)),
        "company-mitsui-sumitomo",
        days=(date(2019, 9, 11).toordinal(),),
        kinds=("company_agreement",),
    )

    @pytest.mark.parametrize(
        ("ask", "span"),
        [
            ("same-day", "2019-09-11"),
            ("same-month", "2019-09"),
            ("same-year", "2019"),
            ("same-fiscal_year", "FY2019"),
        ],
    )
    def test_lists_what_else_there_is(self, merged, ask: str, span: str) -> None:
        found = merged(Frame(asks=(ask,)), self.MITSUI)
        assert ([str(time.span) for time in found.times], found.asks) == ([span], ("list",))

    def test_of_another_subject(self, merged) -> None:
        found = merged(Frame(asks=("same-year",), subjects=("exhibition",)), self.MITSUI)
        assert (found.subjects, found.kinds) == (("exhibition",), ())

    def test_of_two_that_were_told_is_a_comparison(self, merged) -> None:
        thread = self.MITSUI.then(Turn(Frame(), ("x",), days=(1,)))
        assert merged(Frame(asks=("same-year",)), thread).asks == ("same-year",)


class TestPlaces:
    def test_a_place_in_a_ranking(self, merged) -> None:
        thread = after(Frame(subjects=("agreement",), asks=("maximum",)), SIGNED[0])
        found = merged(Frame(ordinal=2), thread)
        assert (found.ordinal, found.asks, found.subjects) == (2, ("maximum",), ("agreement",))

    def test_a_place_in_the_list_two_turns_ago(self, merged) -> None:
        thread = LISTED.then(Turn(Frame(about=True, ordinal=3), SIGNED[2:3]))
        assert merged(Frame(ordinal=4), thread).records == (SIGNED[3:],)

    def test_a_place_takes_the_wish_with_it(self, merged) -> None:
        thread = LISTED.then(Turn(Frame(about=True, ordinal=3, properties=("members",)), SIGNED[2:3]))
        assert merged(Frame(ordinal=4), thread).properties == ("members",)


class TestReckoning:
    ROW = (
        members("agreement-hokkaido", 144),
        members("agreement-aomori-towns", 30),
        members("agreement-hiroshima-towns", 9),
    )

    @pytest.mark.parametrize(
        ("frame", "number"),
        [
            (Frame(asks=("sum",)), 3),
            (Frame(asks=("sum",), relations=("both",)), 2),
            (Frame(asks=("sum",), counted=2), 2),
            (Frame(asks=("difference",), relations=("that",)), 2),
            (Frame(asks=("compare",)), 2),
            (Frame(asks=("maximum",), counted=3), 3),
            (Frame(asks=("average",)), 3),
        ],
    )
    def test_with_the_figures_so_far(self, merged, frame: Frame, number: int) -> None:
        assert merged(frame, told(*self.ROW)).reckons == self.ROW[-number:]

    def test_a_single_figure_is_nothing_to_reckon_with(self, merged) -> None:
        assert merged(Frame(asks=("sum",)), told(*self.ROW[:1])).reckons == ()

    def test_the_most_of_all_is_not_the_most_of_those_told(self, merged) -> None:
        assert merged(Frame(asks=("maximum",)), told(*self.ROW)).reckons == ()

    def test_days_lie_between_dates(self, merged) -> None:
        row = (Cell("a", "date", 735_765, "day"), Cell("b", "date", 735_779, "day"))
        assert merged(Frame(asks=("days",), relations=("that",)), told(*row)).reckons == row


class TestPointing:
    THREAD = after(Frame(records=(("exhibition-2020",),)), "exhibition-2020", kinds=("exhibition",), places=("広島県",))

    def test_back_to_an_earlier_topic(self, merged) -> None:
        thread = after(Frame(), *SIGNED[:1], kinds=("agreement",)).then(Turn(Frame(), ("x",), kinds=("facility",)))
        found = merged(Frame(subjects=("towns-association",), relations=("earlier",), properties=("members",)), thread)
        assert (found.records, found.subjects) == ((SIGNED[:1],), ())

    def test_to_the_prefecture_of_what_was_shown(self, merged) -> None:
        found = merged(Frame(subjects=("towns-association",), relations=("there",)), self.THREAD)
        assert (found.names, found.subjects) == ((("広島県",),), ("towns-association",))

    def test_at_the_thing_shown_by_its_subject(self, merged) -> None:
        found = merged(Frame(subjects=("exhibition",), relations=("that",), properties=("venue",)), self.THREAD)
        assert found.records == (("exhibition-2020",),)

    def test_others_of_a_subject_leave_the_names_behind(self, merged) -> None:
        thread = after(Frame(names=(("第一生命保険株式会社",),)), "company-daiichi-life", kinds=("company_agreement",))
        found = merged(Frame(subjects=("company-agreement",), relations=("others",)), thread)
        assert (found.names, found.excluded_records) == ((), ("company-daiichi-life",))
