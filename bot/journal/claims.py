"""Claims: of all workers that hear of the same thing, one takes it.

A claim runs out by itself, so that work whose worker died can be taken again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, update

from bot.journal.engine import changed, insert
from bot.journal.records import Claim
from bot.journal.schema import claims


def event_key(event_id: str) -> str:
    """The key of a delivered event; a redelivery has the same."""
    return f"event:{event_id}"


def message_key(channel: str, ts: str) -> str:
    """The key of a message; a mention and its copy as a message have the same, under different event ids."""
    return f"message:{channel}:{ts}"


def take(connection: Connection, keys: Iterable[str], token: str, now: datetime, until: datetime) -> bool:
    """Take all keys; false where someone has one of them, and then the caller must roll back.

    They are taken in order of their names, so that two workers cannot wait for each other.
    """
    for key in sorted(set(keys)):
        statement = insert(connection, claims).values(key=key, token=token, expires_at=until)
        statement = statement.on_conflict_do_update(
            index_elements=[claims.c.key],
            set_={"token": token, "expires_at": until},
            where=claims.c.expires_at <= now,
        )
        if changed(connection, statement) != 1:
            return False
    return True


def keep(connection: Connection, claim: Claim, until: datetime) -> bool:
    """Let a claim hold until then; whether it was still held."""
    statement = update(claims).where(claims.c.token == claim.token).values(expires_at=until)
    return changed(connection, statement) == len(claim.keys)


def give_back(connection: Connection, claim: Claim) -> None:
    """Let others have it, unless they have it already."""
    connection.execute(delete(claims).where(claims.c.token == claim.token))
