"""What people shorten when they type English in a chat, written out: how many ppl, the chiba assoc."""

from __future__ import annotations

import re
from functools import cache

from intents.text import Normal
from intents.vocabulary import words

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


@cache
def _pattern() -> re.Pattern[str]:
    table = words("abbreviations")
    return re.compile(rf"(?<![\w.-])({'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\.?(?![\w-])")


def written_out(text: Normal) -> Normal:
    """An English text with its short forms in full; any other text as it is."""
    if _JAPANESE.search(text):
        return text
    return Normal(_pattern().sub(lambda match: words("abbreviations")[match[1]], text))
