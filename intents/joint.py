"""Questions in two halves: what happened at the time of something else (Xと同じ日に何があった)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from intents.text import Normal

Grain = Literal["day", "month", "year", "fiscal_year", "venue"]
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
    rf"^(?P<thing>.{{3,}}?(?:の|た|[んい]だ|ている))(?:まさに)?(?:その)?{_UNIT}(?:に|には|は)?、?(?P<rest>(?:ほか|他|別|そのほか|その他).+)$"
)
_AND_THAT_DAY = re.compile(
    r"^(?P<thing>.{3,}?(?:た|[んい]だ|の?(?:訪問|来館|開催|締結|公表)))(?P<unit>日)に(?:は)?(?:、(?P<rest>.+)|(?P<also>[^、はを]{2,}?も.+))$"
)
"""What else was on the day of a thing, without a word for else: 知事が来た日に、岩手のどこかも来たはず."""
_THAT_DAY = re.compile(
    r"^(?:で|じゃあ?|では|あと|それと|ちなみに|and|but)?、?\s?"
    r"(?:(?:その|同じ|同)日(?:に(?:は|も)?|、)|(?:on\s)?(?:the\s|that\s)?(?:same|very)\sday,?\s)、?(?P<rest>.+)$"
)
_THAT_DAY_EN = re.compile(
    r"^(?P<rest>.+?),?\s(?:on\s)?(?:that|the)\s(?:very\s)?same\s(?:day|date)(?:\stoo|\sas\swell)?[?.]*$"
)
"""What else was on the day of what was told: 同じ日に岩手の市も来た, did Iwate come on the same day."""
_SAME_EN = re.compile(
    r"^(?P<rest>.+?)\s(?:on|in|during)\s(?:exactly\s)?the\s(?:very\s)?same\s"
    r"(?P<unit>day|date|month|calendar year|fiscal year|financial year|year)\s(?:as|that|when)\s(?P<thing>.+?)[?.]*$"
)
_SPAN = r"(?:の?(?:会期|期間|開催期間|時期|日程)(?:が|の|は|に)?)?"
_MEETS = r"(?:重な|かぶ|被)(?:る|った|って(?:い?る|い?た))"
_OVERLAPS = (
    re.compile(rf"^(?P<thing>.{{3,}}?){_SPAN}(?:と|に){_SPAN}{_MEETS}(?P<rest>[^?。、].+)$"),
    re.compile(rf"^(?P<thing>.{{3,}}?){_SPAN}(?:と|の)(?:同時期|同じ(?:時期|期間|頃|ころ))(?:に|の)?(?P<rest>.+)$"),
    re.compile(
        r"^(?P<thing>.{3,}?)の?(?:会期|開催期間|期間|開催)中に、?"
        r"(?P<rest>(?=.*(?:催し|イベント|行事|展示|講演|シンポ|祭|まつり|会議|総会|協定|何があ)).+)$"
    ),
    re.compile(rf"^(?P<thing>.{{3,}}?){_SPAN}(?:は|って|が)、?(?P<rest>[^はが、]{{2,16}}?)(?:と|に){_SPAN}{_MEETS}"),
)
"""What lasts while another thing does: 展示と重なるお祭り, 展示はどのお祭りと重なる, 会期中に開かれた催し."""
_SAME_VENUE = re.compile(
    r"^(?P<thing>.{3,}?)(?:と|の)同じ(?:会場|場所|ところ|所|施設)(?:で|の)、?(?P<rest>(?!いい|よい|です|でし)[^?。].+)$"
)
_QUESTION = re.compile(
    r"何|なに|はず|なん(?:です|でし|だ)|どこ|どの|どれ|どんな|誰|だれ|いつ|もの|こと|ところ|とこ(?!ろ)|ほか|他|教え|一覧|"
    r"(?:相手|団体|会社|企業)(?:は|も|って|が|とか)|(?:は|って|とか)[?。]?$"
)


_MEASURE = r"何年何[かケカ]月|何年|何[かケカ]月|何週間|何日|ど(?:の|れ)くらい|どれだけ"
_HOW_LONG = rf"、?(?:だいたい|およそ|約)?(?:{_MEASURE})(?!間(?!が))"
_HOW_LONG_EN = r"how\s(?:long|many\s(?:days|weeks|months|years)|much\stime)"
_UNTIL = rf"、?(?P<other>.{{2,}}?)まで(?:は|に|の間は?)?{_HOW_LONG}"
_GAPS = (
    re.compile(rf"^(?P<one>.{{3,40}}?)てから{_UNTIL}"),
    re.compile(rf"^(?P<one>.{{3,40}}?)(?:から|より){_UNTIL}"),
    re.compile(
        rf"^(?P<other>.{{3,40}}?)は、?(?P<one>.{{3,40}}?)(?:の|から(?:数えて)?){_HOW_LONG}(?:後|あと|前|経っ|たっ)"
    ),
    re.compile(
        rf"^(?P<one>.{{2,40}}?)と、?(?P<other>.{{2,40}}?)(?:の間)?(?:は|って|では?|が|も|、){_HOW_LONG}(?:ほど)?(?:間が)?"
        r"(?:離|空|違|差|あい)"
    ),
    re.compile(rf"^(?P<one>.{{2,40}}?)と、?(?P<other>.{{2,40}}?)の間(?:は|って|に|が|、|に?は)?{_HOW_LONG}"),
    re.compile(
        rf"^(?P<other>.{{2,40}}?)(?:は|って)、?(?P<one>.{{2,40}}?)(?:の|から(?:数えて)?)(?:後|あと|次)、?(?:{_MEASURE})(?:後|あと)?"
    ),
    re.compile(
        rf"^{_HOW_LONG_EN}.*?\bbetween\s(?:the\s)?(?P<one>.{{3,60}}?)\sand\s(?:the\s)?(?P<other>.{{3,60}}?)[?.]*$"
    ),
    re.compile(
        rf"^{_HOW_LONG_EN}.*?\bfrom\s(?:the\s)?(?P<one>.{{3,60}}?)\s(?:to|until)\s(?:the\s)?(?P<other>.{{3,60}}?)[?.]*$"
    ),
    re.compile(
        rf"^{_HOW_LONG_EN}\safter\s(?:the\s)?(?P<one>.{{3,60}}?)\s(?:was|did|were|came)\s(?:the\s)?(?P<other>.{{3,60}}?)[?.]*$"
    ),
)


@dataclass(frozen=True, slots=True)
class Joint:
    """A question on the time, or the venue, of a thing: its words, how wide a time is meant, what is asked of it."""

    thing: str
    grain: Grain
    rest: str


def joint(text: Normal) -> Joint | None:
    """The two halves of a sentence, or None where it is no such question (are two things of the same day?)."""
    if at := _SAME_VENUE.match(text):
        return Joint(at["thing"].rstrip("、, "), "venue", at["rest"].lstrip("、 "))
    for pattern in _OVERLAPS:
        if found := pattern.match(text):
            return Joint(found["thing"].rstrip("、, "), "day", found["rest"].lstrip("、 "))
    for pattern in (_SAME, _OTHERS, _AND_THAT_DAY, _SAME_EN):
        match = pattern.match(text)
        if match is None:
            continue
        also = match.groupdict().get("also")
        rest = also or match["rest"]
        if also or pattern is _SAME_EN or _QUESTION.search(rest):
            return Joint(match["thing"].rstrip("、, "), _GRAINS[match["unit"]], rest.lstrip("、 "))
    return None


def that_day(text: Normal) -> str:
    """What is asked of the day of what was told before, or nothing where no such thing is asked."""
    match = _THAT_DAY.match(text) or _THAT_DAY_EN.match(text)
    return match["rest"] if match else ""


def gap(text: Normal) -> tuple[str, str] | None:
    """The words for the two things that a question wants to know the time between; None for any other question."""
    match = next((m for pattern in _GAPS if (m := pattern.match(text))), None)
    return (match["one"], match["other"]) if match else None
