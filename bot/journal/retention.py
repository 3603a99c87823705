"""Forgetting: what is past its time, and what belongs to a person who wants to be forgotten."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, or_, select

from bot.journal.engine import changed
from bot.journal.schema import answers, claims, disputes, feedback, handovers, questions, threads, welcomed


def purge(connection: Connection, before: datetime, now: datetime) -> dict[str, int]:
    """Delete what is older; how much went, by table. Disputes and hand-overs stay until someone has settled them."""
    old: dict[Table, ColumnElement[bool]] = {
        questions: questions.c.asked_at < before,
        disputes: and_(disputes.c.at < before, disputes.c.settled_at < before),
        handovers: and_(handovers.c.at < before, handovers.c.resolved_at < before),
        threads: threads.c.updated_at < before,
        answers: answers.c.at < before,
        claims: claims.c.expires_at < now,
    }
    judged = feedback.c.question_id.in_(select(questions.c.id).where(old[questions]))
    counted = connection.execute(select(func.count()).select_from(feedback).where(judged)).scalar_one()
    gone = {table.name: changed(connection, delete(table).where(where)) for table, where in old.items()}
    return {**gone, feedback.name: counted}


def forget(connection: Connection, user: str, user_hash: str) -> int:
    """Delete all that tells of one person; how many entries went."""
    mine: dict[Table, ColumnElement[bool]] = {
        feedback: feedback.c.user_hash == user_hash,
        questions: questions.c.user_hash == user_hash,
        disputes: or_(disputes.c.user_hash == user_hash, disputes.c.settled_by == user_hash),
        handovers: handovers.c.user_id == user,
        welcomed: welcomed.c.user_hash == user_hash,
    }
    return sum(changed(connection, delete(table).where(where)) for table, where in mine.items())
