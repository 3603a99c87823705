"""The question cases, put to the bot on one fixed day, and the list of those known to fail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import yaml

from bot.engine import Engine
from bot.evaluation import cases, scoring
from bot.evaluation.cases import Case
from bot.evaluation.scoring import Result

HERE = Path(__file__).parent
KNOWN = HERE / "known_failures.yaml"
TODAY = date(2026, 11, 21)


def read() -> list[Case]:
    """The cases of all files, in order of name."""
    return cases.read(sorted(HERE.glob("*.jsonl")))


def run(engine: Engine) -> list[Result]:
    """All cases, answered."""
    return list(scoring.run(read(), engine, TODAY))


def known() -> Mapping[str, str]:
    """The cases known to fail, with the reason in short."""
    return yaml.safe_load(KNOWN.read_text(encoding="utf-8")) or {}


def failing(results: Iterable[Result]) -> dict[str, str]:
    """The cases that fail, with the reason in short."""
    return {result.case.id: reason(result) for result in results if not result.right}


def reason(result: Result) -> str:
    """What is wrong with the first wrong answer of a case."""
    number, reply = next((n, reply) for n, reply in enumerate(result.replies, 1) if reply.faults)
    turn = f"turn {number} " if len(result.replies) > 1 else ""
    return turn + ("wrong though answered: " if reply.misleading else "") + "; ".join(reply.faults)
