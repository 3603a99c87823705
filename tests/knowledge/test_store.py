from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from small_world import World

from knowledge import Store, StoreError
from knowledge.build import build
from knowledge.store import FORMAT


@pytest.fixture
def store(world: World, tmp_path: Path) -> Store:
    path = tmp_path / "store.sqlite"
    build(path, world.root)
    return Store.open(path)


def test_the_store_gives_back_what_was_loaded(world: World, store: Store) -> None:
    library = world.load()
    assert tuple(store.records.values()) == library.records
    assert dict(store.names) == dict(library.names)
    assert store.schema.allowed("agreement") == library.schema.allowed("agreement")
    assert dict(store.schema.properties) == dict(library.schema.properties)
    assert dict(store.schema.kinds) == dict(library.schema.kinds)
    assert store.slips == library.slips
    assert [document.sections for document in store.documents.values()] == [
        document.sections for document in library.documents.values()
    ]
    assert store.src["agreement-gunma"] == "agreements.yaml:1"


def test_places(store: Store) -> None:
    partner = next(s for s in store.records["agreement-gunma"].statements if s.property == "partner")
    assert store.place(partner.citations[0]) == "年表 平成29年4月16日の項（2行目）"
    assert store.place(partner.citations[0], english=True) == "chronology, entry for 16 April 2017 (line 2)"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("群馬", {"agreement-gunma", "exhibition-note"}),
        ("ぐんまの協定", {"agreement-gunma"}),
        ("GUNMA", {"agreement-gunma"}),
        ("群馬の町村会", {"agreement-gunma"}),
        ("会", {"agreement-gunma", "exhibition-note", "exhibition-2017-1"}),
        ("会館", {"exhibition-2017-1"}),
        ("会 館", {"exhibition-2017-1"}),
        ("東京区政会館第1回", set()),
        ("「」", set()),
        ('x" OR "y', set()),
    ],
)
def test_search(store: Store, word: str, expected: set[str]) -> None:
    assert store.search(word) == expected


def test_a_word_is_searched_for_once(store: Store) -> None:
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    assert store.search("群馬") == store.search("群馬")
    assert len([query for query in asked if "MATCH" in query and not query.startswith("--")]) == 1


def test_findings_are_forgotten_when_there_are_too_many(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.store.REMEMBERED", 2)
    worked: list[int] = []
    for key in (1, 1, 2, 3, 1):
        assert store.remember(key, lambda key=key: worked.append(key) or key) == key
    assert worked == [1, 2, 3, 1]


def test_linked(store: Store) -> None:
    assert store.linked("群馬県") == {
        "agreement-gunma": {"prefecture", "prefectures"},
        "exhibition-note": {"prefecture"},
    }
    assert store.linked("ない名前") == {}


def test_named(store: Store) -> None:
    assert [name.id for name in store.named("群馬の 町村会")] == ["群馬県町村会"]


def test_the_store_cannot_be_written(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store.connection.execute("DELETE FROM links")
    store.close()


def test_what_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Store.open(tmp_path / "missing.sqlite")
    (tmp_path / "text.sqlite").write_text("no database at all, only words that go on for a while")
    with pytest.raises(StoreError):
        Store.open(tmp_path / "text.sqlite")
    sqlite3.connect(tmp_path / "empty.sqlite").close()
    (tmp_path / "empty.sqlite").touch()
    with pytest.raises(StoreError, match="format 0"):
        Store.open(tmp_path / "empty.sqlite")


def test_a_store_without_its_tables(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "store.sqlite")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.close()
    with pytest.raises(StoreError, match="no such table"):
        Store.open(tmp_path / "store.sqlite")
