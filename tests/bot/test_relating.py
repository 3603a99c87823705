"""What a sentence says of the relation of two things is settled by what is on record of them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from intents.readings import Readings
from intents.thread import Thread

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("sentence", "anchors", "ends"),
    [
        ("北海道町村会との協定と同じ日に何があった？", 1, 0),
        ("青森県市長会との協定から千葉県市長会との協定まで何日？", 0, 2),
        ("北海道町村会との協定は青森県市長会との協定より先？", 0, 2),
        ("北海道町村会との協定はいつ？", 0, 0),
    ],
)
def test_things_that_are_related(engine: Engine, sentence: str, anchors: int, ends: int) -> None:
    frame = engine.relating.read(sentence, Thread(), Readings(engine.reader, TODAY)).frame
    assert (len(frame.anchors), len(frame.ends)) == (anchors, ends)


def test_days_are_asked_where_the_ends_are_not_known(engine: Engine) -> None:
    frame = engine.relating.read("開村式から閉村式まで何日？", Thread(), Readings(engine.reader, TODAY)).frame
    assert frame.ends == ()
    assert "days" in frame.asks
