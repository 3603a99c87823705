"""Writing differences that do not matter: widths, white space, kinds of quotes, dashes and tildes."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = "「」『』｢｣“”‘’〝〟\"'`＂＇"
_DASHES = "‐‑‒–—―−－ー─ｰ"
_TILDES = "～〜∼˜⁓"
_DOTS = "･·•∙"
_TABLE = str.maketrans(
    dict.fromkeys(_QUOTES, "") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_TILDES, "~") | dict.fromkeys(_DOTS, "・")
)
_TAG = re.compile(r"<[^>]*>")


def squash(text: str) -> str:
    """Without white space, otherwise as it is."""
    return "".join(text.split())


def fold(text: str) -> str:
    """The form two writings of the same thing share: no width, white space, quotes, one dash, one tilde."""
    text = unicodedata.normalize("NFKC", text.translate(_TABLE))
    return squash(text.translate(_TABLE))


def untag(text: str) -> str:
    """Without markup tags."""
    return _TAG.sub(" ", text)
