"""Lines of a message: a word or a phrase that a line break has cut in two is put together again."""

from __future__ import annotations

import re

from intents import tokens
from intents.lexicon import Lexicon
from intents.text import normalise

_BREAK = re.compile(r"(?<=\w)[ \t　]*\n[ \t　\n]*(?=[\u3041-\u30ff\u4e00-\u9fff々])")
_GOES_ON = re.compile(r"(?:\d|[をにへ]|[でら]の|[一-龥ァ-ヶー](?:[のがで]|から|との|への|より))$")
"""How a line ends that is no sentence: with a particle that needs what comes next."""
_SIDE = 12
"""Characters on each side of a break among which a word is looked for."""
_CUES = frozenset({"stop", "contextual", "relation", "ask"})


def unbroken(text: str, lexicon: Lexicon) -> str:
    """The text without the breaks inside words of the lexicon and after particles that need what comes next."""
    if "\n" not in text:
        return text
    joined = ""
    at = 0
    for match in _BREAK.finditer(text):
        joined += text[at : match.start()]
        at = match.end()
        after = text[at : at + _SIDE].split("\n", 1)[0]
        before = joined.rsplit("\n", 1)[-1][-_SIDE:]
        single = match[0].count("\n") == 1
        if not (_GOES_ON.search(before) or (single and _inside_word(before, after, lexicon))):
            joined += match[0].strip(" \t　")
    return joined + text[at:]


def _inside_word(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a word of the lexicon stands across the break."""
    head = normalise(before)
    whole = normalise(before + after)
    spans = lexicon.find(whole, tokens.tokenise(whole))
    return any(s.start < len(head) < s.end and s.concepts[0].type not in _CUES for s in spans)
