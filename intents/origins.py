"""Where someone comes from who asks the way: 新宿から区政会館へはどう行く is no question about Shinjuku."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intents.text import Normal

_WAY = r"行き方|行く|行け|行こ|アクセス|何線|何口|乗り|乗れ|乗れば|道順|最寄|電車|徒歩|交通|経路"
_FROM = re.compile(
    rf"[^、。?!はをがにへでと線口]{{1,8}}から(?:だと|なら|の場合)?(?:は|、)?(?=[^。?!]{{0,20}}(?:{_WAY}))"
)
_WAY_EN = re.compile(r"\b(?:get (?:to|there)|go to|reach|way to|route|train|subway|directions)\b")
_FROM_EN = re.compile(r"\b(?:(?:coming|starting) )?from (?:the )?[a-z]+(?: station)?(?=\s(?:to|by)\b|[?.!,]|$)")


def origins(text: Normal) -> Iterator[tuple[int, int]]:
    """The places of a text from which the way is asked; stations and exits of the line itself are none."""
    yield from (match.span() for match in _FROM.finditer(text))
    if _WAY_EN.search(text):
        yield from (match.span() for match in _FROM_EN.finditer(text))
