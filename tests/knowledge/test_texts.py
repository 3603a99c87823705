from __future__ import annotations

import pytest
from small_world import World

from knowledge.texts import read_texts, year_readings


def test_lines_years_and_entries(world: World) -> None:
    documents = world.load().documents
    text = read_texts(world.documents, documents.values())["nenpyo"]
    assert text.filled == [1, 2, 3, 4]
    assert text.passage((3, 4)).startswith("同日")
    assert text.line(99) == ""
    assert [sorted(map(str, text.entries[line])) for line in (2, 3, 4)] == [
        ["2017-04-16"],
        ["2017-04-16"],
        ["2017-05-01", "2017-05-01/2017-05-06", "2017-05-06"],
    ]
    assert year_readings(text, (4, 4), "5月1日", documents["nenpyo"]) == [2017]


def test_last_year(world: World) -> None:
    documents = world.load().documents
    text = read_texts(world.documents, documents.values())["chirashi"]
    assert year_readings(text, (1, 1), "昨年9月", documents["chirashi"]) == [2018, 2017]


def test_a_missing_text(world: World) -> None:
    (world.documents / "nenpyo.txt").unlink()
    with pytest.raises(FileNotFoundError):
        read_texts(world.documents, world.load().documents.values())
