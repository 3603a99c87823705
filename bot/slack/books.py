"""Lists too long for a message, in a modal page by page: the rows of an answer, its evidence, the records of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot import phrase
from bot.answer import Language
from bot.slack import ids
from bot.slack.desk import Desk
from bot.slack.evidence import name, proofs
from bot.slack.phrases import phrases
from bot.slack.recall import recall
from bot.slack.values import pack
from bot.slack.views import pages, parts
from bot.slack.views.answer import proof_section, sources
from knowledge.model import Record

T = TypeVar("T")
ROWS, EVIDENCE, KIND = "rows", "evidence", "kind"
_PAGE = {ROWS: 50, EVIDENCE: 10, KIND: 20}


def page(desk: Desk, book: str, key: str, number: int, language: Language = "ja") -> View:
    """A page of a book: `rows` or `evidence` of the answer `key`, or the records of the `kind` of that name."""
    match book:
        case "rows":
            return _rows(desk, key, number, language)
        case "evidence":
            return _evidence(desk, key, number, language)
        case _:
            return _kind(desk, key, number, language)


def _rows(desk: Desk, key: str, number: int, language: Language) -> View:
    worked = recall(desk, key)
    if worked is None:
        return _gone(language)
    answer = worked.answer
    told = phrases(answer.language)
    shown = [row.text for row in _slice(answer.rows, ROWS, number)]
    blocks: list[Block] = [parts.paragraph(answer.lead)] if number == 0 else []
    blocks += [parts.items(shown)] if shown else []
    blocks += sources(answer)
    title = told.say("rows.title", count=len(answer.rows))
    return pages.build(title, blocks, number, _pages(answer.rows, ROWS), ROWS, key, told)


def _evidence(desk: Desk, key: str, number: int, language: Language) -> View:
    worked = recall(desk, key)
    if worked is None:
        return _gone(language)
    answer = worked.answer
    told = phrases(answer.language)
    shown = replace(answer, records=tuple(_slice(answer.records, EVIDENCE, number)))
    found = proofs(shown, desk.store, desk.journal.disputed_records())
    blocks = [proof_section(proof, key, told) for proof in found]
    return pages.build(told.say("proofs.title"), blocks, number, _pages(answer.records, EVIDENCE), EVIDENCE, key, told)


def _kind(desk: Desk, key: str, number: int, language: Language) -> View:
    told = phrases(language)
    kind = desk.store.schema.kinds[key]
    found = [record for record in desk.store.records.values() if record.kind == key]
    blocks = [_record(record, language) for record in _slice(found, KIND, number)]
    title = kind.label_en if language == "en" else kind.label
    return pages.build(title, blocks, number, _pages(found, KIND), KIND, key, told)


def _record(record: Record, language: Language) -> Block:
    told = phrases(language)
    when = f"\n{phrase.when(record.date, language)}" if record.date else ""
    title = name(record, language)
    details = parts.button(told.say("button.record"), ids.SHOW_RECORD, pack(record=record.id), label=title)
    return parts.section(f"{title}{when}", details)


def _gone(language: Language) -> View:
    told = phrases(language)
    return pages.build(told.say("proofs.title"), [parts.paragraph(told.say("page.gone"))], 0, 1, "", "", told)


def _slice(items: Sequence[T], book: str, number: int) -> list[T]:
    return list(islice(items, number * _PAGE[book], (number + 1) * _PAGE[book]))


def _pages(items: Sequence[object], book: str) -> int:
    return max(-(-len(items) // _PAGE[book]), 1)
