"""Block Kit as Slack reads it: what each block, element and view may hold, and readable refusals for the rest."""

from .validate import Refusal, check_blocks, check_message, check_metadata, check_view
from .walk import texts, usable, walk

__all__ = ["Refusal", "check_blocks", "check_message", "check_metadata", "check_view", "texts", "usable", "walk"]
