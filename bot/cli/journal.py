"""`renkei journal`: what was asked, what waits for a curator, what is to be forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from typing import TYPE_CHECKING

import click
from rich.table import Table

from bot.cli import common
from bot.settings import Settings, environment

if TYPE_CHECKING:
    from bot.journal import Journal

_DAY = "%Y-%m-%d"
_days = click.option("--days", type=click.IntRange(min=1), default=90, show_default=True, help="How far to look back.")


@click.group()
def journal() -> None:
    """The journal (DATABASE_URL): figures, open matters, forgetting."""


@journal.command()
def prepare() -> None:
    """Make the journal, or bring it to the present form."""
    with opened(migrate=True):
        click.echo("The journal is ready.")


@journal.command()
@_days
def report(days: int) -> None:
    """Figures of the last days, and what is open."""
    with opened() as kept:
        figures = kept.report(days)
    for field in fields(figures):
        value = getattr(figures, field.name)
        shown = ", ".join(f"{key} {count}" for key, count in value.items()) if isinstance(value, dict) else value
        click.echo(f"{field.name.replace('_', ' ')}: {'-' if shown in (None, '') else shown}")


@journal.command()
@_days
def unanswered(days: int) -> None:
    """The questions that found no answer, most asked first; `settle` takes one off."""
    with opened() as kept:
        found = kept.unanswered(days)
    rows = [(str(one.times), f"{one.last_asked:{_DAY}}", one.question, one.reading) for one in found]
    _table(("times", "last asked", "question", "read as"), rows)


@journal.command()
@click.argument("question")
def settle(question: str) -> None:
    """Take a QUESTION that found no answer off the list: a curator has dealt with it."""
    with opened() as kept:
        times = kept.settle_question(question)
    if not times:
        raise click.ClickException("No such question waits.")
    click.echo(f"Settled; it had been asked {times} times.")


@journal.command()
def disputes() -> None:
    """Objections to sources that wait for a curator."""
    with opened() as kept:
        found = kept.open_disputes()
    rows = [(one.id, f"{one.at:{_DAY}}", one.record, one.source, one.reason) for one in found]
    _table(("id", "of", "record", "source", "reason"), rows)


@journal.command()
def handovers() -> None:
    """Questions that were handed over and wait for someone."""
    with opened() as kept:
        found = kept.open_handovers()
    _table(("id", "of", "question"), [(one.id, f"{one.at:{_DAY}}", one.question) for one in found])


@journal.command()
@click.option("--days", type=click.IntRange(min=1), help="Keep these last days (default: RENKEI_RETENTION_DAYS).")
def purge(days: int | None) -> None:
    """Delete what is older than the days to be kept; what is still open stays."""
    with opened() as kept:
        gone = kept.purge(days or int(_setting("RENKEI_RETENTION_DAYS", "retention_days")))
    click.echo(", ".join(f"{table} {count}" for table, count in gone.items()))


@journal.command()
@click.argument("user")
@click.confirmation_option(prompt="Delete all that tells of this person?")
def forget(user: str) -> None:
    """Delete all that tells of one person (the id of a Slack USER)."""
    with opened() as kept:
        click.echo(f"{kept.forget_user(user)} entries deleted.")


@contextmanager
def opened(*, migrate: bool = False) -> Iterator[Journal]:
    """The journal that the Slack app keeps, closed afterwards."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.journal import Journal, JournalVersionError

    key = environment().get("RENKEI_JOURNAL_KEY", "").strip()
    try:
        kept = Journal.open(_setting("DATABASE_URL", "database_url"), key, migrate=migrate)
        try:
            yield kept
        finally:
            kept.close()
    except JournalVersionError as error:
        raise click.ClickException(f"{error} (renkei journal prepare)") from None
    except (SQLAlchemyError, ValueError) as error:
        raise click.ClickException(str(getattr(error, "orig", None) or error)) from None


def _setting(variable: str, field: str) -> str:
    return environment().get(variable, "").strip() or str(Settings.model_fields[field].default)


def _table(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    table = Table(*headings)
    for row in rows:
        table.add_row(*row)
    console = common.out()
    if rows:
        console.print(table)
    console.print(f"{len(rows)} open")
