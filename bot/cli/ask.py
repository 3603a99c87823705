"""`renkei ask`: one question, one answer."""

from __future__ import annotations

import json
from datetime import date

import click

from bot.cli import common
from bot.cli.explain import explained
from bot.cli.show import show


@click.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@click.option("--explain", is_flag=True, help="Show the way from the words to the answer.")
@common.today
def ask(question: str, as_json: bool, explain: bool, today: date | None) -> None:
    """Answer one QUESTION."""
    if as_json and explain:
        raise click.UsageError("--json and --explain exclude each other.")
    engine = common.engine()
    if explain:
        explained(common.out(), engine, question, today)
        return
    answer, _ = engine.ask(question, today=today)
    if as_json:
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False, indent=2))
    else:
        show(common.out(), answer)
