"""What belongs to a place in Slack: a thread's context, the answer to a message, who was welcomed where."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from bot.journal.engine import changed, insert
from bot.journal.records import AnswerPlace
from bot.journal.schema import answers, threads, welcomed


def load_thread(connection: Connection, channel: str, thread_ts: str) -> Any:
    """The context of a thread; None where nothing was answered."""
    where = (threads.c.channel == channel, threads.c.thread_ts == thread_ts)
    return connection.execute(select(threads.c.context).where(*where)).scalar()


def save_thread(connection: Connection, channel: str, thread_ts: str, context: Any, now: datetime) -> None:
    """Keep the context of a thread; the last one counts."""
    statement = insert(connection, threads).values(
        channel=channel, thread_ts=thread_ts, context=context, updated_at=now
    )
    fields = {"context": statement.excluded.context, "updated_at": statement.excluded.updated_at}
    key = [threads.c.channel, threads.c.thread_ts]
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=fields))


def remember_answer(connection: Connection, channel: str, ts: str, answer: AnswerPlace, now: datetime) -> None:
    """Keep where a message was answered; the last place counts."""
    statement = insert(connection, answers).values(
        channel=channel,
        ts=ts,
        answer_channel=answer.channel,
        answer_ts=answer.ts,
        question_id=answer.question_id,
        at=now,
    )
    names = ("answer_channel", "answer_ts", "question_id", "at")
    fields = {name: statement.excluded[name] for name in names}
    key = [answers.c.channel, answers.c.ts]
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=fields))


def answer_to(connection: Connection, channel: str, ts: str) -> AnswerPlace | None:
    """Where a message was answered."""
    columns = (answers.c.answer_channel, answers.c.answer_ts, answers.c.question_id)
    row = connection.execute(select(*columns).where(answers.c.channel == channel, answers.c.ts == ts)).first()
    return AnswerPlace(*row) if row else None


def forget_answer(connection: Connection, channel: str, ts: str) -> None:
    """Leave a message's answer alone from now on."""
    connection.execute(delete(answers).where(answers.c.channel == channel, answers.c.ts == ts))


def welcome(connection: Connection, user_hash: str, channel: str, now: datetime) -> bool:
    """Note that someone is welcomed in a channel; false if they were before."""
    statement = insert(connection, welcomed).values(user_hash=user_hash, channel=channel, at=now)
    return changed(connection, statement.on_conflict_do_nothing()) == 1
