"""The Bolt app: wiring only."""

from __future__ import annotations

import logging
from concurrent.futures import Executor

from slack_bolt import App, BoltResponse

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.handlers import register

log = logging.getLogger(__name__)


def build(desk: Desk, executor: Executor) -> App:
    """The app for a desk; handlers run on the executor, which the caller shuts down."""
    secret = desk.settings.signing_secret
    app = App(
        client=desk.delivery.client,
        signing_secret=secret.get_secret_value() if secret else None,
        listener_executor=executor,
        attaching_conversation_kwargs_enabled=False,
    )

    @app.error
    def failed(error: Exception) -> BoltResponse:
        faults.note(error)
        return BoltResponse(status=500)

    register(app, desk)
    return app
