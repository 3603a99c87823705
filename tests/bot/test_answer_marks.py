"""Source numbers in what is said: put in, read and changed."""

from __future__ import annotations

import pytest

from bot import marks
from bot.answer import Answer, Row, Source


def test_they_stand_before_the_full_stop() -> None:
    assert marks.marked("締結されました。", [1, 3]) == "締結されました [1][3]。"
    assert marks.marked("signed.", [2]) == "signed [2]."
    assert marks.marked("奈良県町村会", [1]) == "奈良県町村会 [1]"
    assert marks.marked("そのまま。", []) == "そのまま。"


def test_those_met_each_once_in_order() -> None:
    assert marks.numbers(["A [2][1]。", "B [2]", "C"]) == [2, 1]


def test_those_that_have_a_new_number_get_it() -> None:
    assert marks.renumbered("A [1][2][9]", {1: 2, 2: 1}) == "A [2][1][9]"
    assert marks.without("A [1][2]。") == "A 。"


def source(number: int) -> Source:
    return Source(number, f"d{number}", f"資料{number}の題", "1行目", "2021", "", f"資料{number}")


ANSWER = Answer(
    "answered", "ja", "甲です [3]。", rows=(Row("乙 [1]"),), notes=("※丙 [3]",), sources=tuple(map(source, (1, 2, 3)))
)


class TestSources:
    def test_only_those_that_a_number_points_to_are_printed_by_their_short_names(self) -> None:
        assert ANSWER.text.splitlines()[-1] == "出典: [1] 資料1 1行目 [3] 資料3 1行目"

    def test_all_of_them_are_data_by_their_full_names(self) -> None:
        assert [s["title"] for s in ANSWER.to_json()["sources"]] == ["資料1の題", "資料2の題", "資料3の題"]

    def test_all_are_printed_where_nothing_points_to_any(self) -> None:
        assert Answer("answered", "ja", "甲です。", sources=ANSWER.sources).pointed_to == ANSWER.sources

    def test_they_can_be_put_in_the_order_of_the_text(self) -> None:
        ordered = ANSWER.in_order()
        assert (ordered.lead, ordered.rows[0].text, ordered.notes) == ("甲です [1]。", "乙 [2]", ("※丙 [1]",))
        assert [s.document for s in ordered.sources] == ["d3", "d1", "d2"]
        assert [s.number for s in ordered.sources] == [1, 2, 3]

    @pytest.mark.parametrize("before", [(), (9,)])
    def test_they_can_be_part_of_a_longer_row(self, before: tuple[int, ...]) -> None:
        cited = ANSWER.cited((*map(source, before), *ANSWER.sources))
        assert cited.lead == f"甲です [{3 + len(before)}]。"
