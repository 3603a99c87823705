"""Matters for people: disputed sources and questions handed over, until someone settles them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from bot.journal.engine import changed
from bot.journal.records import Dispute, Handover
from bot.journal.schema import disputes, handovers, questions


def open_dispute(connection: Connection, values: dict[str, Any]) -> None:
    """Write an objection down."""
    connection.execute(disputes.insert().values(**values, settled_by="", outcome=""))


def open_disputes(connection: Connection) -> list[Dispute]:
    """Objections that wait for a curator, oldest first."""
    statement = select(disputes).where(disputes.c.settled_at.is_(None)).order_by(disputes.c.at, disputes.c.id)
    return [_dispute(row) for row in connection.execute(statement)]


def disputed_records(connection: Connection) -> frozenset[str]:
    """The records against which an objection waits."""
    return frozenset(connection.execute(select(disputes.c.record).where(disputes.c.settled_at.is_(None))).scalars())


def settle_dispute(connection: Connection, id_: str, by: str, outcome: str, now: datetime) -> bool:
    """Settle an objection; false if it was settled already or is unknown."""
    waiting = (disputes.c.id == id_, disputes.c.settled_at.is_(None))
    statement = update(disputes).where(*waiting).values(settled_at=now, settled_by=by, outcome=outcome)
    return changed(connection, statement) == 1


def hand_over(connection: Connection, values: dict[str, Any]) -> None:
    """Write a hand-over down."""
    connection.execute(handovers.insert().values(**values, notice_channel="", notice_ts="", resolved_by=""))


def get_handover(connection: Connection, id_: str) -> Handover | None:
    """One hand-over."""
    row = connection.execute(select(handovers).where(handovers.c.id == id_)).first()
    return _handover(row) if row else None


def open_handovers(connection: Connection) -> list[Handover]:
    """Hand-overs that wait for someone, oldest first."""
    statement = select(handovers).where(handovers.c.resolved_at.is_(None)).order_by(handovers.c.at, handovers.c.id)
    return [_handover(row) for row in connection.execute(statement)]


def note_notice(connection: Connection, id_: str, channel: str, ts: str) -> None:
    """Remember the message by which the people in charge were told."""
    statement = update(handovers).where(handovers.c.id == id_).values(notice_channel=channel, notice_ts=ts)
    connection.execute(statement)


def resolve(connection: Connection, id_: str, by: str, now: datetime) -> bool:
    """Resolve a hand-over; false if it was resolved already or is unknown."""
    waiting = (handovers.c.id == id_, handovers.c.resolved_at.is_(None))
    statement = update(handovers).where(*waiting).values(resolved_at=now, resolved_by=by)
    return changed(connection, statement) == 1


def known_question(connection: Connection, id_: str) -> str | None:
    """The id if there is such a question (it may be past its time), else None."""
    return connection.execute(select(questions.c.id).where(questions.c.id == id_)).scalar()


def _dispute(row: Row[Any]) -> Dispute:
    fields = row._asdict()
    fields["user"], fields["question_id"] = fields.pop("user_hash"), fields["question_id"] or ""
    return Dispute(**fields)


def _handover(row: Row[Any]) -> Handover:
    fields = row._asdict()
    fields["user"], fields["question_id"] = fields.pop("user_id"), fields["question_id"] or ""
    return Handover(**fields)
