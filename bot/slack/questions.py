"""Messages that are addressed to the bot: a question gets its answer, an empty one some examples."""

from __future__ import annotations

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.phrases import phrases
from bot.slack.reply import Asked, Worked, reply
from bot.slack.views import notices
from bot.slack.words import language


def answer(desk: Desk, asked: Asked) -> Worked | None:
    """Answer, or say what can be asked where there are no words."""
    if asked.text:
        return reply(desk, asked)
    faults.safely(_explain, desk, asked)
    return None


def _explain(desk: Desk, asked: Asked) -> None:
    with desk.journal.claimed(*asked.claims) as mine:
        if mine:
            desk.delivery.post(asked.channel, notices.examples(phrases(language(asked.text))), asked.thread)
