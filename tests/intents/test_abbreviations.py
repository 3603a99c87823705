"""Short forms of chat English are written out, loan words put in Japanese; nothing else is touched."""

from __future__ import annotations

import pytest

from intents.abbreviations import written_out
from intents.text import normalise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how many ppl were sent to kumamoto", "how many people were sent to kumamoto"),
        ("whats the diff?", "what is the difference?"),
        ("which pref. has most munis", "which prefecture has most municipalities"),
        ("r1 and h30", "r1 and h30"),
        ("tokyo-23city.or.jp u", "tokyo-23city.or.jp you"),
        ("diff は？", "diff は?"),
        ("サタデーは何時まで", "土曜日は何時まで"),
        ("シティとタウンに分けると", "市と町に分けると"),
        ("ガーデンシティ品川", "ガーデンシティ品川"),
        ("平成27年の紙とR4.2のペーパー", "平成27年の資料とr4.2の資料"),
        ("プロジェクトの紙面", "プロジェクトの紙面"),
    ],
)
def test_written_out(typed: str, meant: str) -> None:
    assert written_out(normalise(typed)) == meant
