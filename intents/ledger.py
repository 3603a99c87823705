"""Which characters of a question are accounted for: every step takes only what is free, and what is left is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import gt

from intents.text import Normal

_MARK = b"\x01"


class Ledger:
    """A question's characters, each free or owned; `soft` marks those that only stop words own."""

    def __init__(self, text: Normal) -> None:
        self.text = text
        self._owned = bytearray(len(text))
        self._soft = bytearray(len(text))

    def own(self, start: int, end: int, *, soft: bool = False) -> None:
        """Account for `[start, end)`."""
        self._owned[start:end] = _MARK * (end - start)
        if soft:
            self._soft[start:end] = _MARK * (end - start)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing in `[start, end)` is owned."""
        return _MARK not in self._owned[start:end]

    def soft(self, at: int) -> bool:
        """Whether a stop word owns the character."""
        return bool(self._soft[at])

    def masked(self, *, soft: bool = True) -> str:
        """The text with what is owned blotted out, length kept; `soft`: with what only stop words own."""
        owned = self._owned if soft else bytes(map(gt, self._owned, self._soft))
        return "".join(["＿" if mark else char for char, mark in zip(self.text, owned, strict=True)])

    def fresh(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches that lie in free characters; each is owned when it is handed out."""
        for match in pattern.finditer(self.text):
            if self.free(*match.span()):
                self.own(*match.span())
                yield match

    def release(self, spans: Iterable[tuple[int, int]]) -> None:
        """Give characters back."""
        for start, end in spans:
            self._owned[start:end] = bytes(end - start)

    def in_brackets(self, at: int) -> bool:
        """Whether a place lies in brackets after something: what stands there explains and does not limit."""
        opened = self.text.rfind("(", 0, at)
        return opened > 0 and ")" not in self.text[opened:at]
