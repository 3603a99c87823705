"""Numbers in a question that are no dates."""

from __future__ import annotations

import pytest

from intents.figures import Figures, bounded, read
from intents.ledger import Ledger
from intents.text import normalise

BOUNDS = {
    "20自治体以上の団体": (20, "members"),
    "20自治体より多い団体": (20, "members"),
    "支援金が1000万円より多かった災害": (10_000_000, ""),
    "会期が40日より短い展示": (40, "duration"),
    "2週間以上の催し": (14, "duration"),
    "1か月を超える展示": (30, "duration"),
    "exhibitions longer than 50 days": (50, "duration"),
    "associations larger than 25 municipalities": (25, ""),
}


def figures(text: str) -> Figures:
    return read(Ledger(bounded(normalise(text))))


@pytest.mark.parametrize(("text", "bound"), BOUNDS.items())
def test_a_bound_is_of_what_its_unit_counts(text: str, bound: tuple[int, str]) -> None:
    found = figures(text)
    assert (found.bounds, found.measure) == ((bound[0],), bound[1])


@pytest.mark.parametrize("text", ["2015年より多い", "前の年より多い", "北海道より多い団体"])
def test_what_is_no_figure_sets_no_bound(text: str) -> None:
    assert figures(text).bounds == ()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("20自治体より多い団体", "20自治体を超える団体"),
        ("40日より短かった展示", "40日未満だった展示"),
        ("20台の県", "20以上30未満の県"),
    ],
)
def test_bounds_are_put_in_one_way(text: str, plain: str) -> None:
    assert bounded(normalise(text)) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("100万円から500万円までの災害", "100万円以上500万円以下の災害"),
        ("10から20の団体", "10以上20以下の団体"),
        ("5,000万円台の支援金", "5000万円以上6000万円未満の支援金"),
        ("372自治体から1096自治体に増えた", "372自治体から1096自治体に増えた"),
    ],
)
def test_a_range_is_two_bounds(text: str, plain: str) -> None:
    assert bounded(normalise(text)) == plain


def test_rounds_and_figures_are_left_out() -> None:
    found = figures("第1回以外の講演会")
    assert (found.rounds, found.without_rounds) == ((), (1,))
    found = figures("支援金が100万円以外の災害")
    assert (found.numbers, [number.value for number in found.without]) == ((), [1_000_000])
