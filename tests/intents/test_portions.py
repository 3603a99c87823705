"""A part or a multiple that a figure is held against."""

from __future__ import annotations

import pytest

from intents import portions
from intents.ledger import Ledger
from intents.portions import Portion
from intents.text import normalise

PORTIONS = [
    ("回収率は2割を超えた？", Portion(20, "over")),
    ("半数に届いている？", Portion(50, "at_least")),
    ("半分に届いていない？", Portion(50, "under")),
    ("3分の1以上？", Portion(33, "at_least")),
    ("30%未満？", Portion(30, "under")),
    ("2倍以上になった？", Portion(200, "at_least", times=True)),
]


@pytest.mark.parametrize(("text", "portion"), PORTIONS)
def test_a_portion_with_its_bound(text: str, portion: Portion) -> None:
    assert portions.read(Ledger(normalise(text))) == portion


@pytest.mark.parametrize("text", ["何割？", "100を超えた？", "半分だけ"])
def test_no_portion(text: str) -> None:
    assert portions.read(Ledger(normalise(text))) is None
