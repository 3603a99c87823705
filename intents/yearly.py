"""Questions that count by years: the one with the most (一番多い年), those without any (なかった年度), all (年別)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from intents.text import Normal

Grain = Literal["year", "fiscal_year"]

_JA = r"(?P<unit>年度|年(?!度))"
_WHICH = r"(?:何|どの|いつの)?"
_EACH = re.compile(
    rf"{_JA}(?:ごと|毎|別|単位|当たり|あたり)|毎{_JA.replace('unit', 'every')}(?:の|何|いく|どれ|どの)"
    r"|(?:per|each|every|by)\s(?:(?P<en>fiscal|financial|calendar)\s)?year(?!\w)"
)
_EXTREME = re.compile(
    rf"(?:(?:多|少な)(?:い|かった|く[^。、?]{{1,10}}?)|(?:たくさん|いっぱい)[^。、?]{{1,12}}?)の?(?:は|って)?{_WHICH}{_JA}(?!\d)"
    rf"|(?:何|どの){_JA.replace('unit', 'said')}[がはに]?(?:、|一番|いちばん|最も|もっとも)[^。?]{{0,2}}(?:多|少な)"
    r"|1(?P<one>年度|年間?)[でに](?:一番|いちばん|最も|もっとも|最多|最少)"
    r"|(?:which|what)\s(?:(?P<en>fiscal|financial|calendar)\s)?year\s.*?\b(?:most|fewest|least)\b"
)
_EVERY = re.compile(
    r"毎年(?!の|度)|(?<![\d元度])年に?(?:1|一|何)[回度](?!目)|(?<=[年に])欠かさず"
    r"|(?<!\w)(?:every|each)\s(?:single\s)?year(?!')|\bonce a year\b|\byearly event\b"
)
"""Whether something is held year by year: which years have it is told."""
_NONE = re.compile(
    rf"(?<![少す])(?<!すく)(?:な(?:い|かった)|ゼロ(?:だった|の)?|0[件社団体]*(?:だった|の))(?:のは)?{_WHICH}{_JA}(?!\d)"
    r"|(?:which|what)\s(?:(?P<en>fiscal|financial|calendar)\s)?years?\s.*?\b(?:no|none|without|zero)\b"
)


@dataclass(frozen=True, slots=True)
class Yearly:
    """How wide the years are that a question counts things by, and whether those without any are meant."""

    grain: Grain
    none: bool = False


def yearly(text: Normal) -> Yearly | None:
    """The years that a question counts by, None where it counts by none."""
    for pattern in (_NONE, _EXTREME, _EACH):
        if found := pattern.search(text):
            said = "".join(word for word in found.groupdict().values() if word)
            fiscal = "年度" in said or said in ("fiscal", "financial")
            return Yearly("fiscal_year" if fiscal else "year", pattern is _NONE)
    return Yearly("year") if _EVERY.search(text) else None
