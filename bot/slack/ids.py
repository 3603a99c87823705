"""The names by which Slack tells what was pressed or sent."""

from __future__ import annotations

import re
from re import Pattern

COMMAND = "/renkei"
ANSWER_THIS = "answer_this"

ASK = "ask"
MORE_ROWS = "more_rows"
MORE_EVIDENCE = "more_evidence"
TURN_PAGE = "turn_page"
FEEDBACK = "feedback"
FEEDBACK_REASON = "feedback_reason"
DISPUTE = "dispute"
HANDOVER = "handover"
RESOLVE = "resolve"
SHARE = "share"
DISMISS = "dismiss"
ACCEPT = "accept"
BROWSE = "browse"
SHOW_RECORD = "show_record"
TOUR = "tour"

ANSWER_EVENT = "renkei_answer"
NOTICE_EVENT = "renkei_notice"


def numbered(action: str, number: int) -> str:
    """One of several alike: within a block every action needs a name of its own."""
    return f"{action}_{number}"


def any_of(action: str) -> Pattern[str]:
    """All of several alike."""
    return re.compile(rf"^{action}_\d+$")
