"""How the names of a question bear on it: something was held there (KITTEで開かれた), people of it came or acted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from intents.spans import Span
from intents.text import Normal
from knowledge.store import Store

Bearing = Literal["there", "people", "acts"]

_HOMES = frozenset({"municipality", "prefecture", "ward"})
_THERE = re.compile(r"(?:で(?:は|も)?(?!す|し|あ|な)|って何に|を使っ|を会場に)")
_ACTS = re.compile(r"(?:さん|氏|先生|会長|知事|大臣)?が")
_PEOPLE = re.compile(
    r"(?:さん)?の(?:人|方(?![針向法策々言面式])|職員|担当者)(?![気口数]|に(?:連絡|電話|問|相談|話を聞))"
    r"|(?:から|より)(?:は|も)?(?:誰が|だれが|どなたが)?(?:来|出た|出て|参加し|登壇|出席|お越し)"
    r"|[はがの]?(?:何を|なにを|何の|どんな)?(?:発表|事例|話し|しゃべ|語っ|登壇|講演)"
    r"|[はが]?(?:何しに|何をしに|なにしに|なんで|いつ)?(?:来た|来ま|来て)"
)


def bearing(spans: Sequence[Span], text: Normal, store: Store) -> tuple[Bearing, ...]:
    """What follows the names: where a place is said to be used, where people of a municipality are meant."""
    found: list[Bearing] = []
    for span in spans:
        kinds = {store.names[name].kind for name in span.of("name")}
        if "venue" in kinds and _THERE.match(text, span.end):
            found.append("there")
        if "person" in kinds and _ACTS.match(text, span.end):
            found.append("acts")
        if kinds & _HOMES and _PEOPLE.match(text, span.end):
            found.append("people")
    return tuple(dict.fromkeys(found))
