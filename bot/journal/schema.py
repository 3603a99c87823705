"""The tables as they are after all steps of the migration."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

from bot.journal.types import Json, Moment

metadata: Final = MetaData()

settings: Final = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
questions: Final = Table(
    "questions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("asked_at", Moment, nullable=False),
    Column("user_hash", Text, nullable=False),
    Column("surface", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("records", Json, nullable=False),
    Column("latency_ms", Integer, nullable=False),
    Column("version", Text, nullable=False),
    Column("context", Json, nullable=False),
    Column("settled_at", Moment),
)
feedback: Final = Table(
    "feedback",
    metadata,
    Column("question_id", Text, ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("user_hash", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("comment", Text, nullable=False),
)
disputes: Final = Table(
    "disputes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("question_id", Text, ForeignKey("questions.id", ondelete="SET NULL")),
    Column("record", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("user_hash", Text, nullable=False),
    Column("settled_at", Moment),
    Column("settled_by", Text, nullable=False),
    Column("outcome", Text, nullable=False),
)
handovers: Final = Table(
    "handovers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("question_id", Text, ForeignKey("questions.id", ondelete="SET NULL")),
    Column("user_id", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread_ts", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("tried", Text, nullable=False),
    Column("notice_channel", Text, nullable=False),
    Column("notice_ts", Text, nullable=False),
    Column("resolved_at", Moment),
    Column("resolved_by", Text, nullable=False),
)
claims: Final = Table(
    "claims",
    metadata,
    Column("key", Text, primary_key=True),
    Column("worker", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
)
threads: Final = Table(
    "threads",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("thread_ts", Text, primary_key=True),
    Column("context", Json, nullable=False),
    Column("updated_at", Moment, nullable=False),
)
answers: Final = Table(
    "answers",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("ts", Text, primary_key=True),
    Column("answer_channel", Text, nullable=False),
    Column("answer_ts", Text, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
welcomed: Final = Table(
    "welcomed",
    metadata,
    Column("user_hash", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)
