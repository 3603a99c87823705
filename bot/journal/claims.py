"""Claims: of all workers that hear of the same thing, one takes it.

A claim runs out by itself, so that work whose worker died can be taken again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, and_, delete, update

from bot.journal.engine import changed, insert
from bot.journal.schema import claims


def event_key(event_id: str) -> str:
    """The key of a delivered event; a redelivery has the same."""
    return f"event:{event_id}"


def message_key(channel: str, ts: str) -> str:
    """The key of a message; a mention and its copy as a message have the same, under different event ids."""
    return f"message:{channel}:{ts}"


def take(connection: Connection, keys: Iterable[str], worker: str, now: datetime, until: datetime) -> bool:
    """Take all keys; false where any of them is taken, and then the caller must roll back.

    They are taken in order of their names, so that two workers cannot wait for each other.
    """
    for key in sorted(set(keys)):
        statement = insert(connection, claims).values(key=key, worker=worker, expires_at=until)
        statement = statement.on_conflict_do_update(
            index_elements=[claims.c.key],
            set_={"worker": worker, "expires_at": until},
            where=claims.c.expires_at <= now,
        )
        if changed(connection, statement) != 1:
            return False
    return True


def keep(connection: Connection, keys: Iterable[str], worker: str, until: datetime) -> bool:
    """Let this worker's claims hold until then; whether all were still its own."""
    wanted = set(keys)
    own = and_(claims.c.key.in_(wanted), claims.c.worker == worker)
    return changed(connection, update(claims).where(own).values(expires_at=until)) == len(wanted)


def give_back(connection: Connection, keys: Iterable[str], worker: str) -> None:
    """Give this worker's claims back; those that another worker took over stay with it."""
    connection.execute(delete(claims).where(claims.c.key.in_(set(keys)), claims.c.worker == worker))
