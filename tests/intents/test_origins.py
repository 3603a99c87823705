"""Where someone comes from is no condition of the way that is asked for."""

import pytest

from intents.origins import origins
from intents.text import normalise


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("会館まで新宿からどう行けばいい", "新宿から"),
        ("東京駅から区政会館への行き方は", "東京駅から"),
        ("how do i get to the hall from shinjuku?", "from shinjuku"),
    ],
)
def test_the_place_one_comes_from(question: str, said: str) -> None:
    text = normalise(question)
    assert [text[start:end] for start, end in origins(text)] == [said]


@pytest.mark.parametrize("question", ["東西線から何分かかる", "京都から来た人は誰", "2017年から何回開かれた"])
def test_what_is_no_place_to_come_from(question: str) -> None:
    assert not list(origins(normalise(question)))
