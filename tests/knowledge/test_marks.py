from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.marks import Fault, Mark, read, render, suggest, width


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_scalars_stay_as_written(tmp_path: Path) -> None:
    tree, faults = read(written(tmp_path, "a: 9:00\nb: 010\nc: no\nd: 2026-02-30\ne: [1.0, ~]\nf: 0x1F\n"))
    assert not faults
    assert tree
    assert tree.data == {"a": "9:00", "b": "010", "c": "no", "d": "2026-02-30", "e": ["1.0", "~"], "f": "0x1F"}


def test_marks_point_at_values_and_keys(tmp_path: Path) -> None:
    tree, _ = read(written(tmp_path, "- 名前: 千葉\n  区: [港区, 品川区]\n"))
    assert tree
    assert tree.mark((0, "区", 1)) == Mark(2, 11)
    assert tree.mark((0, "区"), key=True) == Mark(2, 3)
    assert tree.mark((0, "区", 7)) == tree.mark((0, "区"))


def test_empty_file_is_an_empty_list(tmp_path: Path) -> None:
    tree, faults = read(written(tmp_path, "# まだ何もない\n"))
    assert tree
    assert tree.data == []
    assert not faults


def test_duplicate_key(tmp_path: Path) -> None:
    tree, faults = read(written(tmp_path, "a: 1\nb: 2\na: 3\n"))
    assert tree
    assert tree.data == {"a": "1", "b": "2"}
    assert [(f.line, f.column, f.message) for f in faults] == [(3, 1, "項目「a」は 1 行目にもあります")]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 1\n\tb: 2\n", 2, 1, "タブ"),
        ("- id: x\n  名前：値\n  b: 2\n", 2, 5, "「：」（全角）"),
        ("a: *注意\n", 1, 4, "「*」"),
        ("a: @you\n", 1, 4, "「@」"),
        ("a: %50\n", 1, 4, "「%」"),
        ("a: 内容: 展示\n", 1, 6, "「: 」"),
        ('a: "閉じない\n', 2, 1, "引用符"),
        ("a: [1, 2\nb: 3\n", 2, 2, "括弧"),
    ],
)
def test_what_is_no_yaml_is_told_in_japanese(tmp_path: Path, text: str, line: int, column: int, message: str) -> None:
    tree, faults = read(written(tmp_path, text))
    assert tree is None
    assert (faults[0].line, faults[0].column) == (line, column)
    assert message in faults[0].message


def test_other_encodings_are_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes("名前: 千葉".encode("cp932"))
    tree, faults = read(path)
    assert tree is None
    assert "UTF-8" in faults[0].message


def test_control_characters_are_a_fault(tmp_path: Path) -> None:
    tree, faults = read(written(tmp_path, "a: \x07\n"))
    assert tree is None
    assert "文字" in faults[0].message


def test_render_without_the_line(tmp_path: Path) -> None:
    assert render(Fault(tmp_path / "gone.yaml", 3, 1, "だめ")) == f"{tmp_path}/gone.yaml:3:1: 誤り: だめ"


def test_render_puts_the_caret_below_wide_characters(tmp_path: Path) -> None:
    path = written(tmp_path, "名前: 千葉\n")
    text = render(Fault(path, 1, 5, "だめ", "こう書く"), tmp_path)
    assert text == "facts.yaml:1:5: 誤り: だめ\n    名前: 千葉\n          ^\n    → こう書く"


def test_suggest() -> None:
    assert suggest("exhibiton", ["exhibition", "lecture"]) == "「exhibition」ではありませんか"
    assert suggest("zzz", ["exhibition"]) == ""


def test_width() -> None:
    assert width("aあ（") == 5
