"""What nobody else listens to: other bots, notices, talk between people, buttons of long ago."""

from __future__ import annotations

import re

from slack_bolt import Ack, App

from bot.slack.desk import Desk


def register(app: App, desk: Desk) -> None:
    """Take what is left, so that it is acknowledged and nothing of it is logged."""

    @app.event("message")
    def overheard() -> None:
        pass

    @app.action(re.compile(""))
    def pressed(ack: Ack) -> None:
        ack()
