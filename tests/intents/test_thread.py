"""What a conversation remembers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from turns import LISTED, SIGNED, after, members, told, year

from intents.cell import Cell
from intents.frame import Frame, Number
from intents.thread import KEPT, Thread, Turn
from intents.times import Time
from knowledge.periods import Period


class TestWhatIsKept:
    def test_a_new_thread_has_no_last_turn(self) -> None:
        assert Thread().last is None

    def test_the_oldest_turns_are_forgotten(self) -> None:
        thread = Thread()
        for number in range(KEPT + 3):
            thread = thread.then(Turn(Frame(), (f"r{number}",)))
        assert [turn.records[0] for turn in thread.turns] == [f"r{n}" for n in range(3, KEPT + 3)]

    def test_a_thread_is_never_changed(self) -> None:
        thread = Thread()
        thread.then(Turn(Frame(), ("a",)))
        assert thread == Thread()

    def test_recent_records_go_back_as_far_as_it_takes(self) -> None:
        thread = Thread((Turn(Frame(), ("a", "b")), Turn(Frame(), ("c",)), Turn(Frame(), ("d", "a"))))
        assert [thread.recent(n) for n in (1, 2, 3)] == [("d", "a"), ("d", "a"), ("c", "d", "a")]

    def test_a_whole_conversation_survives_as_json(self) -> None:
        frame = Frame(
            names=(("群馬県", "群馬県町村会"),),
            times=(year("FY2018", "from"), Time(1, 3, None, month=4, day=16)),
            numbers=(Number(10**9, "円", "10億円"),),
            mended=(("公演", "講演"),),
            ordinal=2,
        )
        thread = after(frame, "a", "b", cells=(Cell("a", "members", 12, "自治体"),), asked_back=True, days=(737_000,))
        assert Thread.from_json(thread.to_json()) == thread

    @pytest.mark.parametrize("text", ["", "no json", "[]", '{"turns": [{"frame": 1}]}', '{"turns": "x"}'])
    def test_what_is_no_thread_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            Thread.from_json(text)

    @given(
        some.lists(
            some.builds(
                Turn,
                some.builds(
                    Frame,
                    subjects=some.tuples(some.text(max_size=3)),
                    times=some.lists(
                        some.builds(
                            lambda day, relation: Time(0, 4, Period(day, day), relation),
                            some.dates(),
                            some.sampled_from(["in", "from", "until", "before", "after"]),
                        ),
                        max_size=2,
                    ).map(tuple),
                ),
                some.lists(some.text(max_size=3), max_size=3).map(tuple),
            ),
            max_size=3,
        )
    )
    def test_any_conversation_survives_as_json(self, turns: list[Turn]) -> None:
        thread = Thread(tuple(turns))
        assert Thread.from_json(thread.to_json()) == thread


class TestTheListLastShown:
    def test_is_that_of_the_last_turn(self) -> None:
        assert LISTED.listed == SIGNED

    def test_holds_only_what_has_a_line_of_its_own(self) -> None:
        thread = after(Frame(), *SIGNED, "company-daiichi-life", lines=4)
        assert thread.listed == SIGNED

    def test_stays_while_its_things_are_asked_about(self) -> None:
        thread = LISTED.then(Turn(Frame(about=True), SIGNED[1:2])).then(Turn(Frame(about=True), SIGNED[2:3]))
        assert thread.listed == SIGNED

    def test_goes_with_another_question(self) -> None:
        assert LISTED.then(Turn(Frame(), ("a",))).listed == ("a",)

    def test_is_empty_at_first(self) -> None:
        assert Thread().listed == ()


class TestTheFiguresTold:
    def test_turn_by_turn(self) -> None:
        row = (members("a", 144), members("b", 30), members("c", 9))
        assert told(*row).figures(days=False) == row

    def test_of_one_property_only(self) -> None:
        counts = Cell("c", "municipalities_count", 25, "市町村")
        assert told(counts, members("a", 144), members("b", 30)).figures(days=False) == (
            members("a", 144),
            members("b", 30),
        )

    def test_or_of_one_record(self) -> None:
        row = (Cell("a", "ward_donations", 3, "円"), Cell("a", "joint_donations", 1, "円"))
        assert told(*row).figures(days=False) == row

    def test_figures_and_days_do_not_mix(self) -> None:
        row = (Cell("a", "date", 735_765, "day"), Cell("b", "date", 735_779, "day"))
        assert told(*row).figures(days=True) == row
        assert told(*row).figures(days=False) == ()

    def test_each_once(self) -> None:
        row = (members("a", 144), members("b", 30))
        assert told(*row, row[0]).figures(days=False) == (row[1], row[0])

    def test_a_list_is_reckoned_with_by_itself(self) -> None:
        listed = Turn(Frame(), ("b", "c"), (members("b", 2), members("c", 3)))
        assert told(members("a", 1)).then(listed).figures(days=False) == ()

    def test_a_reckoning_in_between_is_passed_over(self) -> None:
        row = (members("a", 1), members("b", 2))
        total = Turn(Frame(reckons=row), ("a", "b"), (*row, Cell("", "sum", 3, "自治体")))
        assert told(*row).then(total).figures(days=False) == row

    def test_only_properties_asked_for(self) -> None:
        assert told(members("a", 1), members("b", 2)).figures(days=False, among={"staff"}) == ()
