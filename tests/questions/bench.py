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
SEALED = frozenset[str]()
"""Files of cold questions that nobody has worked with yet: they are run, but never shown.

Take a file off once its first-try score stands in the README.
"""


def files(*, sealed: bool = True) -> list[Path]:
    """The files of cases, in order of name."""
    return [path for path in sorted(HERE.glob("*.jsonl")) if sealed or path.name not in SEALED]


def read(*, sealed: bool = True) -> list[Case]:
    """The cases of all files."""
    return cases.read(files(sealed=sealed))


def run(engine: Engine) -> list[Result]:
    """All cases, answered."""
    return list(scoring.run(read(), engine, TODAY))


def known() -> Mapping[str, str]:
    """The cases known to fail, with the reason in short."""
    return yaml.safe_load(KNOWN.read_text(encoding="utf-8")) or {}


def failing(results: Iterable[Result]) -> dict[str, str]:
    """The cases that fail, with the reason in short."""
    hidden = {case.id for case in read()} - {case.id for case in read(sealed=False)}
    return {r.case.id: "sealed" if r.case.id in hidden else reason(r) for r in results if not r.right}


def reason(result: Result) -> str:
    """What is wrong with the first wrong answer of a case."""
    number, reply = next((n, reply) for n, reply in enumerate(result.replies, 1) if reply.faults)
    turn = f"turn {number} " if len(result.replies) > 1 else ""
    return turn + ("wrong though answered: " if reply.misleading else "") + "; ".join(reply.faults)
