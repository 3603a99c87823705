"""A journal for every test, on both engines, with a clock that the test moves."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import journal_postgres
import pytest

from bot.journal import Journal


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server: the directory of its socket."""
    try:
        with journal_postgres.running() as directory:
            yield directory
    except journal_postgres.NotAvailable as reason:
        pytest.skip(f"no PostgreSQL to test with: {reason}")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/deep/journal.db"
        return
    with journal_postgres.database(request.getfixturevalue("postgres"), f"t{uuid.uuid4().hex[:8]}") as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    """The journal's clock."""
    return Clock()


@pytest.fixture
def journal(url: str, clock: Clock) -> Iterator[Journal]:
    """A journal with a known key."""
    journal = Journal.open(url, "a key", clock=clock)
    yield journal
    journal.close()
