"""Search by pairs of neighbouring characters, so that two-character words are found inside longer ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_BREAK = "x"
_LATIN = re.compile(r"[a-z]+")
_SIGNS = re.compile(r"[\W_]+")


def searchable(text: str) -> str:
    """`text` without width, case, white space and signs."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _SIGNS.sub("", unicodedata.normalize("NFKC", folded))


def latin(text: str) -> str:
    """The words in Latin letters of a text, with single blanks between them."""
    return " ".join(_LATIN.findall(unicodedata.normalize("NFKC", text).casefold()))


def skeleton(text: str) -> str:
    """A searchable text without its hiragana: 取り組み状況 and 取組状況 are one."""
    return "".join(char for char in text if not "ぁ" <= char <= "ゖ")


def pairs(text: str) -> list[str]:
    """The pairs of neighbours in a searchable text; a lone character stands for itself."""
    return [text[at : at + 2] for at in range(len(text) - 1)] or [text]


def index(texts: Iterable[str]) -> str:
    """What to store of several searchable texts, so that no phrase runs from one into the next."""
    return f" {_BREAK} ".join(" ".join(pairs(text)) for text in texts if text)


def phrase(word: str) -> str:
    """The full-text query for a searchable word of two characters or more."""
    return '"' + " ".join(pairs(word)) + '"'
