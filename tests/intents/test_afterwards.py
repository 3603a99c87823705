"""Two questions of which the second asks what came after what the first one finds."""

from __future__ import annotations

import pytest

from intents.afterwards import two_steps


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "方針が確認されたのはいつで、そのあと最初に結んだ会社はどこ",
            ("方針が確認されたのはいつで", "そのあと最初に結んだ会社はどこ"),
        ),
        ("2018年に協定を締結した団体は", ("2018年に協定を締結した団体は",)),
    ],
)
def test_two_steps(question: str, parts: tuple[str, ...]) -> None:
    assert two_steps(question) == parts
