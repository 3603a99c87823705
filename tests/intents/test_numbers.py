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
