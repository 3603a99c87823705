"""Questions in two halves: what happened at the time of something else (Xと同じ日に何があった)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from intents.text import Normal

Grain = Literal["day", "month", "year", "fiscal_year"]
_GRAINS: dict[str, Grain] = {
    "日": "day", "月": "month", "年": "year", "年度": "fiscal_year",
    "day": "day", "date": "day", "month": "month", "year": "year", "calendar year": "year",
    "fiscal year": "fiscal_year", "financial year": "fiscal_year",
}  # fmt: skip
_UNIT = r"(?P<unit>年度|[日月年])"
_SAME = re.compile(
    rf"^(?P<thing>.{{2,}}?)(?:と(?:まったく|全く|ちょうど)?|、|のあった{_UNIT.replace('unit', 'said')}と?)\s?"
    rf"(?:同じ|同){_UNIT}(?:に|中に|の?(?!です|でし)|、)(?P<rest>.+)$"
)
_OTHERS = re.compile(
    rf"^(?P<thing>.{{3,}}?(?:の|た|ている))(?:まさに)?(?:その)?{_UNIT}(?:に|には|は)?、?(?P<rest>(?:ほか|他|別|そのほか|その他).+)$"
)
_SAME_EN = re.compile(
    r"^(?P<rest>.+?)\s(?:on|in|during)\s(?:exactly\s)?the\s(?:very\s)?same\s"
    r"(?P<unit>day|date|month|calendar year|fiscal year|financial year|year)\s(?:as|that|when)\s(?P<thing>.+?)[?.]*$"
)
_QUESTION = re.compile(
    r"何|なに|なん(?:です|でし|だ)|どこ|どの|どれ|どんな|誰|だれ|いつ|もの|こと|ほか|他|教え|一覧|(?:は|って|とか)[?。]?$"
)


_MEASURE = r"何年何[かケカ]月|何年|何[かケカ]月|何週間|何日|ど(?:の|れ)くらい|どれだけ"
_HOW_LONG = rf"、?(?:だいたい|およそ|約)?(?:{_MEASURE})(?!間)"
_UNTIL = rf"、?(?P<other>.{{2,}}?)まで(?:は|に|の間は?)?{_HOW_LONG}"
_GAPS = (
    re.compile(rf"^(?P<one>.{{3,}}?)てから{_UNTIL}"),
    re.compile(rf"^(?P<one>.{{3,}}?)(?:から|より){_UNTIL}"),
    re.compile(rf"^(?P<other>.{{3,}}?)は、?(?P<one>.{{3,}}?)(?:の|から(?:数えて)?){_HOW_LONG}(?:後|あと|前|経っ|たっ)"),
    re.compile(
        rf"^(?P<one>.{{3,}}?)と、?(?P<other>.{{2,}}?)(?:の間)?(?:は|って|では?|が|も){_HOW_LONG}(?:ほど)?(?:離|空|違|差|あい)"
    ),
)


@dataclass(frozen=True, slots=True)
class Joint:
    """A question on the time of a thing: the words for the thing, how wide a time is meant, and what is asked of it."""

    thing: str
    grain: Grain
    rest: str


def joint(text: Normal) -> Joint | None:
    """The two halves of a sentence, or None where it is no such question (are two things of the same day?)."""
    for pattern in (_SAME, _OTHERS, _SAME_EN):
        match = pattern.match(text)
        if match and (pattern is _SAME_EN or _QUESTION.search(match["rest"])):
            return Joint(match["thing"].rstrip("、, "), _GRAINS[match["unit"]], match["rest"].lstrip("、 "))
    return None


def gap(text: Normal) -> tuple[str, str] | None:
    """The words for the two things that a question wants to know the time between; None for any other question."""
    match = next((m for pattern in _GAPS if (m := pattern.match(text))), None)
    return (match["one"], match["other"]) if match else None
