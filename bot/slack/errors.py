"""What Slack's errors mean for a call: refused for its blocks, of unknown fate, or simply failed."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError, SlackObjectFormationError

from bot.slack import retries
from bot.slack.escape import cut

REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "block_mismatch", "invalid_arguments"}
)
UNSURE = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})


def reason(error: BaseException) -> str:
    """Why a call failed, in a word that can be logged: Slack's own or the exception's name."""
    if isinstance(error, SlackApiError) and hasattr(error.response, "get"):
        return cut(str(error.response.get("error")), 60)
    return type(error).__name__


def refused(error: BaseException) -> bool:
    """Whether Slack, or the SDK before it, did not like the blocks."""
    return isinstance(error, SlackObjectFormationError) or reason(error) in REFUSED


def unsure(error: BaseException) -> bool:
    """Whether nobody knows if the call was carried out."""
    if isinstance(error, SlackApiError):
        return getattr(error.response, "status_code", 200) >= 500 or reason(error) in UNSURE
    return retries.broken(error) and not retries.never_arrived(error)
