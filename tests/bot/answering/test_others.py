"""Others than the one named."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("2017年1月に協定したのって、千葉ともう一つどこだっけ", "広島県町村会", "千葉県町村会"),
        ("群馬のほかに関東で協定した団体は？", "埼玉県町村会", "群馬県市長会"),
        ("第一生命のほかに協定してる会社は？", "明治安田生命", "第一生命"),
    ],
)
def test_a_name_before_the_word_for_others_is_left_out(ask, question: str, told: str, left_out: str):
    text = ask(question).text
    assert told in text
    assert left_out not in text.split("読み取り")[0].split("出典")[0]


def test_what_came_next_after_several(ask):
    answer = ask("北海道と京都のあと、次に協定を結んだのは？")
    assert [row.text[:6] for row in answer.rows] == ["青森県市長会", "青森県町村会"]
