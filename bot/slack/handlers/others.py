"""Messages that nobody listens to: other bots, notices, deletions, talk between people."""

from __future__ import annotations

from slack_bolt import App

from bot.slack.desk import Desk


def register(app: App, desk: Desk) -> None:
    """Take what is left, so that it is acknowledged and nothing of it is logged."""

    @app.event("message")
    def ignored() -> None:
        pass
