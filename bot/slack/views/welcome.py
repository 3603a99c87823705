"""The private welcome of somebody who is new in a help channel, and the short tour behind it."""

from __future__ import annotations

from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.escape import escape
from bot.slack.limits import LIMITS
from bot.slack.message import Message, notice
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts
from bot.slack.views.examples import buttons


def build(channel: str, told: Phrases) -> Message:
    """The welcome to a channel (its id)."""
    tour = parts.button(told.say("button.tour"), ids.TOUR, pack(), style="primary")
    where = parts.small_marked([told.say("welcome.where", channel=f"<#{channel}>")])
    body = [parts.paragraph(told.say("welcome.text")), *parts.actions([tour, *buttons(told)])]
    return notice(escape(told.say("welcome.text")), [*where, *body], told.language)


def tour(told: Phrases) -> View:
    """The tour: what it knows, how to ask, how to check, whom to ask else."""
    return View(
        type="modal",
        callback_id=ids.TOUR,
        title=parts.plain(told.say("tour.title"), LIMITS.view_title),
        close=parts.plain(told.say("modal.close"), LIMITS.view_button),
        blocks=[parts.paragraph(step) for step in told.all("tour.steps")],
    )
