"""The names behind the figures of a table's row."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "names", "others"),
    [
        ("2015年の一覧で、奈良県の村はいくつ？名前を挙げて", ["黒滝村", "川上村", "天川村", "東吉野村"], ["五條市"]),
        ("2015年の一覧で、交流市町村が1つだけの県は？市町村名も", ["佐賀県", "佐賀市"], []),
        ("In 2015, how many municipalities did the wards have ties with in Okinawa? names please", ["浦添市"], []),
    ],
)
def test_the_names_are_told_where_they_are_asked_for(ask, lacks, question, names, others) -> None:
    answer = ask(question)
    assert lacks(answer, *names) == []
    assert lacks(answer, *others) == others


def test_a_figure_alone_brings_no_names(ask, lacks) -> None:
    assert lacks(ask("奈良県の交流市町村数は？"), "黒滝村") == ["黒滝村"]
