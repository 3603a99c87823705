"""What must work for the bot to answer."""

from __future__ import annotations

from bot.slack import faults
from bot.slack.desk import Desk


def ready(desk: Desk) -> dict[str, bool]:
    """Whether knowledge and journal can be used now."""
    return {"knowledge": bool(desk.store.records), "journal": _journal(desk)}


def _journal(desk: Desk) -> bool:
    try:
        desk.journal.check()
    except Exception as error:
        faults.note(error)
        return False
    return True
