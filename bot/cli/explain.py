"""`renkei ask --explain`: the way from the words to the answer, step by step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from sqlite3 import Connection

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answering.finding import Finder
from bot.answering.responder import Responder
from bot.answering.verdict import Verdict, judge
from bot.cli.show import show
from bot.engine import Engine, this_day
from bot.replies import load
from intents import meaning
from intents.frame import Frame, Utterance
from intents.vocabulary import Vocabulary
from knowledge.conditions import Condition, Query
from knowledge.query import Match, Selection, select
from knowledge.store import Store

_BEST = 5
"""Records of a kind that are shown with their strengths."""
_INTERNAL = re.compile(r"^--|'main'\.")
"""SQL that SQLite's full-text index runs for itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """A frame that was looked up, and what was found for it."""

    frame: Frame
    selection: Selection


class Witness(Finder):
    """A finder that remembers its steps."""

    def __init__(self, store: Store, words: Vocabulary) -> None:
        super().__init__(store, words)
        self.steps: list[Step] = []

    def find(self, frame: Frame) -> Selection:
        """The best selection, remembered."""
        selection = super().find(frame)
        self.steps.append(Step(frame, selection))
        return selection

    def query(self, step: Step) -> Query:
        """The one of a frame's queries that found what was found."""
        queries = meaning.queries(step.frame, self.vocabulary, self.store)
        return next((q for q in queries if select(self.store, q).unmet == step.selection.unmet), queries[0])


def _judged(responder: Responder, step: Step) -> Verdict:
    """Whether what was found may be the answer."""
    complete = bool(step.selection.records) and responder.completeness.whole(step.frame, step.selection, load("ja"))
    return judge(step.frame, step.selection, complete)


def explained(console: Console, engine: Engine, question: str, today: date | None = None) -> None:
    """Answer a question and print every step on the way."""
    engine.responder.finder = witness = Witness(engine.store, engine.reader.vocabulary)
    with traced(engine.store.connection) as statements:
        answer, _ = engine.ask(question, today=today)
    for part in engine.reader.sentences(question):
        _utterance(console, engine.reader.read(part, today or this_day()))
    for step in witness.steps:
        _frame(console, step.frame)
        _found(console, step.selection, witness.query(step))
        _verdict(console, _judged(engine.responder, step))
    _statements(console, statements)
    _heading(console, f"answer: {answer.status}")
    show(console, answer)


@contextmanager
def traced(connection: Connection) -> Iterator[list[str]]:
    """The SQL that runs on a connection meanwhile."""
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    try:
        yield statements
    finally:
        connection.set_trace_callback(None)


def _utterance(console: Console, utterance: Utterance) -> None:
    _heading(console, "words")
    _line(console, "normalised", utterance.text)
    _line(console, "tokens", " | ".join(f"{t.surface} {t.pos[0]}" for t in utterance.tokens))
    if utterance.spans:
        table = Table("from", "to", "text", "as", "means")
        for span in utterance.spans:
            means = ", ".join(f"{concept.type} {concept.id}" for concept in span.concepts)
            surface = f"{span.surface} (mended)" if span.mended else span.surface
            table.add_row(str(span.start), str(span.end), utterance.text[span.start : span.end], surface, means)
        console.print(table)
    for time in utterance.frame.times:
        _line(console, "time", f"{utterance.text[time.start : time.end]} = {_time(time)}")
    _line(console, "leftovers", ", ".join(utterance.leftovers) or "none")


def _time(time: object) -> str:
    """Everything a time states, whatever its fields are."""
    stated = {name: value for name, value in _set_fields(time) if name not in ("start", "end")}
    return ", ".join(f"{name} {value}" for name, value in stated.items())


def _set_fields(thing: object) -> list[tuple[str, object]]:
    """The fields of a dataclass that hold something."""
    held = [(field.name, getattr(thing, field.name)) for field in fields(thing)]  # type: ignore[arg-type]
    return [(name, value) for name, value in held if value not in (None, "", (), False, frozenset())]


def _frame(console: Console, frame: Frame) -> None:
    _heading(console, "frame")
    for name, value in _set_fields(frame):
        _line(console, name, ", ".join(map(_plain, value)) if isinstance(value, tuple) else str(value))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " or ".join(map(_plain, value))
    if isinstance(value, str | int):
        return str(value)
    return ", ".join(f"{k} {v}" for k, v in _set_fields(value))


def _found(console: Console, selection: Selection, query: Query) -> None:
    _heading(console, "found")
    table = Table("kind", "record")
    for condition in query.conditions:
        table.add_column(_condition(condition), justify="right")
    table.add_column("score", justify="right")
    for group in selection.groups:
        for match in group[:_BEST]:
            table.add_row(match.record.kind, match.record.id, *_strengths(match, query), f"{match.score:g}")
        if len(group) > _BEST:
            table.add_row(group[0].record.kind, f"and {len(group) - _BEST} more")
        table.add_section()
    console.print(table)
    for condition in selection.unmet:
        _line(console, "unmet", _condition(condition))


def _verdict(console: Console, verdict: Verdict) -> None:
    ignored = f", leaving aside {', '.join(verdict.ignored)}" if verdict.ignored else ""
    _line(console, "verdict", f"{verdict.reason}{ignored}")


def _strengths(match: Match, query: Query) -> list[str]:
    shown = [str(strength) if strength else "-" for strength in match.strengths]
    return shown + [""] * (len(query.conditions) - len(shown))


def _condition(condition: Condition) -> str:
    alternatives = [*condition.any_of, *map(str, condition.periods), *map(str, condition.numbers)]
    alternatives += [f"{month}/{day or '*'}" for month, day in condition.days]
    where = "".join(f" {name}={value}" for name, value in condition.where)
    return f"{condition.facet}: {' or '.join(alternatives)}{where}"


def _statements(console: Console, statements: list[str]) -> None:
    _heading(console, "sql")
    asked = Counter(" ".join(s.split()) for s in statements if not _INTERNAL.search(s))
    if not asked:
        _line(console, "none", "names, dates and numbers are held in memory, only words are searched")
    for statement, times in asked.items():
        console.print(Text(f"{times} × {statement}" if times > 1 else statement, style="dim"), soft_wrap=True)


def _heading(console: Console, text: str) -> None:
    console.print(Text(f"\n{text}", style="bold cyan"))


def _line(console: Console, label: str, value: str) -> None:
    console.print(Text.assemble((f"{label}: ", "bold"), value), soft_wrap=True)
