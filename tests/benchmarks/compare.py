"""The time that this bot needs for a question, beside a plain search over the documents' lines, both in one run.

    .venv/bin/python tests/benchmarks/compare.py [--questions N] [--rounds N]

The search is BM25 over lines with Sudachi's tokens, its three best lines; it understands nothing. Both take the same
questions in turn, and only the processor's time for them counts: still a busy machine slows both, and the ratio says
more than the times. Nothing is asserted here.
"""

from __future__ import annotations

import argparse
import math
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

from bot.engine import Engine
from bot.evaluation import cases
from intents import tokens
from intents.text import normalise
from knowledge.store import Store

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "questions"
TODAY = date(2026, 11, 21)
CONTENT = {"名詞", "動詞", "形容詞", "形状詞"}
K, B = 1.2, 0.75


def words(text: str) -> list[str]:
    """The content words of a text in their dictionary form."""
    return [token.base for token in tokens.tokenise(normalise(text)) if token.pos[0] in CONTENT]


class Search:
    """Okapi BM25 over lines of text, in memory."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = [line for line in lines if line.strip()]
        counted = [Counter(words(line)) for line in self.lines]
        lengths = [count.total() for count in counted]
        mean = sum(lengths) / max(1, len(lengths))
        self.index: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, count in enumerate(counted):
            for word, times in count.items():
                weight = times * (K + 1) / (times + K * (1 - B + B * lengths[number] / mean))
                self.index[word].append((number, weight))

    def best(self, question: str, limit: int = 3) -> list[str]:
        """The lines that fit best."""
        scores: dict[int, float] = defaultdict(float)
        for word in set(words(question)):
            found = self.index.get(word, ())
            rarity = math.log(1 + (len(self.lines) - len(found) + 0.5) / (len(found) + 0.5))
            for number, weight in found:
                scores[number] += rarity * weight
        return [self.lines[number] for number in sorted(scores, key=lambda n: -scores[n])[:limit]]


def text_lines(store: Store) -> list[str]:
    """The documents' lines where their texts are at hand, else everything the store cites from them."""
    for place in (os.environ.get("RENKEI_DOCUMENTS"), ROOT.parent / "shared" / "documents"):
        if place and Path(place).is_dir():
            files = sorted(Path(place).glob("*.txt"))
            return [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    cited = (c for r in store.records.values() for s in r.statements for c in s.citations)
    return list(dict.fromkeys(printed for citation in cited for printed in citation.printed))


def timed(ways: Sequence[Callable[[str], object]], questions: Sequence[str], rounds: int) -> list[float]:
    """The median processor time per question of each way, the ways taking turns."""
    spent: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for question in questions:
            for way, times in zip(ways, spent, strict=True):
                began = process_time()
                way(question)
                times.append(process_time() - began)
    return [median(times) for times in spent]


def main(arguments: Sequence[str] | None = None) -> None:
    """Time both and print them side by side."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--questions", type=int, default=300, metavar="N", help="questions of the cases to take")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often to ask each")
    options = parser.parse_args(arguments)
    engine = Engine.start()
    lines = text_lines(engine.store)
    search = Search(lines)
    asked = [turn.q for case in cases.read([QUESTIONS / "examples.jsonl"]) for turn in case.turns]
    questions = asked[: options.questions]
    bot, plain = timed([lambda q: engine.ask(q, None, TODAY), search.best], questions, options.rounds)
    print(f"{len(questions)} questions, {options.rounds} rounds, {len(search.lines)} lines searched")
    print(f"this bot      {bot * 1000:8.2f} ms per question (median)")
    print(f"BM25 search   {plain * 1000:8.2f} ms per question (median)")
    print(f"ratio         {bot / plain:8.2f}")


if __name__ == "__main__":
    main()
