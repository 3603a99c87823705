"""Questions, and what people thought of the answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select, update

from bot.journal.engine import changed, insert
from bot.journal.records import PastQuestion, Unanswered
from bot.journal.schema import feedback, questions

Verdict = Literal["good", "bad"]
LONGEST = 2_000
"""Characters of a question that are kept."""


def record(connection: Connection, values: dict[str, Any]) -> None:
    """Write a question down."""
    kept = {**values, "question": values["question"].strip()[:LONGEST]}
    connection.execute(questions.insert().values(**kept))


def get(connection: Connection, id_: str) -> PastQuestion | None:
    """One question."""
    row = connection.execute(select(questions).where(questions.c.id == id_)).first()
    return _past(row) if row else None


def recent(connection: Connection, user_hash: str | None, limit: int) -> list[PastQuestion]:
    """The last questions, of one person or of all, newest first."""
    statement = select(questions).order_by(questions.c.asked_at.desc(), questions.c.id).limit(limit)
    if user_hash is not None:
        statement = statement.where(questions.c.user_hash == user_hash)
    return [_past(row) for row in connection.execute(statement)]


def unanswered(connection: Connection, statuses: Sequence[str], since: datetime, limit: int) -> list[Unanswered]:
    """Questions without an answer that no curator has settled, the most asked first."""
    times, last = func.count().label("times"), func.max(questions.c.asked_at, type_=questions.c.asked_at.type)
    statement = (
        select(questions.c.question, func.max(questions.c.reading), times, last)
        .where(questions.c.status.in_(statuses), questions.c.settled_at.is_(None), questions.c.asked_at >= since)
        .group_by(questions.c.question)
        .order_by(times.desc(), last.desc(), questions.c.question)
        .limit(limit)
    )
    return [Unanswered(*row) for row in connection.execute(statement)]


def settle(connection: Connection, question: str, now: datetime) -> int:
    """A curator has dealt with a question: how many times it had been asked."""
    same = (questions.c.question == question, questions.c.settled_at.is_(None))
    return changed(connection, update(questions).where(*same).values(settled_at=now))


def judge(connection: Connection, values: dict[str, Any]) -> bool:
    """Write down what someone thinks of an answer, in place of what they thought before; false if it is gone."""
    if get(connection, values["question_id"]) is None:
        return False
    fields = {name: values[name] for name in ("at", "verdict", "comment")}
    statement = insert(connection, feedback).values(**values)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[feedback.c.question_id, feedback.c.user_hash], set_=fields)
    )
    return True


def _past(row: Row[Any]) -> PastQuestion:
    fields = row._asdict()
    del fields["settled_at"]
    fields["user"] = fields.pop("user_hash")
    fields["records"] = tuple((kind, id_) for kind, id_ in fields["records"])
    return PastQuestion(**fields)
