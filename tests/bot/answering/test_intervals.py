"""How long it took from one step to another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        ("奈良県町村会、申入れから締結まで何日かかった？", "68日"),
        ("千葉県市長会、協定案の確認から締結まで何日？", "134日"),
        ("奈良県町村会の申入れから協定案の確認まで何日？", "63日"),
    ],
)
def test_of_one_agreement(ask, question: str, apart: str):
    assert apart in ask(question).lead


def test_of_each_that_states_both_ends(ask):
    rows = [row.text for row in ask("申入れから締結まで何日？").rows]
    assert len(rows) == 2
    assert "群馬県市長会" in rows[0]
    assert "153日" in rows[0]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("申入れから締結まで一番長かった団体は？", "群馬県市長会"),
        ("協定案の確認から締結まで、いちばん短かったのは？", "奈良県町村会"),
    ],
)
def test_the_longest_and_the_shortest(ask, question: str, name: str):
    assert name in ask(question).lead
