from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from small_world import World

from knowledge.build import BuildError, build
from knowledge.version import stamp, version


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_two_builds_are_the_same_bytes(world: World, tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    assert build(one, world.root) == build(two, world.root) == version(world.root)
    assert one.read_bytes() == two.read_bytes()


def test_version_follows_the_files(world: World) -> None:
    before = version(world.root), stamp(world.root)
    world.edit("facts/agreements.yaml", "ぐんまの協定", "群馬の協定")
    after = version(world.root), stamp(world.root)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_view_for_each_kind(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    build(path, world.root)
    assert rows(path, "SELECT id, date, partner, members, prefectures FROM agreement_view") == [
        ("agreement-gunma", "2017-04-16", "群馬県町村会", 12, "群馬県")
    ]
    assert rows(path, "SELECT id, venue FROM exhibition_view") == [
        ("exhibition-2017-1", "東京区政会館"),
        ("exhibition-note", None),
    ]


def test_values_that_do_not_stand_are_kept(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    build(path, world.root)
    query = "SELECT text, rank, stands FROM statements WHERE property = 'date' AND record = 'agreement-gunma'"
    assert rows(path, query) == [("2017-04-16", "normal", 1), ("2017-04", "deprecated", 0)]


def test_every_row_says_where_it_is_from(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    build(path, world.root)
    assert rows(path, "SELECT src FROM records WHERE id = 'exhibition-note'") == [("exhibitions.yaml:8",)]


def test_faults_stop_the_build_and_leave_the_old_store(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    build(path, world.root)
    old = path.read_bytes()
    world.edit("facts/agreements.yaml", "members: 12", "members: 十二")
    with pytest.raises(BuildError, match="「十二」は整数ではありません") as error:
        build(path, world.root)
    assert len(error.value.faults) == 1
    assert path.read_bytes() == old
    assert [found.name for found in tmp_path.glob(".store*")] == []


def test_without_strictness_faulty_entries_are_left_out(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    world.edit("facts/agreements.yaml", "members: 12", "members: 十二")
    world.edit("facts/agreements.yaml", "document: chirashi\n", "document: chirasi\n")
    world.write("facts/more.yaml", "- {id: x, kind: nothing, name: X}\n")
    build(path, world.root, strict=False)
    assert rows(path, "SELECT members FROM agreement_view") == [(None,)]
    assert rows(path, "SELECT count(*) FROM records") == [(3,)]


def test_a_build_that_breaks_off_leaves_nothing(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr("knowledge.build.write", broken)
    with pytest.raises(RuntimeError):
        build(tmp_path / "store" / "store.sqlite", world.root)
    assert list((tmp_path / "store").iterdir()) == []
