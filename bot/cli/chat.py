"""`renkei chat`: a conversation in the terminal, or with lines from a file or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click
from rich.console import Console

from bot.answer import Answer
from bot.cli import common
from bot.cli.show import show
from bot.engine import Engine
from bot.slack.phrases import phrases
from intents.thread import Thread

ENDS = frozenset({"quit", "exit", ":q", "終了"})


@click.command()
@common.today
def chat(today: date | None) -> None:
    """Talk with the bot.

    Follow-up questions lean on the answers before; a number picks a choice. Ends with quit or the end of input.
    """
    engine, console = common.engine(), common.out()
    if _at_terminal():
        _greet(console)
        talk(_typed(console), console, engine, today)
    else:
        talk(_piped(), console, engine, today)


def talk(lines: Iterator[str], console: Console, engine: Engine, today: date | None) -> None:
    """Answer line after line in one thread."""
    thread, last = Thread(), None
    for line in lines:
        if line.strip().casefold() in ENDS:
            return
        last, thread = engine.ask(chosen(line, last), thread, today)
        show(console, last)
        console.print()


def chosen(line: str, last: Answer | None) -> str:
    """The question to ask: a bare number picks one of the choices that the last answer offered."""
    number = line.strip()
    if last is None or not number.isdecimal() or not 1 <= int(number) <= len(last.choices):
        return line
    return last.choices[int(number) - 1]


def _at_terminal() -> bool:
    return sys.stdin.isatty()


def _greet(console: Console) -> None:
    words = phrases("ja")
    console.print(words.say("home.title"), style="bold")
    for example in words.all("examples"):
        console.print(f"  {example}", style="dim")
    console.print("quit, Ctrl-D: 終了\n", style="dim")


def _typed(console: Console) -> Iterator[str]:
    while True:
        try:
            yield console.input("? ")
        except (EOFError, KeyboardInterrupt):
            console.print()
            return


def _piped() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")
