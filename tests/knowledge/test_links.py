from __future__ import annotations

from small_world import World

from knowledge.links import links


def test_roles(world: World) -> None:
    assert links(world.load()) == [
        ("agreement-gunma", "群馬県", "prefecture"),
        ("agreement-gunma", "群馬県", "prefectures"),
        ("agreement-gunma", "群馬県町村会", "mention"),
        ("agreement-gunma", "群馬県町村会", "partner"),
        ("exhibition-2017-1", "東京区政会館", "venue"),
        ("exhibition-note", "群馬県", "prefecture"),
        ("exhibition-note", "群馬県町村会", "mention"),
    ]


def test_the_longest_name_is_meant(world: World) -> None:
    world.write(
        "names/more.yaml", "- {name: 京都府, class: prefecture, aliases: [京都]}\n- {name: 東京都, class: prefecture}\n"
    )
    world.edit("facts/exhibitions.yaml", "name: 第1回展示", "name: 東京都の展示")
    found = {name for record, name, role in links(world.load()) if role == "mention" and record == "exhibition-2017-1"}
    assert found == {"東京都"}


def test_names_written_the_same_are_told_apart_by_prefecture(world: World) -> None:
    world.write(
        "names/more.yaml",
        """
        - {name: 昭和村, class: municipality, prefecture: 群馬県}
        - {name: 昭和村, class: municipality, prefecture: 福島県}
        """,
    )
    world.edit("facts/agreements.yaml", "aliases: [ぐんまの協定]", "aliases: [昭和村の協定]")
    world.edit("facts/exhibitions.yaml", "name: 第1回展示", "name: 昭和村の展示")
    found = [(record, name) for record, name, _ in links(world.load()) if "昭和村" in name]
    assert found == [
        ("agreement-gunma", "昭和村（群馬県）"),
        ("exhibition-2017-1", "昭和村（福島県）"),
        ("exhibition-2017-1", "昭和村（群馬県）"),
    ]
