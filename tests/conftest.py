from pathlib import Path

import pytest

from bot.engine import Engine

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def engine():
    """One engine for all tests: it keeps nothing of the questions it is asked."""
    return Engine.start()
