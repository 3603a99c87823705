from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.marks import Fault, Mark, Plain, Tree
from knowledge.shapes import DocumentShape, NameShape, RecordShape, Shape, SlipShape, keys, shaped

SLIP: dict[str, Plain] = {"document": "a", "line": "1", "printed": "x", "correct": "y", "reason": "z"}
RECORD: dict[str, Plain] = {"id": "a", "kind": "k", "name": "n"}


def faults(shape: type[Shape], data: Plain) -> list[Fault]:
    found: list[Fault] = []
    assert shaped(shape, data, Tree(Path("x.yaml"), data, {(): Mark(1, 1)}), (), found) is None
    return found


@pytest.mark.parametrize(
    ("shape", "data", "message"),
    [
        (SlipShape, {**SLIP, "line": "十"}, "数字で書いてください"),
        (SlipShape, {**SLIP, "reason": ""}, "値が空です"),
        (SlipShape, {**SLIP, "reason": ["a"]}, "ここには文字を書いてください（一覧や項目の組ではありません）"),
        (SlipShape, "資料：a", "ここには「項目: 値」の組を書いてください"),
        (SlipShape, {"document": "a"}, "「line」がありません"),
        (NameShape, {"name": "港区", "class": "area"}, "「area」は使えません（prefecture・ward・"),
        (NameShape, {"name": "港区", "class": "ward", "reading": "港"}, "「港」は使えません。ひらがなで書いてください"),
        (NameShape, {"name": "港区", "class": "ward", "aliases": "港"}, "ここには「- 」の一覧を書いてください"),
        (DocumentShape, {"id": "a", "published": "2017/1"}, "日付「2017/1」が読めません"),
        (RecordShape, {**RECORD, "sources": [{"document": "a", "lines": "9-3"}]}, "行の終わり 3 が始まり 9 より前です"),
        (RecordShape, {**RECORD, "sources": [{"document": "a", "lines": "p.3"}]}, "行は 76 または 111-115 の形で"),
        (RecordShape, {**RECORD, "sources": [{"document": "a", "lines": "3", "says": "x"}]}, "「項目: 値」の組"),
        (RecordShape, {**RECORD, "sources": [{"document": "a", "lines": "3", "says": {"name": ""}}]}, "値が空です"),
    ],
)
def test_what_a_curator_is_told(shape: type[Shape], data: Plain, message: str) -> None:
    assert any(message in fault.message for fault in faults(shape, data))


def test_a_full_width_colon_is_hinted_at() -> None:
    assert faults(SlipShape, "資料：a")[0].hint == "「：」（全角）は半角の「: 」で書きます"


def test_keys_as_written() -> None:
    assert keys(NameShape) == ["name", "class", "reading", "en", "prefecture", "aliases"]
