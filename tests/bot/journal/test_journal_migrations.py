"""How a journal comes to its present form."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError

from bot.journal import Journal, JournalVersionError, migrations
from bot.journal.engine import connect
from bot.journal.schema import metadata
from bot.journal.steps import STEPS

NEXT = ("ALTER TABLE questions ADD COLUMN rating INTEGER", "CREATE TABLE notes (id TEXT PRIMARY KEY)")


def test_the_steps_lead_to_the_tables_that_the_code_knows(url: str) -> None:
    engine = connect(url)
    migrations.migrate(engine)
    found = inspect(engine)
    assert set(found.get_table_names()) == {*metadata.tables, "schema_version"}
    for name, table in metadata.tables.items():
        columns = {column["name"]: column["nullable"] for column in found.get_columns(name)}
        keys = set(found.get_pk_constraint(name)["constrained_columns"])
        assert set(columns) == set(table.columns.keys())
        assert keys == {column.name for column in table.primary_key}
        assert {n for n, nullable in columns.items() if not nullable} | keys == {
            column.name for column in table.columns if not column.nullable
        }
        assert len(found.get_foreign_keys(name)) == len(table.foreign_keys)
    engine.dispose()


def test_only_what_is_missing_is_done(url: str) -> None:
    engine = connect(url)
    assert migrations.migrate(engine) == len(STEPS)
    assert migrations.migrate(engine) == 0
    assert migrations.migrate(engine, (*STEPS, NEXT)) == 1
    assert "notes" in inspect(engine).get_table_names()
    engine.dispose()


def test_entries_survive_a_step(url: str) -> None:
    journal = Journal.open(url)
    journal.record_question(user="U1", question="質問", status="answered", surface="dm", language="ja")
    migrations.migrate(journal._engine, (*STEPS, NEXT))
    with journal._engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT question, rating FROM questions").all() == [("質問", None)]
    journal.close()


def test_a_step_that_fails_leaves_nothing_behind(url: str) -> None:
    engine = connect(url)
    migrations.migrate(engine)
    with pytest.raises(SQLAlchemyError):
        migrations.migrate(engine, (*STEPS, (*NEXT, "CREATE NONSENSE")))
    with engine.begin() as connection:
        assert migrations.version(connection) == len(STEPS)
        assert "notes" not in inspect(connection).get_table_names()
    engine.dispose()


def test_workers_that_start_together_migrate_once(url: str) -> None:
    def start(_: int) -> str:
        journal = Journal.open(url)
        try:
            return journal.user_hash("U1")
        finally:
            journal.close()

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(start, range(6)))) == 1


def test_an_older_or_newer_journal_is_not_touched(url: str) -> None:
    with pytest.raises(JournalVersionError, match="step 0 of"):
        Journal.open(url, migrate=False)
    journal = Journal.open(url)
    journal.check()
    migrations.migrate(journal._engine, (*STEPS, NEXT))
    with pytest.raises(JournalVersionError, match="update the bot"):
        journal.check()
    with pytest.raises(JournalVersionError, match="update the bot"):
        Journal.open(url)
    journal.close()


def test_urls() -> None:
    assert connect("postgres://u:secret@h/d").url.drivername == "postgresql+psycopg"
    assert connect("postgresql://u@h/d").dialect.name == "postgresql"
    with pytest.raises(ValueError, match="not in mysql"):
        connect("mysql://u@h/d")


def test_a_journal_in_memory_can_be_shared_by_threads() -> None:
    journal = Journal.open("sqlite://")
    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(lambda _: journal.claim("k"), range(8))) == 1
    journal.close()
