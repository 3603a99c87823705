"""`renkei ask --explain`: the way from the words to the answer, step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from sqlite3 import Connection

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answering.responder import Responder
from bot.answering.verdict import Verdict, judge
from bot.cli.show import show
from bot.engine import Engine, this_day
from bot.replies import load
from intents import meaning, vocabulary
from intents.frame import Frame, Utterance
from intents.text import sentences
from knowledge.query import Condition, Match, Query, Selection, select

_BEST = 5
"""Records shown with their strengths."""


@dataclass(frozen=True, slots=True)
class Step:
    """A frame that was looked up, with what was found and whether that may be the answer."""

    frame: Frame
    query: Query
    selection: Selection
    verdict: Verdict


class Witness(Responder):
    """A responder that remembers its steps."""

    steps: list[Step]

    def find(self, frame: Frame) -> Selection:
        """The best selection, remembered with the query that found it."""
        selection = super().find(frame)
        queries = meaning.queries(frame, self.vocabulary, self.store)
        query = next((q for q in queries if select(self.store, q).groups == selection.groups), queries[0])
        complete = bool(selection.records) and self._complete(frame, selection, load("ja"))
        self.steps.append(Step(frame, query, selection, judge(frame, selection, complete)))
        return selection


def explained(console: Console, engine: Engine, question: str, today: date | None = None) -> None:
    """Answer a question and print every step on the way."""
    witness = Witness(engine.store, vocabulary.load())
    witness.steps = []
    engine.responder = witness
    with traced(engine.store.connection) as statements:
        answer, _ = engine.ask(question, today=today)
    for part in sentences(question):
        _utterance(console, engine.reader.read(part, today or this_day()))
    for step in witness.steps:
        _step(console, step)
    _statements(console, statements)
    console.rule(f"answer: {answer.status}", align="left")
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
    console.rule("words", align="left")
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


def _step(console: Console, step: Step) -> None:
    console.rule("frame", align="left")
    for name, value in _set_fields(step.frame):
        _line(console, name, ", ".join(map(_plain, value)) if isinstance(value, tuple) else str(value))
    _found(console, step)
    for condition in step.selection.unmet:
        _line(console, "unmet", _condition(condition))
    ignored = f", leaving aside {', '.join(step.verdict.ignored)}" if step.verdict.ignored else ""
    _line(console, "verdict", f"{step.verdict.reason}{ignored}")


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " or ".join(map(_plain, value))
    return value if isinstance(value, str) else ", ".join(f"{k} {v}" for k, v in _set_fields(value))


def _found(console: Console, step: Step) -> None:
    console.rule("found", align="left")
    table = Table("kind", "record")
    for condition in step.query.conditions:
        table.add_column(_condition(condition), justify="right")
    table.add_column("score", justify="right")
    for group in step.selection.groups:
        for match in group[:_BEST]:
            table.add_row(match.record.kind, match.record.id, *_strengths(match, step.query), f"{match.score:g}")
        if len(group) > _BEST:
            table.add_row(group[0].record.kind, f"and {len(group) - _BEST} more")
        table.add_section()
    console.print(table)


def _strengths(match: Match, query: Query) -> list[str]:
    shown = [str(strength) if strength else "-" for strength in match.strengths]
    return shown + [""] * (len(query.conditions) - len(shown))


def _condition(condition: Condition) -> str:
    alternatives = [*condition.any_of, *map(str, condition.periods), *map(str, condition.numbers)]
    alternatives += [f"{month}/{day or '*'}" for month, day in condition.days]
    where = "".join(f" {name}={value}" for name, value in condition.where)
    return f"{condition.facet}: {' or '.join(alternatives)}{where}"


def _statements(console: Console, statements: list[str]) -> None:
    console.rule("sql", align="left")
    asked = Counter(" ".join(s.split()) for s in statements if not s.startswith("--"))
    for statement, times in asked.items():
        console.print(Text(f"{times} × {statement}" if times > 1 else statement, style="dim"), soft_wrap=True)


def _line(console: Console, label: str, value: str) -> None:
    console.print(Text.assemble((f"{label}: ", "bold"), value), soft_wrap=True)
