"""Bringing a journal to the present form: numbered steps, forward only, one worker at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, Engine, inspect

from bot.journal.steps import STEPS

_LOCK: Final = 0x52454E4B  # any number that nothing else in the database takes as its advisory lock


class JournalVersionError(RuntimeError):
    """The journal has another form than this version of the bot works with."""


def migrate(engine: Engine, steps: Sequence[Sequence[str]] = STEPS) -> int:
    """Do the steps that were not done yet, all or none; returns how many that were."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        done = version(connection)
        _check_not_newer(done, len(steps))
        if done == 0:
            connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)")
        for number, statements in enumerate(steps[done:], done + 1):
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"INSERT INTO schema_version (version) VALUES ({number})")
    return len(steps) - done


def check(engine: Engine, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Raise unless the journal has the present form."""
    with engine.begin() as connection:
        done = version(connection)
    _check_not_newer(done, len(steps))
    if done < len(steps):
        raise JournalVersionError(f"the journal is at step {done} of {len(steps)}; migrate it first")


def version(connection: Connection) -> int:
    """The last step that was done; 0 for an empty database."""
    if not inspect(connection).has_table("schema_version"):
        return 0
    return int(connection.exec_driver_sql("SELECT COALESCE(MAX(version), 0) FROM schema_version").scalar_one())


def _check_not_newer(done: int, known: int) -> None:
    if done > known:
        raise JournalVersionError(
            f"the journal is at step {done}, this version of the bot knows {known}; update the bot"
        )
