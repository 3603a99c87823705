"""The people and channels that settings name: where messages for them go, and who is called by name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.message import Message


def people(targets: Sequence[str]) -> tuple[str, ...]:
    """The persons among the targets."""
    return tuple(target for target in targets if target[0] in "UW")


def places(targets: Sequence[str]) -> tuple[str, ...]:
    """Where to post: the channels if there are any (people are called there), else each person's direct messages."""
    return tuple(target for target in targets if target[0] in "CG") or people(targets)


def tell(desk: Desk, targets: Sequence[str], message: Message) -> list[tuple[str, str]]:
    """Post to every place; returns (channel, ts) of what was posted. A place that cannot be reached is logged."""
    posted = []
    for place in places(targets):
        try:
            channel = desk.delivery.room(place) if place[0] in "UW" else place
            posted.append((channel, desk.delivery.post(channel, message)))
        except Exception as error:
            faults.note(error)
    return posted
