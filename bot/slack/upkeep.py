"""What is done now and then while the bot runs: the journal forgets what is past its time."""

from __future__ import annotations

import threading

from bot.slack import faults
from bot.slack.desk import Desk

HOURS = 6


def begin(desk: Desk) -> None:
    """Tidy up at once and then every few hours, beside everything else and as long as the process lives."""
    threading.Thread(target=_for_ever, args=(desk,), name="upkeep", daemon=True).start()


def _for_ever(desk: Desk) -> None:
    pause = threading.Event()
    while True:
        faults.safely(desk.journal.purge, desk.settings.retention_days)
        pause.wait(HOURS * 3_600)
