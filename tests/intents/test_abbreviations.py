"""Short forms of chat English are written out; nothing else is touched."""

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
    ],
)
def test_written_out(typed: str, meant: str) -> None:
    assert written_out(normalise(typed)) == meant
