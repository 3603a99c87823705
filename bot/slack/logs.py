"""Logging that keeps quiet about what people write: the libraries' own reports of payloads are never let through."""

from __future__ import annotations

import logging
import sys

BOLT = logging.getLogger("bot.slack.bolt")
BOLT.setLevel(logging.WARNING)  # at INFO, Bolt prints the body of a request with a bad signature

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def configure(level: str) -> None:
    """Log to standard error from this level on."""
    logging.basicConfig(level=level, format=_FORMAT, stream=sys.stderr, force=True)
    logging.getLogger("slack_sdk").setLevel(logging.WARNING)  # at DEBUG, it prints every message
    logging.getLogger("slack_sdk.socket_mode").setLevel(logging.INFO)
