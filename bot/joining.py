"""The answers to several questions of one message, put together as one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from bot import marks
from bot.answer import Answer, Row
from bot.replies import load as replies

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
_WORKING = 3
"""Figures in a first sentence that shows how the last of them was reckoned."""
_NOUN = re.compile(r"[\u4e00-\u9fff々ァ-ヶー]{2,}|[A-Za-z]{3,}")
_OF_ANY_ANSWER = frozenset({"資料", "documents"})
"""Nouns that say nothing of what is told."""
LONG = 5
"""Characters from which on what two sentences are of is not said twice."""


def joined(answers: list[Answer]) -> Answer:
    """Several answers as one, in order; what could not be answered is said in its place."""
    answers = [answer for answer in answers if not _stub(answer)] or answers
    first = answers[0]
    for answer in answers[1:]:
        if answer.status == "clarify" and first.status == "answered":
            continue
        if first.status == "clarify" and answer.status == "answered":
            first = answer
            continue
        if marks.without(answer.lead) == marks.without(first.lead):
            first = max(first, answer, key=lambda a: len(a.rows))
            continue
        if _told_already(answer, first):
            continue
        sources = tuple({(s.document, s.place): s for s in (*first.sources, *answer.sources)}.values())
        first, answer = first.cited(sources), answer.cited(sources)
        lead, rows = _in_a_row(first, answer)
        first = replace(
            first,
            status="answered" if "answered" in (first.status, answer.status) else first.status,
            lead=lead,
            rows=rows,
            notes=tuple(dict.fromkeys((*first.notes, *answer.notes))),
            sources=tuple(replace(s, number=n) for n, s in enumerate(sources, 1)),
            records=tuple(dict.fromkeys((*first.records, *answer.records))),
            choices=(*first.choices, *answer.choices),
            reading=replies(first.language).reading["then"].join(r for r in (first.reading, answer.reading) if r),
        )
    return first


def _stub(answer: Answer) -> bool:
    """Whether nothing is said to what is no question without the next one: How many towns, and how many … signed."""
    return answer.language == "en" and answer.lead == replies("en").says["outside"]


def _in_a_row(first: Answer, answer: Answer) -> tuple[str, tuple[Row, ...]]:
    """The lead and the rows of two answers put together: what the one's lead says is no row of the other."""
    before = [r for r in first.rows if not _said(r, answer)]
    rows = {marks.without(r.text) for r in before}
    after = [r for r in answer.rows if marks.without(r.text) not in rows and not _said(r, first)]
    alike = len(first.records) == 1 and first.records == answer.records
    if (alike or not before) and first.status == answer.status == "answered":
        gap = " " if first.language == "en" else ""
        return first.lead + gap + _further(first.lead, answer.lead), (*before, *after)
    return first.lead, (*before, Row(answer.lead), *after)


def _further(lead: str, other: str) -> str:
    """A sentence behind one on the same thing: what it is of is not said again (…の参加者数は、…。基調講演は、…)."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(lead, other, strict=False)))
    return other[same:] if same > LONG and lead[same - 1] == "の" else other


def _said(row: Row, answer: Answer) -> bool:
    """Whether the lead of an answer about one record says what stands in a row about it."""
    alone = [id_ for _, id_ in answer.records] == [row.record]
    return alone and marks.without(row.text).split(": ", 1)[-1].strip() in answer.lead


def _told_already(answer: Answer, first: Answer) -> bool:
    """Whether an answer adds nothing to the first: no row and figure, or no figure and noun, that it does not have."""
    lead, told = marks.without(answer.lead), marks.without(first.text)
    rows = [marks.without(row.text) for row in answer.rows]
    reckoned = len(_FIGURE.findall(lead)) >= _WORKING and rows
    if rows and set(rows) <= {marks.without(row.text) for row in first.rows}:
        return _figures(lead) <= _figures(told) and (bool(reckoned) or _nouns_in(lead, told))
    said = lead if reckoned else "\n".join((lead, *rows))
    known = _figures(said) <= _figures(told) and _nouns_in(said, told)
    says = bool(_figures(said)) or not answer.records
    return says and known and set(answer.records) <= set(first.records)


def _nouns_in(said: str, told: str) -> bool:
    return all(noun in told for noun in _NOUN.findall(said) if noun not in _OF_ANY_ANSWER)


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))
