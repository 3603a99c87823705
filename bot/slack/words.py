"""What somebody wrote, as words: no markup, not the bot's own name; and whether it asks something of the bot."""

from __future__ import annotations

import re
from functools import cache
from re import Pattern

from bot.answer import Language
from bot.slack.phrases import phrases
from intents.text import is_japanese, plain

_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_BLANKS = re.compile(r"[ \t　]+")


def question(text: str, bot: str) -> str:
    """The words of a message as Slack sends it, without mentions of the bot (its user id)."""
    spoken = _MENTION.sub(lambda found: " " if found[1] == bot else found[0], text)
    return _BLANKS.sub(" ", plain(spoken)).strip()


def mentions(text: str) -> tuple[str, ...]:
    """The users that a message calls."""
    return tuple(_MENTION.findall(text))


def asks(text: str) -> bool:
    """Whether a message nobody addressed to the bot reads like a question."""
    folded = text.casefold()
    return any(cue.search(folded) for cue in _cues())


def language(text: str) -> Language:
    """The language to reply in where there is no answer to go by."""
    return "ja" if is_japanese(text) or not text else "en"


@cache
def _cues() -> tuple[Pattern[str], ...]:
    cues = (*phrases("ja").all("asks"), *phrases("en").all("asks"))
    return tuple(re.compile(_whole(cue.casefold())) for cue in dict.fromkeys(cues))


def _whole(cue: str) -> str:
    """A cue as a pattern: Latin letters only as whole words, so that "show" asks nothing."""
    return rf"(?<![a-z]){re.escape(cue)}(?![a-z])" if cue[0].isascii() and cue[0].isalpha() else re.escape(cue)
