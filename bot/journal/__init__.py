"""The journal: what was asked and answered, what people thought of it, and what the workers must agree on.

It is kept in SQLite or PostgreSQL. People appear as keyed hashes, save where a reply to them is needed.
"""

from bot.journal.claims import event_key, message_key
from bot.journal.journal import Journal
from bot.journal.migrations import JournalVersionError
from bot.journal.records import AnswerPlace, Dispute, Handover, PastQuestion, Report, Unanswered

__all__ = [
    "AnswerPlace",
    "Dispute",
    "Handover",
    "Journal",
    "JournalVersionError",
    "PastQuestion",
    "Report",
    "Unanswered",
    "event_key",
    "message_key",
]
