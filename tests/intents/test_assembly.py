"""What a question takes out, with what stands beside it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "name", "subject"),
    [
        ("群馬との協定を除いた2018年の協定は？", "群馬県", "agreement"),
        ("千葉の展示以外の全国連携展示は？", "千葉県", "exhibition"),
        ("北海道との協定のほかに結んだ町村会は？", "北海道", "towns-association"),
    ],
)
def test_one_of_a_sort_is_left_out_and_the_sort_is_asked_for(read, question: str, name: str, subject: str) -> None:
    frame = read(question)
    assert frame.excluded == (name,)
    assert subject in frame.subjects
    assert frame.excluded_subjects == ()
