"""The words that an answer leaves aside: which of them are worth naming, and the notes that name them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.answering.speech import Speech
from intents import tokens as sudachi
from intents.frame import Frame
from intents.text import normalise
from intents.vocabulary import words as listed
from knowledge.pairs import searchable

_HELPING = frozenset({"副詞", "代名詞", "接尾辞", "接頭辞", "形状詞", "連体詞", "動詞", "助動詞", "助詞", "感動詞"})
_ADVERBIAL = "副詞可能"


@cache
def _empty() -> frozenset[str]:
    """The words that limit nothing, as the vocabulary lists them."""
    return frozenset(normalise(word) for words in listed("empty").values() for word in words)


def noted(frame: Frame, ignored: Sequence[str], speech: Speech) -> None:
    """Name the words that nothing told bears on, those that no document has and those that others have apart.

    What is asked for beside a property is said to be missing before anything else.
    """
    kept = [word for word in dict.fromkeys(ignored) if _limits(word, frame, speech)]
    unsaid = [word for word in kept if speech.store.search(word)]
    strange = [w for w in kept if w not in unsaid]
    for key, note, words in (("unknown", "unknown_note", strange), ("unsaid", "unsaid_note", unsaid)):
        first = [word for word in words if word in frame.joined]
        rest = [word for word in words if word not in first]
        if first:
            speech.preface.append(speech.say(key, words=_quoted(first, speech)))
        if rest and not (note == "unsaid_note" and frame.language == "en"):
            speech.note(speech.say(note, words=_quoted(rest, speech)))


def _quoted(words: Sequence[str], speech: Speech) -> str:
    return ("」「" if speech.replies.language == "ja" else '", "').join(words)


def _limits(word: str, frame: Frame, speech: Speech) -> bool:
    """Whether a word may limit what is asked: no helping word or single letter, no piece of what is named anyway."""
    if len(word) == 1 or normalise(word) in _empty():
        return False
    if frame.language == "ja" and all(t.pos[0] in _HELPING or _ADVERBIAL in t.pos for t in sudachi.tokenise(word)):
        return False
    if any(t.pos[0] in ("動詞", "助動詞") for t in sudachi.tokenise(word)):
        return False
    named = [*frame.titles, *(n for group in frame.names for n in group), *(r.name for r in speech.records)]
    return not any(searchable(word) in searchable(name) for name in named)
