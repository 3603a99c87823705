"""`renkei run`: what starts when nobody says more."""

from __future__ import annotations

import click

from bot.cli.chat import chat
from bot.cli.serve import serve
from bot.settings import environment, has_tokens


@click.command()
@click.pass_context
def run(context: click.Context) -> None:
    """Start the bot.

    It serves Slack where a token is set (environment or .env), and talks in this terminal where none is.
    """
    context.invoke(serve if has_tokens(environment()) else chat)
