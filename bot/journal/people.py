"""People as keyed hashes: the same person gives the same hash, and without the key nobody can tell who it is."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from sqlalchemy import Connection, select

from bot.journal.engine import insert
from bot.journal.schema import settings

_NAME = "user_key"


def hashed(key: str, user: str) -> str:
    """The hash of a person's id."""
    return hmac.new(key.encode(), user.encode(), hashlib.sha256).hexdigest()[:32]


def kept_key(connection: Connection) -> str:
    """The key kept in the journal, made on first use; all workers get the same."""
    fresh = secrets.token_hex(32)
    connection.execute(insert(connection, settings).values(name=_NAME, value=fresh).on_conflict_do_nothing())
    return str(connection.execute(select(settings.c.value).where(settings.c.name == _NAME)).scalar_one())
