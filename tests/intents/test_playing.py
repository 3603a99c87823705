"""The part that a name plays in what is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from intents.reader import Reader

COUNCIL = "公益財団法人特別区協議会"
PLAYING = {
    "特別区協議会が主催した催し": ((COUNCIL, "hosts"),),
    "特別区協議会主催の催し": ((COUNCIL, "hosts"),),
    "主催が特別区協議会の催し": ((COUNCIL, "hosts"),),
    "東京都の後援がついたもの": (("東京都", "supporters"),),
    "特別区協議会の催しの主催は": (),
}


@pytest.mark.parametrize(("question", "playing"), PLAYING.items())
def test_a_name_beside_the_word_for_a_part_plays_it(
    reader: Reader, question: str, playing: tuple[tuple[str, str], ...]
) -> None:
    assert reader.read(question, date(2024, 7, 1)).frame.playing == playing
