"""Two questions of which the second asks what came after what the first one finds: …はいつで、そのあと最初に…は."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from intents.frame import Frame
from intents.thread import Thread
from intents.times import Time
from knowledge.periods import whole_day

_AFTER = r"(?:そのあと|その後|それから|そこから)"
_TWO_STEPS = re.compile(
    rf"^(?P<one>.+?(?:いつ|何日|どこ|誰|何)(?:なの)?(?:で|か|だったか|ですか|でしたか)?)、(?P<two>{_AFTER}.+)$"
)
_BEGINS = re.compile(rf"^{_AFTER}")
_POINTING = frozenset({"that", "and_then", "forward"})


def two_steps(text: str) -> tuple[str, ...]:
    """The two questions of a sentence, or the one that it is."""
    found = _TWO_STEPS.match(text)
    return (found["one"], found["two"]) if found else (text,)


def after_that(frame: Frame, text: str, thread: Thread) -> Frame:
    """The first or next of a kind after the one day last told, where a question with a kind of its own asks for it."""
    last = thread.last
    asked = bool(frame.subjects) and "first" in frame.asks and not (frame.times or frame.names or frame.records)
    if not (asked and last and len(last.days) == 1 and _BEGINS.match(text)):
        return frame
    day = Time(0, 0, whole_day(date.fromordinal(last.days[0])), relation="after")
    return replace(frame, times=(day,), relations=tuple(r for r in frame.relations if r not in _POINTING))
