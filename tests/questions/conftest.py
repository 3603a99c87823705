from __future__ import annotations

import bench
import pytest

from bot.engine import Engine
from bot.evaluation.scoring import Result, Score


@pytest.fixture(scope="session")
def results(engine: Engine) -> list[Result]:
    """All cases, answered once."""
    return bench.run(engine)


@pytest.fixture(scope="session")
def examples(results: list[Result]) -> Score:
    """The examples alone."""
    return Score([result for result in results if result.case.id.startswith("ex-")])
