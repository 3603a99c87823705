"""Reckoning with the figures that earlier answers told."""

from __future__ import annotations

import pytest

from bot.answering.reckoning import reckoned
from bot.answering.speech import Speech
from bot.engine import Engine
from bot.replies import load
from intents.cell import Cell
from intents.frame import Frame

SIGNED = {"agreement-hokkaido": 144, "agreement-aomori-towns": 30, "agreement-hiroshima-towns": 9}
MEMBERS = tuple(Cell(id_, "members", value, "自治体") for id_, value in SIGNED.items())
LOGO = Cell("milestone-logo", "date", 735_765, "day")
HOMEPAGE = Cell("site-homepage", "date", 735_779, "day")


@pytest.fixture
def speech(engine: Engine) -> Speech:
    return Speech(engine.store, load("ja"))


@pytest.mark.parametrize(
    ("ask", "cells", "lead"),
    [
        ("sum", MEMBERS, "144自治体 + 30自治体 + 9自治体 = 183自治体"),
        ("difference", MEMBERS[:2], "差は114自治体です（144自治体 − 30自治体"),
        ("compare", MEMBERS[1:], "青森県町村会（30自治体）"),
        ("maximum", MEMBERS, "最も多いのは、北海道町村会（144自治体）"),
        ("minimum", MEMBERS, "最も少ないのは、広島県町村会（9自治体）"),
        ("average", MEMBERS, "平均は61.0自治体"),
        ("ratio", MEMBERS[:2], "4.8倍"),
        ("days", (LOGO, HOMEPAGE), "14日離れています"),
        ("difference", (LOGO, HOMEPAGE), "14日離れています"),
        ("compare", (HOMEPAGE, LOGO), "先なのはロゴマークの決定"),
        ("first", (HOMEPAGE, LOGO), "先なのはロゴマークの決定"),
        ("latest", (LOGO, HOMEPAGE), "ホームページ"),
    ],
)
def test_what_comes_out(speech: Speech, ask: str, cells: tuple[Cell, ...], lead: str) -> None:
    assert reckoned(Frame(asks=(ask,), reckons=cells), speech)
    assert lead in speech.lead


def test_every_figure_is_shown_with_its_source(speech: Speech) -> None:
    assert reckoned(Frame(asks=("sum",), reckons=MEMBERS), speech)
    assert [row.record for row in speech.rows] == list(SIGNED)
    assert speech.answer("answered", "").sources


def test_other_wishes_are_left_to_others(speech: Speech) -> None:
    assert not reckoned(Frame(asks=("when",), reckons=MEMBERS), speech)
