"""Which properties a question asks for (参加費は, 何人); others only describe what it means (支援金を出した県)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from intents.spans import Span
from intents.text import Normal, letters

_AFTER = re.compile(
    r"[」』\")\s]*(?:の(?:名前|氏名|名称|職名|金額|額|人数|件数|数|内容|有無|詳細|ほう|方))?"
    r"(?:$|[?。、・,/&]|[はも](?!な[いく])|って|とか|と(?![いしきな言考思共])|や|及び|および|に(?:つい|関し)|の(?:件|こと)|だけ|など|等"
    r"|です|でし|だ(?:っけ|った(?:か|っけ|よね|の|[?。]|$))|か(?:$|[?。、])|を(?:教|知|くだ|下さ|お[願教知示聞伺]|ご[教案提連]|見せ|確|示|いただけ|頂け|調|まと|$|[?。])|が(?:知|分か|わか|ほし|欲し))"
)
"""What follows a noun that is asked for."""
_ASKS = re.compile(r"(?:何|いくら|いくつ|いつ|誰|だれ|ど[のこれなち]|how\b|what\b|when\b|where\b|who\b)")
"""How a cue begins that asks by itself."""
_BEFORE = re.compile(r"(?:^|[,/&]|\b(?:the|an?|its|their|and|or|how many|how much|what))\s*$")
"""What precedes a noun that is asked for in English."""
_OF = re.compile(r"[はのがもを]?\s?")
_UNTIL = re.compile(r"ごとに|おきに|まで[にの]?|から|に")
"""What joins a time to what it is the time of, before it and after."""


class Sought(NamedTuple):
    """A word that asks for something, and the properties that it may mean."""

    word: str
    properties: tuple[str, ...]


def sought(spans: Sequence[Span], text: Normal) -> tuple[Sought, ...]:
    """The properties put as what is asked for; no time of what the documents do not tell (申込みはいつまで)."""
    found = []
    cues = [s for s in spans if s.of("property") or s.of("unrecorded")]
    for before, span, after in zip((None, *cues), cues, (*cues[1:], None), strict=False):
        ids = span.of("property")
        if ids and _stands(span, text) and not _of_untold(before, span, after, text):
            found.append(Sought(letters(span.surface), ids))
    return tuple(found)


def _of_untold(before: Span | None, span: Span, after: Span | None, text: Normal) -> bool:
    if before is not None and before.of("unrecorded") and _OF.fullmatch(text[before.end : span.start]):
        return True
    return after is not None and bool(after.of("unrecorded") and _UNTIL.fullmatch(text[span.end : after.start]))


def _stands(span: Span, text: Normal) -> bool:
    if _ASKS.match(span.surface):
        return True
    if span.surface.isascii():
        return bool(_BEFORE.search(text[: span.start]))
    return bool(_AFTER.match(text, span.end))
