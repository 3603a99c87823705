"""What stands for another word: short forms of English (how many ppl), loan words (サタデー), paper for a document."""

from __future__ import annotations

import re
from functools import cache

from intents.text import Normal
from intents.vocabulary import words

_SCRIPTS = (r"[\u30a1-\u30fa\u30fc]", r"[\u4e00-\u9fff]")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


@cache
def _pattern() -> re.Pattern[str]:
    table = words("abbreviations")
    return re.compile(rf"(?<![\w.-])({'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\.?(?![\w-])")


@cache
def _rewritten() -> re.Pattern[str]:
    longest = sorted(words("rewritten"), key=len, reverse=True)
    return re.compile("|".join(f"{_edge(word[0], '<')}{word}{_edge(word[-1], '')}" for word in longest))


def _edge(letter: str, side: str) -> str:
    """No more letters of the script that a word begins or ends in, on that side of it."""
    script = next((s for s in _SCRIPTS if re.match(s, letter)), "")
    return f"(?{side}!{script})" if script else ""


def written_out(text: Normal) -> Normal:
    """An English text with its short forms in full, a Japanese one with the words that stand for others rewritten."""
    if _JAPANESE.search(text):
        return Normal(_rewritten().sub(lambda match: words("rewritten")[match[0]], text))
    return Normal(_pattern().sub(lambda match: words("abbreviations")[match[1]], text))
