"""A question that names something the documents do not have is not answered as if it named what they have.

The questions are those cases that are answered, each with one condition exchanged (contrasts.py). The answer must say
no, say first what is missing, ask back, or tell of other records than before.
"""

from __future__ import annotations

import re
from collections import Counter

import bench
import contrasts
import pytest
from contrasts import Contrast

from bot.answer import Answer
from bot.engine import Engine

HOLDING = 0.95
HOLDING_EACH = 0.5
"""What each sort of condition must reach by itself; English words that nobody knows are the worst."""
NAMES = ("association", "company", "disaster", "municipality", "person", "prefecture", "series", "venue", "ward")
HOLDING_NAMES = 0.985
SHOWN = 12
DENIES = re.compile(
    r"いいえ|ありません|見つかりません|ではなく|\bNo\b|\bnone\b|\bnot\b|Nothing is on record|says? nothing", re.I
)


class Tally:
    """Contrasts counted by sort, with those whose answer is still that of the question they were made of."""

    def __init__(self, engine: Engine) -> None:
        self.made: Counter[str] = Counter()
        self.repeated: dict[str, list[str]] = {}
        for case in bench.read():
            asked = case.turns[0]
            if (
                len(case.turns) > 1
                or "answered" not in asked.expect.status
                or len(engine.reader.sentences(asked.q)) > 1
            ):
                continue
            before = engine.ask(asked.q, None, bench.TODAY)[0]
            if before.status == "answered" and before.records and not DENIES.search(before.lead):
                self._try(engine, asked.q, before)

    def _try(self, engine: Engine, question: str, before: Answer) -> None:
        for contrast in contrasts.contrasts(engine.reader.read(question, bench.TODAY), engine.store):
            self.made[contrast.sort] += 1
            after = engine.ask(contrast.question, None, bench.TODAY)[0]
            if not holds(before, after):
                self.repeated.setdefault(contrast.sort, []).append(f"{shown(contrast)}: {after.lead}")

    def share(self, *sorts: str) -> float:
        """The share that holds, of some sorts or of all."""
        names = sorts or tuple(self.made)
        return 1 - sum(len(self.repeated.get(n, ())) for n in names) / sum(self.made[n] for n in names)


def holds(before: Answer, after: Answer) -> bool:
    """Whether an answer does not give the former records as what was asked for."""
    return after.status != "answered" or bool(DENIES.search(after.lead)) or not set(before.records) & set(after.records)


def shown(contrast: Contrast) -> str:
    return f"{contrast.old} → {contrast.question}"


@pytest.fixture(scope="module")
def tally(engine: Engine) -> Tally:
    return Tally(engine)


def test_strangers_are_not_answered_as_what_is_known(tally: Tally) -> None:
    assert tally.share() >= HOLDING, [line for lines in tally.repeated.values() for line in lines[:SHOWN]]


def test_strange_names_hardly_ever_are(tally: Tally) -> None:
    assert tally.share(*NAMES) >= HOLDING_NAMES, [line for n in NAMES for line in tally.repeated.get(n, ())[:SHOWN]]


@pytest.mark.parametrize("sort", [*NAMES, "phrase", "round", "subject", "year"])
def test_each_sort_holds(tally: Tally, sort: str) -> None:
    assert tally.made[sort] >= 30
    assert tally.share(sort) >= HOLDING_EACH, tally.repeated[sort][:SHOWN]


@pytest.mark.parametrize(
    "question",
    [
        "能登の地震（令和6年1月）にいくら出した？",
        "阪神・淡路大震災の職員派遣は何人？",
        "1998年の展示はいつ？",
        "2037年の協定は？",
        "東京ドームの開館時間は？",
        "堺区の巡回展示はいつ？",
        "東京海上日動との協定はいつ？",
        "「空飛ぶ自転車の夢」の展示の会期は？",
        "how much did the wards give after the Noto earthquake?",
    ],
)
def test_nothing_is_told_of_what_is_not_recorded(engine: Engine, question: str) -> None:
    answer = engine.ask(question, None, bench.TODAY)[0]
    assert answer.status == "not_found" or DENIES.search(answer.lead), answer.text
