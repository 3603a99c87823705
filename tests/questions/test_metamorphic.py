"""One question written otherwise is the same question; its twin is another one.

The questions are those of the cases. What is changed, and why some changes may fail, is told in variants.py; the known
exceptions are bare years in kanji (三十年 beside 30年), a day of 同年, a title that holds its own year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import bench
import pytest
import variants

from bot.engine import Engine
from intents.frame import Frame, Utterance
from intents.times import Time

SAME = 0.99
SAME_EACH = 0.9
"""What each kind of change must reach by itself."""
SHOWN = 12
ALIKE: dict[str, str] = {
    "会員登録の自治体、元年度から2年度でいくつ増えてますか": "a range that begins with a fiscal year ends with one",
}
"""Questions whose twin is read the same, with the reason; one that is not any more must leave this table."""


def utterances(engine: Engine) -> Iterator[Utterance]:
    """Every question of the cases, read by itself."""
    for case in bench.read():
        for turn in case.turns:
            yield engine.reader.read(turn.q, bench.TODAY)


def core(frame: Frame) -> tuple[object, ...]:
    """What a question is about and asks for, whatever the order of its words."""
    fields = (frame.names, frame.records, map(shown, frame.times), frame.subjects, frame.properties)
    return tuple(frozenset(field) for field in fields)


def whole(frame: Frame) -> tuple[object, ...]:
    """The core with all other conditions and wishes."""
    rest = (frame.rounds, frame.numbers, frame.roles, frame.words, frame.documents, frame.excluded_subjects)
    return (*core(frame), *rest, frame.asks, frame.relations)


def shown(time: Time) -> str:
    return str(time.span) if time.span else f"{time.month}/{time.day}"


class Tally:
    """Variants counted by kind of change, with those that were read otherwise."""

    def __init__(self, engine: Engine) -> None:
        self.made: Counter[str] = Counter()
        self.missed: dict[str, list[str]] = {}
        for utterance in utterances(engine):
            for name, change in variants.SAME.items():
                for variant in change(utterance):
                    self.made[name] += 1
                    if core(engine.reader.read(variant, bench.TODAY).frame) != core(utterance.frame):
                        self.missed.setdefault(name, []).append(f"{utterance.text} → {variant}")

    def share(self, name: str = "") -> float:
        """The share that was read the same, of one change or of all."""
        names = [name] if name else list(self.made)
        return 1 - sum(len(self.missed.get(n, ())) for n in names) / sum(self.made[n] for n in names)

    def report(self) -> str:
        """How many exceptions each change has, and some of them."""
        counts = [f"{name}: {len(self.missed.get(name, ()))} of {made}" for name, made in self.made.items()]
        return "\n".join([*counts, *(line for lines in self.missed.values() for line in lines[:SHOWN])])


@pytest.fixture(scope="module")
def tally(engine: Engine) -> Tally:
    return Tally(engine)


def test_variants_are_read_the_same(tally: Tally) -> None:
    assert tally.share() >= SAME, tally.report()


@pytest.mark.parametrize("name", variants.SAME)
def test_each_change_is_read_the_same(tally: Tally, name: str) -> None:
    assert tally.made[name] >= 50
    assert tally.share(name) >= SAME_EACH, "\n".join(tally.missed[name][:SHOWN])


def test_twins_are_read_otherwise(engine: Engine) -> None:
    made, alike = Counter[str](), {}
    for utterance in utterances(engine):
        for name, twin in variants.twins(utterance):
            made[name] += 1
            if whole(engine.reader.read(twin, bench.TODAY).frame) == whole(utterance.frame):
                alike[str(utterance.text)] = f"{name}: {utterance.text} → {twin}"
    assert [line for text, line in alike.items() if text not in ALIKE] == []
    assert ALIKE.keys() - alike.keys() == set()
    assert {f"{old} → {new}" for old, new, _ in variants.TWINS} == made.keys()


@pytest.mark.parametrize(
    ("one", "twin"),
    [
        ("2018年に協定を締結した団体は？", "2018年度に協定を締結した団体は？"),
        ("京都の協定は？", "東京都の協定は？"),
        ("町村会との協定は？", "市長会との協定は？"),
        ("平成2年の協定は？", "令和2年の協定は？"),
        ("2018年の展示は？", "2018年の講演は？"),
        ("第1回の展示は？", "第2回の展示は？"),
        ("2018年以降の協定は？", "2018年以前の協定は？"),
        ("千葉県の協定は？", "千葉県以外の協定は？"),
        ("一番多い県は？", "一番少ない県は？"),
        ("熊本地震の義援金は？", "熊本地震の支援金は？"),
        ("令和2年7月豪雨の支援金は？", "平成30年7月豪雨の支援金は？"),
        ("agreements in 2018", "agreements in FY2018"),
        ("agreements since 2018", "agreements until 2018"),
    ],
)
def test_plain_twins(engine: Engine, one: str, twin: str) -> None:
    assert whole(engine.reader.read(one, bench.TODAY).frame) != whole(engine.reader.read(twin, bench.TODAY).frame)
