"""Figures of a period, for curators and for the metrics."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, distinct, func, select

from bot.journal.records import Report
from bot.journal.schema import disputes, feedback, handovers, questions


def report(connection: Connection, since: datetime) -> Report:
    """Count what happened since then, and what is open now."""
    fresh = questions.c.asked_at >= since
    asked, people = connection.execute(
        select(func.count(), func.count(distinct(questions.c.user_hash))).where(fresh)
    ).one()
    latencies = list(connection.execute(select(questions.c.latency_ms).where(fresh).order_by("latency_ms")).scalars())
    return Report(
        questions=asked,
        people=people,
        by_status=_counts(connection, questions.c.status, fresh),
        by_surface=_counts(connection, questions.c.surface, fresh),
        by_language=_counts(connection, questions.c.language, fresh),
        feedback=_counts(connection, feedback.c.verdict, feedback.c.at >= since),
        latency_median=_share(latencies, 0.5),
        latency_95=_share(latencies, 0.95),
        open_disputes=_open(connection, disputes.c.settled_at),
        open_handovers=_open(connection, handovers.c.resolved_at),
    )


def _counts(connection: Connection, column: Column[Any], where: Any) -> dict[str, int]:
    rows = connection.execute(select(column, func.count()).where(where).group_by(column).order_by(column))
    return {str(value): count for value, count in rows}


def _share(ordered: list[int], share: float) -> int | None:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else None


def _open(connection: Connection, settled: Column[Any]) -> int:
    return connection.execute(select(func.count()).select_from(settled.table).where(settled.is_(None))).scalar_one()
