"""`renkei doctor`: whether the bot can start, and what to do where it cannot."""

from __future__ import annotations

import click


@click.command()
def doctor() -> None:
    """Check settings, Slack, journal and store: 0 if the bot can start, 1 otherwise."""
    from bot.doctor import run  # Slack's libraries take their time: not for a question in the terminal

    raise click.exceptions.Exit(run())
