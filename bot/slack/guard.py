"""One way to run what people press: once, and if it fails they hear of it in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.people import language_of
from bot.slack.pressed import Pressed


@contextmanager
def guarded(desk: Desk, press: Pressed, *claims: str) -> Iterator[bool]:
    """Run what a press asks for; gives whether it is still to be done. Errors end here, told to the person alone."""
    try:
        if claims:
            with desk.journal.claimed(*claims) as mine:
                yield mine
        else:
            yield True
    except Exception as error:
        apologise(desk, error, press)


def apologise(desk: Desk, error: Exception, press: Pressed) -> None:
    """Tell the person who pressed that it did not work. Never raises."""
    message = faults.apology(error, language_of(desk, press.user))
    if press.url:
        faults.safely(desk.delivery.respond, press.url, message)
    else:
        faults.safely(lambda: desk.delivery.post(desk.delivery.room(press.user), message))
