"""What the commands share: how they start, what they take, how they fail."""

from __future__ import annotations

import logging
import sys
from datetime import date
from typing import Any

import click
import yaml
from rich.console import Console

from bot.cli.faults import misread
from bot.engine import Engine
from bot.evaluation.cases import CaseError
from bot.settings import SettingsError
from knowledge import StoreError
from knowledge.build import BuildError


class Failure(click.ClickException):
    """An error whose text says everything: shown as it is, exit status 1."""

    def show(self, file: Any = None) -> None:
        """Write the text to standard error."""
        click.echo(self.message, file=file, err=True)


class Commands(click.Group):
    """Commands whose expected errors end in a message rather than a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command chosen."""
        try:
            return super().invoke(ctx)
        except (BuildError, StoreError, SettingsError, CaseError) as error:
            raise Failure(str(error)) from None
        except yaml.YAMLError as error:
            raise Failure("\n\n".join(misread()) or str(error)) from None


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
