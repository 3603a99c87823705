"""`renkei batch`: conversations as JSON lines in, answers as JSON lines out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.cli import common
from bot.engine import Engine
from bot.evaluation.cases import problems
from intents.thread import Thread


class Conversation(BaseModel):
    """One line of input."""

    model_config = ConfigDict(frozen=True, strict=True)

    id: str | int
    turns: list[str]


@click.command()
@common.today
def batch(today: date | None) -> None:
    """Answer conversations as JSON lines.

    Each line of standard input, {"id": …, "turns": [question, …]}, gets a line {"id": …, "answers": […]}, in order.
    A line that cannot be read is reported with its number on standard error and the rest goes on;
    the exit status is then 1.
    """
    bad = answer_all(sys.stdin.buffer, sys.stdout.buffer, common.engine(), today)
    if bad:
        raise click.exceptions.Exit(1)


def answer_all(lines: Iterable[bytes], out: BinaryIO, engine: Engine, today: date | None = None) -> int:
    """Answer every line that can be read; the number of those that cannot."""
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        conversation, fault = read(line)
        if conversation is None:
            bad += 1
            click.echo(f"line {number}: {fault}", err=True)
            continue
        out.write(_answered(conversation, engine, today))
        out.flush()
    return bad


def read(line: bytes) -> tuple[Conversation | None, str]:
    """The conversation of a line, or what is wrong with it."""
    try:
        return Conversation.model_validate_json(line.decode("utf-8-sig")), ""
    except UnicodeDecodeError as error:
        return None, f"Not UTF-8 from byte {error.start + 1} on"
    except ValidationError as error:
        return None, "; ".join(problems(error))


def _answered(conversation: Conversation, engine: Engine, today: date | None) -> bytes:
    thread, answers = Thread(), []
    for question in conversation.turns:
        answer, thread = engine.ask(question, thread, today)
        answers.append(answer.to_json())
    return json.dumps({"id": conversation.id, "answers": answers}, ensure_ascii=False).encode() + b"\n"
