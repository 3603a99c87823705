"""The numbers in square brackets by which what is said points to its sources: 締結されました [1][2]。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_MARK = re.compile(r"\[(\d+)\]")
_STOPS = ("。", ".")


def marked(text: str, numbers: Iterable[int]) -> str:
    """The text with source numbers before its full stop."""
    marks = "".join(f"[{n}]" for n in numbers)
    if not marks:
        return text
    return f"{text[:-1]} {marks}{text[-1]}" if text.endswith(_STOPS) else f"{text} {marks}"


def numbers(texts: Iterable[str]) -> list[int]:
    """The numbers that some texts point to, each once, in the order they are first met."""
    return list(dict.fromkeys(int(found) for text in texts for found in _MARK.findall(text)))


def renumbered(text: str, order: Mapping[int, int]) -> str:
    """The text with each number that has a new one replaced."""
    return _MARK.sub(lambda match: f"[{order.get(int(match[1]), int(match[1]))}]", text)


def without(text: str) -> str:
    """The text without its numbers."""
    return _MARK.sub("", text)
