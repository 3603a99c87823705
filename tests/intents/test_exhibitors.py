"""What an association's members exhibited: found by how the documents name them."""

from __future__ import annotations

import pytest

from intents.exhibitors import of_members


@pytest.mark.parametrize(
    ("association", "exhibition"),
    [
        ("奈良県町村会", "exhibition-2019-2"),
        ("広島県町村会", "exhibition-2020"),
        ("京都府市長会", "exhibition-2017-1"),
        ("千葉県町村会", "exhibition-2017-2"),
    ],
)
def test_the_exhibition_of_its_members(engine, association: str, exhibition: str) -> None:
    condition = of_members(association, {"exhibition"}, engine.store)
    assert condition is not None
    assert (condition.facet, condition.any_of) == ("record", (exhibition,))


def test_nothing_of_other_kinds_and_of_no_other_name(engine) -> None:
    assert of_members("奈良県町村会", {"lecture"}, engine.store) is None
    assert of_members("奈良県", {"exhibition"}, engine.store) is None
