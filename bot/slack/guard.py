"""One way to fail for everything that people press: their claim is given back, and they hear of it in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.people import language_of
from bot.slack.pressed import Pressed


@contextmanager
def guarded(desk: Desk, press: Pressed, *claims: str) -> Iterator[None]:
    """Run what a press asks for. Errors end here: they are logged and told to the person alone."""
    try:
        yield
    except Exception as error:
        desk.journal.release(*claims)
        whisper_apology(desk, error, press)


def whisper_apology(desk: Desk, error: Exception, press: Pressed) -> None:
    """Tell the person who pressed that it did not work. Never raises."""
    message = faults.apology(error, language_of(desk, press.user))
    try:
        if press.url:
            desk.delivery.respond(press.url, message)
        else:
            desk.delivery.post(desk.delivery.room(press.user), message)
    except Exception as further:
        faults.note(further)
