"""`renkei run`: what starts when nobody says more."""

from __future__ import annotations

import click

from bot.cli.chat import chat
from bot.cli.serve import serve
from bot.settings import environment, has_tokens


@click.command()
@click.pass_context
def run(context: click.Context) -> None:
    """Start the bot: on Slack where its tokens are set (environment or .env), in this terminal where not."""
    context.invoke(serve if has_tokens(environment()) else chat)
