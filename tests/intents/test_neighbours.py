"""What came right before or after a thing."""

from __future__ import annotations

import pytest

from intents.neighbours import Neighbour, neighbour
from intents.text import normalise


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("埼玉の次に協定したのは？", Neighbour("埼玉", 1, "協定したのは?")),
        ("埼玉のあとに協定したのは？", Neighbour("埼玉", 1, "協定したのは?", onward=True)),
        ("埼玉のすぐ後に協定したのは？", Neighbour("埼玉", 1, "協定したのは?")),
        ("埼玉より後に協定した団体はある？", Neighbour("埼玉", 1, "協定した団体はある?", every=True)),
        ("第一生命と結んだあとに組んだ会社は", Neighbour("第一生命と結んだ", 1, "組んだ会社は", onward=True)),
        ("any agreements after Chiba?", Neighbour("chiba", 1, "any agreements", every=True)),
        ("申し入れがあってから締結までの流れ", None),
        ("広島のひとつ前に結んだのはどこ", Neighbour("広島", -1, "結んだのはどこ")),
        ("埼玉の一つ前は？", Neighbour("埼玉", -1, "?")),
        ("2018年に協定を締結した団体は？", None),
    ],
)
def test_thing_side_and_rest(question: str, found: Neighbour | None) -> None:
    assert neighbour(normalise(question)) == found
