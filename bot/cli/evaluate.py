"""`renkei evaluate`: how the bot fares on question cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli import common
from bot.cli.progress import tracked
from bot.evaluation import cases, scoring
from bot.evaluation.scoring import Result, Score

_QUESTION, _ANSWER = 200, 400
"""Characters of a question and of an answer that a failure shows."""
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument(
    "files", metavar="CASES...", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--at-least", type=click.IntRange(min=0), metavar="N", help="Pass if N cases are right (default: all).")
@click.option("--show", type=click.IntRange(min=0), metavar="N", help="Show at most N failures (default: all).")
@common.today
def evaluate(files: tuple[Path, ...], at_least: int | None, show: int | None, today: date | None) -> None:
    """Score the answers to question cases.

    CASES are files of JSON lines. The exit status is 0 if all are right (or N, with --at-least), 1 otherwise; the
    last line printed is `right/total`.
    """
    wanted = cases.read(files)
    results = scoring.run(wanted, common.engine(), today)
    score = Score(list(tracked(results, len(wanted), "questions")))
    report(common.out(), score, show)
    if score.right < (len(wanted) if at_least is None else at_least):
        raise click.exceptions.Exit(1)


def report(console: Console, score: Score, show: int | None = None) -> None:
    """Print the failures with why, the table by category, and the score."""
    for result in score.failures[:show]:
        _failure(console, result)
    console.print(_table(score))
    replies = score.replies
    right = sum(not reply.faults for reply in replies)
    console.print(f"turns {right}/{len(replies)}; wrong though answered: {score.misleading}")
    console.print(f"answer length in characters: median {score.length(0.5)}, p90 {score.length(0.9)}")
    console.print(f"time per answer: median {score.seconds(0.5) * 1000:.0f} ms, p90 {score.seconds(0.9) * 1000:.0f} ms")
    console.print(f"{score.right}/{len(score.results)}")


def _table(score: Score) -> Table:
    table = Table("category")
    for heading in ("right", "of", "wrong though answered"):
        table.add_column(heading, justify="right")
    for category, part in score.by_category().items():
        style = "" if part.right == len(part.results) else "yellow"
        table.add_row(category, str(part.right), str(len(part.results)), str(part.misleading or ""), style=style)
    table.add_section()
    table.add_row("all", str(score.right), str(len(score.results)), str(score.misleading), style="bold")
    return table


def _failure(console: Console, result: Result) -> None:
    console.print(Text(f"{result.case.id} ({result.case.category})", style="bold"))
    for reply in result.replies:
        if not reply.faults:
            continue
        answer = " ".join(reply.answer.text.split())
        console.print(Text(f"  Q {reply.question[:_QUESTION]}"), soft_wrap=True)
        console.print(Text(f"  ! {'; '.join(reply.faults)}", style="red"), soft_wrap=True)
        console.print(Text(f"  A [{reply.answer.status}] {answer[:_ANSWER]}"), soft_wrap=True)
    console.print()
