"""Japanese typed in Latin letters: a whole question in it is written in kana, which the reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import jaconv

from intents.lexicon import Lexicon
from intents.text import Normal, normalise
from intents.vocabulary import words

_MACRONS = str.maketrans("āīūēōâîûêô", "aiueoaiueo")
_LATIN = re.compile("[a-zāīūēōâîûêô]")
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_SYLLABLES = re.compile(
    r"(?:(?:sh|ch|ts|dz|[kgnhbpmrjztsd]y|[kgszjtdnhbpfmyrw])?[aiueo]|n(?![aiueoy])|m(?=[bpm])|([kstpdgbzc])(?=\1)|t(?=ch))+"
)
_MARKS = re.compile(r"['-]")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_LABIAL_N = re.compile(r"m(?=[bpm])")
_ERA = re.compile(r"[hrs](?=\d)")
_TABLE = words("romaji")
_PARTICLES: dict[str, str] = _TABLE["particles"]
_SIGNS = frozenset(_TABLE["signs"])
_LONGEST = 5
"""Words that one name may be typed in: tokyo to chiyoda ku iidabashi."""
_ENGLISH = 3
"""The part of the words that may be spelt otherwise, as names and loans are."""
_JOIN = re.compile(r"[ -]")


def in_kana(text: Normal, lexicon: Lexicon) -> Normal:
    """A question in romaji in kana; any other text as it is. Names that are known in Latin letters may stay."""
    if not _LATIN.search(text):
        return text
    plain = text.translate(_MACRONS)
    beside = bool(_JAPANESE.search(text))
    found = [m for m in _WORD.finditer(plain) if not _ERA.match(plain, m.start())]
    if len(found) + beside < 2:
        return text
    titles = [s for s in lexicon.find(Normal(plain), ()) if s.names_something and "(" in s.surface]
    inside = {i for title in titles for i in range(title.start, title.end)}
    found = [m for m in found if m.start() not in inside]
    if len(found) + beside < 2 or not _is_romaji([m[0] for m in found], beside, lexicon):
        return text
    written, at = "", 0
    for start, end, kana in _converted(plain, found, lexicon):
        written += plain[at:start] + kana
        at = end
    return normalise(written + plain[at:])


def _is_romaji(found: list[str], beside: bool, lexicon: Lexicon) -> bool:
    """Whether all words are spelt in syllables, or known names, and one is no English (a particle beside Japanese)."""
    foreign = [w for w in found if not _SYLLABLES.fullmatch(_MARKS.sub("", w))]
    if not found or not all(w in lexicon.entries for w in foreign):
        return False
    if not beside and len(foreign) * _ENGLISH > len(found):
        return False
    signs = _SIGNS | _PARTICLES.keys() if beside else _SIGNS
    return any(w in signs or (not beside and w not in lexicon.entries and lexicon.spoken(_kana(w))) for w in found)


def _converted(text: str, found: list[re.Match[str]], lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Places with their kana: the longest names first, then word by word."""
    i = 0
    while i < len(found):
        count = next((n for n in range(_LONGEST, 1, -1) if _name(text, found[i : i + n], n, lexicon)), 1)
        group = found[i : i + count]
        kana = _name(text, group, count, lexicon) if count > 1 else _single(group[0][0], lexicon)
        yield group[0].start(), group[-1].end(), kana
        i += count


def _name(text: str, group: list[re.Match[str]], count: int, lexicon: Lexicon) -> str:
    """What several words that stand side by side sound like together, or nothing."""
    together = text[group[0].start() : group[-1].end()]
    if len(group) < count or any(m.end() + 1 != n.start() for m, n in pairwise(group)):
        return ""
    if not all(part.isalpha() for part in _JOIN.split(together)):
        return ""
    return "".join(lexicon.lengthened(_kana(together.replace(" ", ""))))


def _single(word: str, lexicon: Lexicon) -> str:
    if word in _PARTICLES:
        return _PARTICLES[word]
    bare = _MARKS.sub("", word)
    if not _SYLLABLES.fullmatch(bare):
        return word
    return "".join(lexicon.lengthened(_kana(word), most=2)) or (word if word in lexicon.entries else _kana(word))


def _kana(word: str) -> str:
    """A word's sound in hiragana; a hyphen may be a long vowel (te-ma)."""
    return str(jaconv.alphabet2kana(_LABIAL_N.sub("n", word.replace("'", "")))).replace("-", "ー")
