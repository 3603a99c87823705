"""What a question takes for the first, the last, the largest or the smallest: 最初に結んだのはXで間違いないですか."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intents.spans import Span
from intents.text import Normal

_ENDS = frozenset({"first", "latest", "maximum", "minimum"})
_THING = r"(?:さん)?(?:と?の[^、はがも]{1,8}?)?"
_CLEFT = re.compile(r"(?:は|って|とは)、?$")
_IS = re.compile(
    rf"{_THING}、?(?:で(?!の)(?!どう)|だ|じゃ|ってこと|よね|か(?!ら)|っけ|という|\?|$)|[、,]|\s(?:right|correct)|$"
)
_JOINED = re.compile(r"と|、|や|・|,? ?(?:and )?")
_SUBJECT = re.compile(rf"{_THING}(?:が|は|って|こそ)、?[^、はがもと]{{0,14}}$")
_OTHER = re.compile(r"[はが]|[をに][^、]*[はが]")
_IS_EN = re.compile(r"\b(?:is|are|was|were|did|that|if|whether)\s(?:the\s)?$")
_CLEFT_EN = re.compile(r"\b(?:is|are|was|were)\s(?:the\s)?$")
_SUBJECT_EN = re.compile(r"(?:'s)?\s(?!,)[a-z' ]{0,24}$")


def supposed(spans: Sequence[Span], text: Normal) -> tuple[Span, ...]:
    """The names that a question takes for an end of a row; those that only limit it (千葉の最初の展示) are none."""
    ends = [span for span in spans if _ENDS & set(span.of("ask"))]
    rows = _rows([span for span in spans if span.names_something], text) if ends else []
    return tuple(thing for row in rows if any(_meant(row, end, text) for end in ends) for thing in row)


def _rows(things: Sequence[Span], text: Normal) -> list[list[Span]]:
    """The things, those that are joined with each other in one row."""
    rows: list[list[Span]] = []
    for thing in things:
        if rows and _JOINED.fullmatch(text[rows[-1][-1].end : thing.start]):
            rows[-1].append(thing)
        else:
            rows.append([thing])
    return rows


def _meant(row: Sequence[Span], end: Span, text: Normal) -> bool:
    """Whether things are said to be an end: the predicate behind it, or the subject before it."""
    first, last = row[0].start, row[-1].end
    behind = end.end <= first
    if row[0].surface.isascii():
        if behind:
            return bool(_CLEFT_EN.search(text[:first]) and _IS.match(text, last))
        return bool(_IS_EN.search(text[:first]) and _SUBJECT_EN.fullmatch(text[last : end.start]))
    if behind:
        return bool(_CLEFT.search(text[end.end : first]) and _IS.match(text, last))
    return bool(_SUBJECT.fullmatch(text[last : end.start])) and not _OTHER.search(text, end.end)
