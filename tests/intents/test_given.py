"""A figure that is said of one of two things, to ask for that of the other."""

from __future__ import annotations

from datetime import date

import pytest

from intents.given import without_the_given
from intents.reader import Reader

BOTH = ["大阪に300万円、胆振にはいくら", "大阪北部地震は300万円だったよね、じゃあ胆振はいくら？"]
ALONE = ["300万円だったのはどこ", "大阪に300万円ですか"]


@pytest.mark.parametrize("question", BOTH)
def test_both_things_are_asked_for(reader: Reader, question: str) -> None:
    frame = without_the_given(reader.read(question, date(2024, 7, 1)).frame, reader.store)
    assert {id_ for ids in frame.records for id_ in ids} == {"disaster-2018-osaka", "disaster-2018-iburi"}
    assert not frame.numbers


@pytest.mark.parametrize("question", ALONE)
def test_a_figure_of_one_thing_is_a_condition(reader: Reader, question: str) -> None:
    frame = reader.read(question, date(2024, 7, 1)).frame
    assert without_the_given(frame, reader.store) == frame
