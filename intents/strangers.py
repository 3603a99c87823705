"""Which of the words that nothing owns are names of something, and which are what the question speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from intents.focus import Sought
from intents.leftovers import Leftovers
from intents.spans import Span
from intents.text import Normal
from intents.tokens import Token

_OF_SOMETHING = frozenset({"地名", "人名"})
_SPEAKS_OF = re.compile(
    r"(?:は(?!い[なたるけま]|な|じ|ず)|とは|って(?!い|言|聞|書|の|こと|あっ|る|た)|について)"
    r"|\s(?:held|take place|took place|happen)|\s?\?$"
)
"""What follows that of which a question speaks: 約束って何年ごと, 野球大会はいつ."""
_QUOTED = re.compile(r"[「『]([^「」『』]{3,60})[」』]")
_SAID = re.compile(
    r"(?:と|って|との?|という)(?:言|いう|い[いわっ]|話|連絡|問|聞|書|印刷|あ[りるっ]|な[っり]|要望|声|相談|依頼)|みたい|っぽい|のよう|風|的"
)
"""What follows words that are quoted, and no title."""
_JOINT = r"\w{0,3}?(?:と|や|・|、|及び|および)"
_NEAR = re.compile(r"[^はがをに、。?]{0,8}")
"""What may stand between a joint and the property behind it."""
_WHICH = re.compile(r"(?:いつ|どこ|何[日月年回]|[年月回日])の$")
"""What precedes it at the end of a question: いつの野球大会."""


def proper(left: Leftovers, tokens: Sequence[Token], typed: Iterable[Normal]) -> tuple[str, ...]:
    """The left words that name a place or a person; `typed` are words with a capital inside an English sentence."""
    named = [t for t in tokens if t.pos[1] == "固有名詞" and t.pos[2] in _OF_SOMETHING and not t.unknown]
    capitals = set(typed)
    found = [w for w in left.unknown if w in capitals or any(t.surface in w for t in named)]
    found += [w for at, w in left.words if any(at <= t.start and t.end <= at + len(w) for t in named)]
    return tuple(dict.fromkeys(found))


def quoted(left: Leftovers, everyday: Iterable[str], text: Normal) -> list[str]:
    """The titles in quotation marks that hold an ordinary word of nobody's: nothing of that name is known."""
    ordinary = (*left.unknown, *left.idle, *everyday)
    found = (m[1] for m in _QUOTED.finditer(text) if not _SAID.match(text, m.end()))
    return [title for title in found if any(w in title for w in ordinary)]


def topics(left: Leftovers, tokens: Sequence[Token], text: Normal) -> tuple[str, ...]:
    """The left words that the question speaks of: followed by は, とは, って or について, or at its very end.

    So is one that only describes the noun after it, if that is (搬入|時間 of 搬入時間は).
    """
    words = dict.fromkeys((*left.unknown, *left.idle))
    return tuple(w for w in words if any(_is_topic(m, tokens, text) for m in re.finditer(re.escape(w), text)))


def joined(words: Iterable[str], found: Sequence[Sought], spans: Sequence[Span], text: Normal) -> tuple[str, ...]:
    """Of some words those that are asked for beside a property: 手土産 of 手土産と日付は."""
    asked = {s.properties for s in found}
    starts = [s.start for s in spans if s.of("property") in asked]
    hits = ((w, m.end()) for w in dict.fromkeys(words) for m in re.finditer(rf"{re.escape(w)}{_JOINT}", text))
    return tuple(w for w, end in hits if any(at >= end and _NEAR.fullmatch(text[end:at]) for at in starts))


def _is_topic(word: re.Match[str], tokens: Sequence[Token], text: Normal) -> bool:
    end = word.end()
    for token in tokens:
        end = token.end if token.start == end and token.noun else end
    if not _SPEAKS_OF.match(text, end):
        return False
    return not text.endswith("?") or end + 1 < len(text) or bool(_WHICH.search(text[: word.start()]))


def english(left: Leftovers, spans: Iterable[Span], text: Normal) -> list[str]:
    """The ordinary English words that name something by where they stand: noto earthquake, in brooklyn, with toyota."""
    heads = [s.start for s in spans if s.of("subject") and s.surface.isascii()]
    words = [w for w in left.idle if w.isascii()]
    found = [w for w in words if any(text[:at].endswith(f" {w} ") for at in heads)]
    return [
        *found,
        *(w for w in words if w not in found and re.search(rf"\b(?:in|at|with) {re.escape(w)}\b(?! \d)", text)),
    ]
