"""What happens when something goes wrong: an id for people, the place in the code for the log, no words of anybody."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

from bot.answer import Language
from bot.slack import metrics
from bot.slack.delivery import Delivery
from bot.slack.errors import reason
from bot.slack.message import Message, new_id
from bot.slack.phrases import phrases
from bot.slack.views import notices

log = logging.getLogger(__name__)

_ROOT = Path(__file__).parents[2]


def note(error: BaseException) -> str:
    """Log a fault without its message, which may quote what somebody wrote; returns the id it is logged under."""
    id_ = new_id()
    metrics.FAULTS.inc()
    log.error("fault %s: %s at %s", id_, reason(error), " < ".join(_places(error)))
    return id_


def safely(action: Callable[..., object], *args: object) -> bool:
    """Do something whose failure must stop nothing else: log it and go on. Whether it worked."""
    try:
        action(*args)
    except Exception as error:
        note(error)
        return False
    return True


def apology(error: BaseException, language: Language) -> Message:
    """Log a fault and say so in one line."""
    return notices.line("error.line", phrases(language), id=note(error))


def apologise(delivery: Delivery, error: BaseException, channel: str, thread: str, language: Language) -> None:
    """Log a fault and tell of it where the answer was to be. Never raises."""
    safely(delivery.post, channel, apology(error, language), thread)


def _places(error: BaseException) -> list[str]:
    """Where it happened, innermost first: file, line, function."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-8:])
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else path.name
