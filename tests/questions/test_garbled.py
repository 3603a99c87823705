"""Questions that people garble are read as the clean ones (garbled.yaml)."""

from __future__ import annotations

from collections.abc import Iterator

import bench
import pytest
import yaml

from bot.engine import Engine
from intents.frame import Frame
from intents.message import questions

GARBLED = yaml.safe_load((bench.HERE / "garbled.yaml").read_text(encoding="utf-8"))
NOT_YET = {
    "郡馬の連係共定、師長会と町村回それぞれいつ？": "連係 of 連係共定 is a word of its own, and the rest no slip",
    "群馬の連携兄弟、市長会と町村会其々いつ？": "京大 is found in 兄弟 by its sound",
    "千葉県長村会の展示の海上は？": "海上 is a word of the documents",
    "千葉県県市長会との協定はいつ？": "read as the mayors' association of Chiba, by another way",
    "くまもと地震のぎえん金はいくら": "a word half in kana whose kanji are read otherwise by themselves",
    "だい2かいぜんこくれんけいしんぽじうむのてーまは？": "a title with a number is found in kanji alone",
    "第2回ぜんこくれんけいシンポジウムのてーまは": "a title with a number is found in kanji alone",
    "千葉県展示会場どこ": "展示会場 is cut as 展示会 and 場",
}
FIELDS = ("subjects", "names", "records", "properties", "roles", "unrecorded", "rounds", "words", "unknown", "idle")


def pairs() -> Iterator[object]:
    for sort, table in GARBLED.items():
        for clean, forms in table.items():
            for form in forms:
                marks = [pytest.mark.xfail(reason=NOT_YET[form])] if form in NOT_YET else []
                yield pytest.param(form, clean, marks=marks, id=f"{sort}: {form}")


def read(engine: Engine, message: str) -> list[tuple[object, ...]]:
    parts = engine.reader.sentences(message)
    utterances = questions(lambda part: [engine.reader.read(part, bench.TODAY)], lambda frame: False, parts)
    return [shown(frame) for frame, _ in utterances]


def shown(frame: Frame) -> tuple[object, ...]:
    times = frozenset(str(t.span or (t.month, t.day)) for t in frame.times)
    return (frame.language, times, *(frozenset(getattr(frame, field)) for field in FIELDS))


@pytest.mark.parametrize(("form", "clean"), list(pairs()))
def test_read_as_the_clean_question(engine: Engine, form: str, clean: str) -> None:
    assert read(engine, form) == read(engine, clean)


def test_there_are_many_of_each_sort() -> None:
    assert sum(len(forms) for table in GARBLED.values() for forms in table.values()) >= 200
