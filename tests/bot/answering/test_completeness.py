"""A no is said only of kinds, times and places that the documents list completely."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from bot.replies import load
from intents.readings import Readings
from intents.thread import Thread

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("2018年に協定を締結した団体は？", True),
        ("2025年に協定を締結した団体は？", False),
        ("千葉県の全国連携展示は？", True),
        ("熊本地震の義援金は？", False),
    ],
)
def test_lists_are_whole_up_to_a_day(engine: Engine, question: str, whole: bool) -> None:
    frame = engine.relating.read(question, Thread(), Readings(engine.reader, TODAY)).frame
    selection = engine.responder.finder.find(frame)
    assert engine.responder.completeness.whole(frame, selection, load("ja")) is whole
