"""The year of what was told, in a follow-up that opens with it: その年の支援金は全部で."""

from __future__ import annotations

import re
from datetime import date

from intents.thread import Thread
from knowledge.periods import fiscal_year_of

_OPENS = re.compile(
    r"^(?:(?:では|じゃあ?|で|ちなみに)、?)?(?:その|同じ|同)年(?P<fiscal>度)?(?P<on>の|に(?:は)?|は|、)(?=..)"
)


def dated(sentence: str, thread: Thread) -> str:
    """The sentence with the year said, where all that was told is of one year."""
    last = thread.last
    found = _OPENS.match(sentence) if last is not None and last.days else None
    if found is None or last is None:
        return sentence
    days = [date.fromordinal(day) for day in last.days]
    years = {fiscal_year_of(day) if found["fiscal"] else day.year for day in days}
    if len(years) != 1:
        return sentence
    return f"{years.pop()}年{found['fiscal'] or ''}{found['on']}{sentence[found.end() :]}"
