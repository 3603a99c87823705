"""What a question says beside the point."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "aside",
    [
        "来月の委員会の資料を作成しておりまして、",
        "過去の経緯を確認しているのですが、",
        "後輩に聞かれたんですが、",
        "昨日も聞いたんですが、",
        "清掃事務所の者ですが、",
    ],
)
def test_what_is_said_aside_sets_no_condition(read, aside: str) -> None:
    frame, alone = read(f"{aside}奈良県町村会との協定はいつ？"), read("奈良県町村会との協定はいつ？")
    assert (frame.names, frame.subjects, frame.times) == (alone.names, alone.subjects, alone.times)
    assert not frame.unknown
