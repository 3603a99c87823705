"""`renkei doctor`: whether the bot can start, and what to do where it cannot."""

from __future__ import annotations

import click


@click.command()
def doctor() -> None:
    """Check whether the bot can start.

    Looks at settings, Slack, journal and store, and says what to do. The exit status is 0 if it can, 1 otherwise.
    """
    from bot.doctor import run  # Slack's libraries take their time: not for a question in the terminal

    raise click.exceptions.Exit(run())
