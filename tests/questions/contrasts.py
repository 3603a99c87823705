"""Questions with one condition exchanged for something that the documents do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from intents.frame import Utterance
from intents.lexicon import Span
from intents.times import Time
from knowledge.store import Store

STRANGERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "ja": {
        "prefecture": ("ハワイ州", "蝦夷県"),
        "association": ("岡山県町村会", "ハワイ州町村会"),
        "company": ("東京海上日動", "日本生命"),
        "disaster": ("能登半島地震", "伊勢湾台風"),
        "person": ("佐々木次郎", "鈴木花子"),
        "municipality": ("豊橋市", "ロンドン市"),
        "ward": ("堺区", "伏見区"),
        "venue": ("東京ドーム", "幕張メッセ"),
        "series": ("阿波おどり", "さっぽろ雪まつり"),
        "subject": ("野球大会", "裁判"),
        "phrase": ("空飛ぶ自転車の夢", "深海魚の子守唄"),
    },
    "en": {
        "prefecture": ("Hawaii", "Bavaria"),
        "association": ("the Okayama towns association",),
        "company": ("Nippon Life", "Toyota"),
        "disaster": ("the Noto earthquake", "Hurricane Katrina"),
        "person": ("Jiro Sasaki",),
        "municipality": ("London", "Toyohashi"),
        "ward": ("Brooklyn",),
        "venue": ("Tokyo Dome",),
        "series": ("Oktoberfest",),
        "subject": ("baseball tournament",),
        "phrase": ("The Dream of a Flying Bicycle",),
    },
}
"""By language and by class of what is exchanged: things of the same class that no document speaks of."""
_YEAR = re.compile(r"(?P<ja>(?:19|20)\d\d(?=年))|(?P<era>(?:平成|令和)(?:\d{1,2}|元)(?=年))|(?P<en>\b20\d\d\b)")
_YEARS = {"ja": ("1998", "2037"), "era": ("平成10", "令和19"), "en": ("1998", "2037")}
_SPOKEN_OF = re.compile(r"は|とは|って(?!い)| held| take place|\?")
_ROUND = re.compile(r"(?<=第)\d{1,2}(?=回|号|弾)")


class Contrast(NamedTuple):
    """A question with what was exchanged, its class, and what stands in its place."""

    sort: str
    question: str
    old: str
    new: str


def contrasts(utterance: Utterance, store: Store) -> Iterator[Contrast]:
    """Every question that comes of exchanging one condition of an utterance for a stranger."""
    language = "en" if utterance.frame.language == "en" else "ja"
    text = utterance.text
    for span in utterance.spans:
        sort = _sort(span, store)
        if not sort or len(utterance.frame.names) + len(utterance.frame.records) < (sort != "subject"):
            continue
        if sort == "subject" and not _SPOKEN_OF.match(text, span.end):
            continue
        for new in STRANGERS[language].get(sort, ()):
            yield Contrast(sort, text[: span.start] + new + text[span.end :], text[span.start : span.end], new)
    for time in utterance.frame.times:
        yield from _years(text, time)
    for match in _ROUND.finditer(text):
        yield Contrast("round", text[: match.start()] + "98" + text[match.end() :], match[0], "98")


def _sort(span: Span, store: Store) -> str:
    """The class of what a span stands for, where strangers of that class are known."""
    if span.of("stop") or span.of("ask") or span.of("relation") or span.of("property"):
        return ""
    if names := span.of("name"):
        kinds = {store.names[n].kind for n in names}
        return kinds.pop() if len(kinds) == 1 else ""
    if span.of("record") and not span.of("subject"):
        kinds = {store.records[r].kind for r in span.of("record")}
        return (
            "disaster" if kinds == {"disaster"} else "phrase" if kinds <= {"exhibition", "lecture", "symposium"} else ""
        )
    return "subject" if span.of("subject") and not span.of("contextual") else ""


def _years(text: str, time: Time) -> Iterator[Contrast]:
    said = text[time.start : time.end]
    for match in _YEAR.finditer(said):
        for new in _YEARS[match.lastgroup or "ja"]:
            changed = said[: match.start()] + new + said[match.end() :]
            yield Contrast("year", text[: time.start] + changed + text[time.end :], said, changed)
