"""People: the language they use Slack in."""

from __future__ import annotations

from bot.answer import Language
from bot.slack.desk import Desk


def language_of(desk: Desk, user: str) -> Language:
    """English for people whose Slack is not Japanese, as far as Slack tells."""
    locale = desk.delivery.locale(user)
    return "ja" if not locale or locale.startswith("ja") else "en"
