"""What came right before or after a thing."""

from __future__ import annotations

import pytest

from intents.neighbours import Neighbour, neighbour
from intents.text import normalise


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("埼玉の次に協定したのは？", Neighbour("埼玉", 1, "協定したのは?")),
        ("広島のひとつ前に結んだのはどこ", Neighbour("広島", -1, "結んだのはどこ")),
        ("埼玉の一つ前は？", Neighbour("埼玉", -1, "?")),
        ("2018年に協定を締結した団体は？", None),
    ],
)
def test_thing_side_and_rest(question: str, found: Neighbour | None) -> None:
    assert neighbour(normalise(question)) == found
