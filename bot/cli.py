"""The command `renkei`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TextIO

import click

from bot.engine import Engine
from intents.thread import Thread


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Answers questions about the 特別区全国連携プロジェクト, with sources."""


@main.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def ask(question: str, as_json: bool) -> None:
    """Answer one QUESTION."""
    answer, _ = Engine.start().ask(question)
    click.echo(json.dumps(answer.to_json(), ensure_ascii=False, indent=2) if as_json else answer.text)


@main.command()
def batch() -> None:
    """Answer JSON lines {"id", "turns"} from standard input, one line each, in order."""
    run(sys.stdin.buffer, sys.stdout, Engine.start())


def run(lines: Iterable[bytes], out: TextIO, engine: Engine) -> None:
    for line in lines:
        case = json.loads(line)
        thread, answers = Thread(), []
        for question in case["turns"]:
            answer, thread = engine.ask(question, thread)
            answers.append(answer.to_json())
        out.write(json.dumps({"id": case["id"], "answers": answers}, ensure_ascii=False) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
