"""`renkei serve`: the bot on Slack."""

from __future__ import annotations

import click


@click.command()
@click.option("--http", is_flag=True, help="Receive events over HTTP (HOST, PORT) instead of Socket Mode.")
def serve(http: bool) -> None:
    """Answer on Slack until told to stop.

    The settings come from the environment and .env.
    """
    from bot import serve as app  # Slack's libraries take their time: not for a question in the terminal

    raise click.exceptions.Exit(app.run(http))
