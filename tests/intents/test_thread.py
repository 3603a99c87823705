"""What a conversation remembers, and how a follow-up is read in its light."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intents.frame import Frame, Number
from intents.thread import KEPT, Cell, Thread, Turn, filled, leans, merge, shift
from intents.times import Time
from knowledge.periods import Period, parse

SIGNED = ("agreement-nara-towns", "agreement-gunma-cities", "agreement-gunma-towns", "agreement-saitama-towns")


def year(text: str, relation: str = "in") -> Time:
    return Time(0, 0, parse(text), relation)  # type: ignore[arg-type]


def after(frame: Frame, *records: str, **more: object) -> Thread:
    return Thread((Turn(frame, records, **more),))  # type: ignore[arg-type]


LISTED = after(Frame(subjects=("agreement",), times=(year("2018"),), asks=("list",)), *SIGNED)
"""After 2018年に協定を締結した団体は？"""


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


class TestWhetherItLeans:
    @pytest.mark.parametrize(
        ("text", "frame"),
        [
            ("何件？", Frame(asks=("count",))),
            ("2017年は？", Frame(times=(year("2017"),))),
            ("構成自治体数は？", Frame(properties=("members",))),
            ("2つ目は？", Frame(ordinal=2)),
            ("その前の年は？", Frame(relations=("back_year",))),
            ("ほかには？", Frame(relations=("others",))),
            ("じゃあ群馬は？", Frame(relations=("and_then",), names=(("群馬県",),))),
            ("それはどの資料？", Frame(relations=("that",), asks=("which_document",))),
        ],
    )
    def test_fragments_do(self, text: str, frame: Frame) -> None:
        assert leans(frame, LISTED, text)

    @pytest.mark.parametrize(
        ("text", "frame"),
        [
            ("2017年度の展示は？", Frame(subjects=("exhibition",), times=(year("FY2017"),))),
            (
                "群馬県町村会との協定はいつ？",
                Frame(subjects=("agreement",), names=(("群馬県町村会",),), properties=("date",)),
            ),
            ("区政会館の住所は？", Frame(names=(("東京区政会館",),), properties=("address",))),
        ],
    )
    def test_whole_questions_do_not(self, text: str, frame: Frame) -> None:
        assert not leans(frame, LISTED, text)

    def test_nothing_leans_on_nothing(self) -> None:
        assert not leans(Frame(asks=("count",)), Thread(), "何件？")

    def test_an_answer_to_a_question_leans(self) -> None:
        asked = after(Frame(rounds=(2,), properties=("date",)), "a", "b", asked_back=True)
        assert leans(Frame(subjects=("symposium",)), asked, "シンポジウム")


class TestWhatIsTakenOver:
    def test_a_new_time_replaces_the_time(self) -> None:
        merged = merge(Frame(times=(year("2017"),)), LISTED)
        assert (merged.subjects, merged.times, merged.carried) == (("agreement",), (year("2017"),), True)

    def test_a_correction_replaces_the_time(self) -> None:
        merged = merge(Frame(times=(year("FY2017"),), relations=("correction",)), LISTED)
        assert (merged.subjects, merged.times) == (("agreement",), (year("FY2017"),))

    def test_a_name_is_a_further_condition(self) -> None:
        merged = merge(Frame(names=(("群馬県",),), relations=("and_then",)), LISTED)
        assert (merged.names, merged.subjects, merged.times) == ((("群馬県",),), ("agreement",), (year("2018"),))

    def test_a_new_name_replaces_the_name(self) -> None:
        thread = after(
            Frame(subjects=("agreement",), names=(("群馬県町村会",),), properties=("date",)), "agreement-gunma-towns"
        )
        merged = merge(Frame(names=(("奈良県町村会",),)), thread)
        assert (merged.names, merged.subjects, merged.properties) == ((("奈良県町村会",),), ("agreement",), ("date",))

    def test_a_new_wish_is_about_the_records_shown(self) -> None:
        merged = merge(Frame(properties=("members",)), LISTED)
        assert (merged.records, merged.properties, merged.times) == ((SIGNED,), ("members",), ())

    def test_an_ordinal_picks_one_of_the_records_shown(self) -> None:
        assert merge(Frame(ordinal=2, properties=("members",)), LISTED).records == ((SIGNED[1],),)

    @pytest.mark.parametrize("ordinal", [0, 5, 99])
    def test_an_ordinal_beyond_the_list_picks_none(self, ordinal: int) -> None:
        assert merge(Frame(ordinal=ordinal, properties=("members",)), LISTED).records in ((), (SIGNED,))

    @pytest.mark.parametrize(("relation", "period"), [("back_year", "2017"), ("forward_year", "2019")])
    def test_a_year_on_or_back(self, relation: str, period: str) -> None:
        merged = merge(Frame(relations=(relation,)), LISTED)
        assert ([str(t.period) for t in merged.times], merged.subjects) == ([period], ("agreement",))

    def test_the_others_leave_out_what_was_shown(self) -> None:
        merged = merge(Frame(relations=("others",)), LISTED)
        assert (merged.excluded_records, merged.subjects) == (SIGNED, ("agreement",))

    @pytest.mark.parametrize(("relation", "step"), [("back", -1), ("forward", 1)])
    def test_the_one_before_or_after(self, relation: str, step: int) -> None:
        merged = merge(Frame(relations=(relation,)), LISTED)
        assert (merged.step, merged.records) == (step, (SIGNED,))

    def test_the_same_day(self) -> None:
        day = date(2018, 4, 16)
        thread = after(
            Frame(subjects=("agreement",), names=(("群馬県町村会",),)), "agreement-gunma-towns", days=(day.toordinal(),)
        )
        merged = merge(Frame(asks=("same-day",)), thread)
        assert ([str(t.span) for t in merged.times], merged.excluded_records) == (
            ["2018-04-16"],
            ("agreement-gunma-towns",),
        )

    def test_a_question_that_was_asked_back_is_completed(self) -> None:
        asked = after(Frame(rounds=(2,), properties=("date",)), "a", "b", asked_back=True)
        merged = merge(Frame(subjects=("symposium",)), asked)
        assert (merged.rounds, merged.properties, merged.subjects) == ((2,), ("date",), ("symposium",))

    def test_words_of_the_turn_before_stay_with_it(self) -> None:
        thread = after(Frame(subjects=("event",), words=("コッペパン",)), "x")
        assert merge(Frame(subjects=("lecture",), properties=("theme",)), thread).words == ()

    def test_without_a_turn_before_nothing_is_taken_over(self) -> None:
        frame = Frame(asks=("count",))
        assert merge(frame, Thread()) == frame
        assert filled(frame, Thread()) == frame

    def test_filling_never_overwrites(self) -> None:
        whole = Frame(
            subjects=("lecture",), names=(("奈良県",),), times=(year("2017"),), properties=("theme",), rounds=(1,)
        )
        assert filled(whole, LISTED) == replace(whole, carried=True)

    def test_words_that_were_left_over_stay_behind(self) -> None:
        thread = after(
            Frame(subjects=("agreement",), unknown=("パリ",), idle=("覚書",), mended=(("協程", "協定"),)), *SIGNED
        )
        merged = merge(Frame(asks=("count",)), thread)
        assert (merged.unknown, merged.idle, merged.mended) == ((), (), ())


@pytest.mark.parametrize(
    ("period", "step", "shifted"),
    [
        ("2018", -1, "2017"),
        ("FY2018", 1, "FY2019"),
        ("2018-01", -1, "2017-12"),
        ("2018-12", 1, "2019-01"),
        ("2018-04-16", 1, "2018-04-17"),
    ],
)
def test_shifting(period: str, step: int, shifted: str) -> None:
    assert str(shift(parse(period), step)) == shifted


@pytest.mark.xfail(reason="a range is taken for its first year")
def test_a_range_shifts_by_its_length() -> None:
    assert str(shift(parse("2017/2018"), 1)) == "2019/2020"
