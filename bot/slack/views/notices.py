"""Short messages around an answer: an apology, an offer, a thank-you."""

from __future__ import annotations

from bot.slack import ids
from bot.slack.escape import escape
from bot.slack.message import Message, notice
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts
from bot.slack.views.examples import buttons


def line(path: str, told: Phrases, **values: object) -> Message:
    """One sentence."""
    text = told.say(path, **values)
    return notice(escape(text), [parts.paragraph(text)], told.language)


def called(path: str, told: Phrases, **values: str) -> Message:
    """One sentence with mentions or links in it; the values are mrkdwn already."""
    text = told.say(path, **values)
    return notice(text, parts.small_marked([text]), told.language)


def offer(channel: str, ts: str, told: Phrases) -> Message:
    """The private offer to answer a message of a help channel, where the bot is not sure it was asked."""
    value = pack(channel=channel, ts=ts)
    accept = parts.button(told.say("button.accept"), ids.ACCEPT, value, style="primary")
    dismiss = parts.button(told.say("button.dismiss"), ids.DISMISS, value)
    text = told.say("offer.text")
    return notice(escape(text), [parts.paragraph(text), *parts.actions([accept, dismiss])], told.language)


def examples(told: Phrases) -> Message:
    """What can be asked, for somebody who called the bot without a question."""
    text = told.say("error.no_text")
    return notice(escape(text), [parts.paragraph(text), *parts.actions(buttons(told))], told.language)
