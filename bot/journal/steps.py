"""The steps of the migration, in order: SQL that SQLite and PostgreSQL both read. A published step never changes.

Times are UTC text of fixed width, JSON is text, ids are made by the bot; so no type needs a dialect.
"""

from __future__ import annotations

from typing import Final

BEGIN: Final = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """
    CREATE TABLE questions (
        id TEXT PRIMARY KEY,
        asked_at TEXT NOT NULL,
        user_hash TEXT NOT NULL,
        surface TEXT NOT NULL,
        language TEXT NOT NULL,
        question TEXT NOT NULL,
        reading TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('answered', 'not_found', 'clarify')),
        records TEXT NOT NULL,
        latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
        version TEXT NOT NULL,
        context TEXT NOT NULL,
        settled_at TEXT
    )
    """,
    "CREATE INDEX questions_by_time ON questions (asked_at)",
    "CREATE INDEX questions_by_user ON questions (user_hash, asked_at)",
    """
    CREATE TABLE feedback (
        question_id TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
        user_hash TEXT NOT NULL,
        at TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('good', 'bad')),
        comment TEXT NOT NULL,
        PRIMARY KEY (question_id, user_hash)
    )
    """,
    """
    CREATE TABLE disputes (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        question_id TEXT REFERENCES questions (id) ON DELETE SET NULL,
        record TEXT NOT NULL,
        source TEXT NOT NULL,
        reason TEXT NOT NULL,
        user_hash TEXT NOT NULL,
        settled_at TEXT,
        settled_by TEXT NOT NULL,
        outcome TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE handovers (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        question_id TEXT REFERENCES questions (id) ON DELETE SET NULL,
        user_id TEXT NOT NULL,
        channel TEXT NOT NULL,
        thread_ts TEXT NOT NULL,
        question TEXT NOT NULL,
        tried TEXT NOT NULL,
        notice_channel TEXT NOT NULL,
        notice_ts TEXT NOT NULL,
        resolved_at TEXT,
        resolved_by TEXT NOT NULL
    )
    """,
    "CREATE TABLE claims (key TEXT PRIMARY KEY, worker TEXT NOT NULL, expires_at TEXT NOT NULL)",
    """
    CREATE TABLE threads (
        channel TEXT NOT NULL,
        thread_ts TEXT NOT NULL,
        context TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (channel, thread_ts)
    )
    """,
    """
    CREATE TABLE answers (
        channel TEXT NOT NULL,
        ts TEXT NOT NULL,
        answer_channel TEXT NOT NULL,
        answer_ts TEXT NOT NULL,
        question_id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (channel, ts)
    )
    """,
    """
    CREATE TABLE welcomed (
        user_hash TEXT NOT NULL,
        channel TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (user_hash, channel)
    )
    """,
)

STEPS: Final[tuple[tuple[str, ...], ...]] = (BEGIN,)
"""Step 1, 2, 3…; each is a few statements that are done together or not at all."""
