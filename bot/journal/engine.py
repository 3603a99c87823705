"""Opening the database: SQLite with safe writes from several workers, or PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any, cast

import psycopg
from sqlalchemy import (
    URL,
    Connection,
    CursorResult,
    Engine,
    Executable,
    QueuePool,
    Table,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError

BUSY_SECONDS = 10
RETRY_SECONDS = 0.02


def connect(url: str) -> Engine:
    """An engine for a database URL; `postgres://` is understood too. Values never appear in its errors."""
    parsed = make_url(url)
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed)
        case "postgresql" | "postgres":
            parsed = parsed.set(drivername="postgresql+psycopg")
            arguments = {"connect_timeout": BUSY_SECONDS}
            engine = create_engine(parsed, pool_pre_ping=True, hide_parameters=True, connect_args=arguments)
            event.listen(engine, "handle_error", _without_values, retval=True)
            return engine
        case other:
            raise ValueError(f"the journal is kept in SQLite or PostgreSQL, not in {other}")


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT, in the words of either engine."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def changed(connection: Connection, statement: Executable) -> int:
    """Execute an INSERT, UPDATE or DELETE: how many rows it changed."""
    result = connection.execute(statement, execution_options={"preserve_rowcount": True})
    return cast("CursorResult[Any]", result).rowcount


def _sqlite(url: URL) -> Engine:
    arguments: dict[str, Any] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    if url.database in (None, "", ":memory:"):
        # A database in memory lives and dies with its one connection.
        engine = create_engine(
            url, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args=arguments, hide_parameters=True
        )
    else:
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, poolclass=QueuePool, connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: object) -> None:
    connection.isolation_level = None  # the driver would else begin and commit on its own, between our statements
    _write_ahead(connection)
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: Any) -> None:
    """Turn to write-ahead logging; while another process does so too, SQLite refuses at once instead of waiting."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(RETRY_SECONDS)


def _begin(connection: Connection) -> None:
    # Taking the write lock at once: a transaction that reads first and writes later could fail half-way as "busy".
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _without_values(context: ExceptionContext) -> BaseException | None:
    """PostgreSQL shows the failing row in the details of an error; only its first line is passed on."""
    error, shown = context.original_exception, context.sqlalchemy_exception
    if not (isinstance(error, psycopg.Error) and isinstance(shown, DBAPIError) and error.diag.message_detail):
        return None
    error.args = (error.diag.message_primary,)
    return type(shown)(context.statement, None, error, hide_parameters=True)
