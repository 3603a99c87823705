"""Receiving by Socket Mode, and stopping so that what was accepted gets answered."""

from __future__ import annotations

import logging
import time
from threading import Event

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk import WebClient

log = logging.getLogger("slack_sdk.socket_mode")

SILENCE = 300.0
"""Seconds without a connection after which it is better to be started anew."""


class Socket:
    """A connection to Slack. It reconnects by itself; `run` gives up only where that does not work for long."""

    def __init__(self, app: App, app_token: str, client: WebClient) -> None:
        self._handler = SocketModeHandler(app, app_token, logger=log, web_client=client)
        self._client = self._handler.client

    def connect(self) -> None:
        """Connect. Raises SlackApiError or OSError."""
        self._handler.connect()  # type: ignore[no-untyped-call]

    def run(self, stop: Event, check: float = 1.0) -> bool:
        """Wait until `stop` is set (True) or the connection stays away (False)."""
        seen = time.monotonic()
        while not stop.wait(check):
            if self._client.is_connected():
                seen = time.monotonic()
            elif time.monotonic() - seen > SILENCE:
                log.error("no connection for %d seconds", SILENCE)
                return False
        return True

    def drain(self) -> None:
        """Take nothing more, acknowledge what came, then disconnect. What Slack got no word of it sends elsewhere."""
        self._client.auto_reconnect_enabled = False
        self._client.default_auto_reconnect_enabled = False
        self._client.closed = True
        self._client.message_queue.put(None)  # wakes the processor, which then sees that it is over
        self._client.message_processor.shutdown()  # type: ignore[no-untyped-call]
        self._client.message_workers.shutdown(wait=True)
        self._client.close()
