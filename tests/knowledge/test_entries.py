from __future__ import annotations

from small_world import World


def entries(world: World, record: int) -> list[str]:
    return [str(citation.entry) for citation in world.load().records[record].sources]


def test_a_row_has_its_date(world: World) -> None:
    assert entries(world, 1) == ["2017-05-01"]
    assert entries(world, 2) == ["2017-04-16", "None"]


def test_rows_of_one_day_are_one_entry(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "lines: 3,", "lines: 2-3,")
    assert entries(world, 2)[0] == "2017-04-16"


def test_a_passage_of_several_rows_is_of_the_date_cited(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "lines: 4,", "lines: 2-4,")
    world.edit("facts/exhibitions.yaml", "lines: 3,", "lines: 2-4,")
    assert entries(world, 1) == ["2017-05-01"]
    assert entries(world, 2)[0] == "None"
