"""What the commands share: how they start, what they take, how they fail."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any

import click
import yaml
from rich.console import Console

from bot.engine import Engine


class Failure(click.ClickException):
    """An error whose text says everything: shown as it is, exit status 1."""

    def show(self, file: Any = None) -> None:
        """Write the text to standard error."""
        click.echo(self.message, file=file, err=True)


class Commands(click.Group):
    """Commands whose expected errors end in a message rather than a traceback.

    Each is a module here with a command of its name, imported when it is called: none waits for what others need.
    """

    def __init__(self, names: Sequence[str], **options: Any) -> None:
        super().__init__("renkei", **options)
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return sorted(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in self.names:
            return None
        command: click.Command = getattr(import_module(f"bot.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command chosen."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except yaml.YAMLError as error:
            from bot.cli.faults import misread

            raise Failure("\n\n".join(misread()) or str(error)) from None
        except Exception as error:
            if isinstance(error, _expected()):
                raise Failure(str(error)) from None
            raise


def _expected() -> tuple[type[Exception], ...]:
    """The errors whose text is all there is to say."""
    from bot.evaluation.cases import CaseError
    from bot.settings import SettingsError
    from knowledge import StoreError
    from knowledge.build import BuildError

    return (BuildError, StoreError, SettingsError, CaseError)


class Day(click.ParamType[date]):
    """A day as 2026-04-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that the text names."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day like 2026-04-01.", param, ctx)


today = click.option(
    "--today", type=Day(), envvar="RENKEI_TODAY", metavar="DATE", help="The day that 今年度 or 'last year' start from."
)


class Brief(logging.Formatter):
    """Log lines with the last line of a traceback instead of all of it."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 (the name is logging's)
        """What was raised, in a line."""
        return f"{ei[0].__name__}: {ei[1]}"


def engine() -> Engine:
    """The engine on an up-to-date store. Raises BuildError, StoreError."""
    handler = logging.StreamHandler()
    handler.setFormatter(Brief())
    logging.basicConfig(handlers=[handler])
    return Engine.start()


def out() -> Console:
    """Standard output; lines are as long as they are where nobody looks at a terminal."""
    return _console(sys.stdout)


def err() -> Console:
    """Standard error, likewise."""
    return _console(sys.stderr)


def _console(file: Any) -> Console:
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = 160
    return console
