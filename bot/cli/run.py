"""`renkei run`: what starts when nobody says more."""

from __future__ import annotations

import click

from bot.cli.chat import chat


@click.command()
@click.pass_context
def run(context: click.Context) -> None:
    """Start the bot."""
    context.invoke(chat)
