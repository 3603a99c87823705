from __future__ import annotations

from pathlib import Path

import pytest
from small_world import World

from knowledge.build import BuildError
from knowledge.fresh import current_stamp, default_path, ensure
from knowledge.version import stamp


def test_built_once_and_again_when_files_change(world: World, tmp_path: Path) -> None:
    path = ensure(tmp_path / "cache" / "store.sqlite", root=world.root)
    built = path.stat().st_ino
    assert ensure(path, root=world.root).stat().st_ino == built
    world.edit("facts/agreements.yaml", "ぐんまの協定", "群馬の協定")
    assert ensure(path, root=world.root).stat().st_ino != built
    assert current_stamp(path) == stamp(world.root)


def test_faults_are_not_hidden(world: World, tmp_path: Path) -> None:
    world.edit("facts/agreements.yaml", "members: 12", "members: 十二")
    with pytest.raises(BuildError):
        ensure(tmp_path / "store.sqlite", root=world.root)
    assert ensure(tmp_path / "store.sqlite", root=world.root, strict=False).exists()


def test_a_broken_store_is_built_anew(world: World, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_text("rubbish")
    assert current_stamp(path) == ""
    assert current_stamp(ensure(path, root=world.root))


def test_the_variable_chooses_the_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RENKEI_STORE", str(tmp_path / "x.sqlite"))
    assert default_path() == tmp_path / "x.sqlite"


def test_the_users_cache_where_the_repository_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("RENKEI_STORE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("os.access", lambda *_: False)
    assert default_path() == tmp_path / "renkei" / "knowledge.sqlite"


def test_beside_the_package_in_a_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RENKEI_STORE", raising=False)
    monkeypatch.setattr("knowledge.fresh.ROOT", tmp_path / "knowledge")
    (tmp_path / "pyproject.toml").touch()
    assert default_path() == tmp_path / ".cache" / "knowledge.sqlite"
