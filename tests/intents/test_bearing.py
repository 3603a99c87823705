"""What is said of a place: that something was held there, or that people of it came or spoke."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("KITTEでやったのは", ("there",)),
        ("会場はKITTEですか", ()),
        ("川場村の人が出た会", ("people",)),
        ("浜松市からは誰が来た", ("people",)),
        ("西川会長が訪問したのは誰", ("acts",)),
        ("西川会長を訪問したのは誰", ()),
        ("浜松市の人口", ()),
        ("浜松市は載っている", ()),
    ],
)
def test_bearing(read, question: str, expected: tuple[str, ...]) -> None:
    assert read(question).bearing == expected
