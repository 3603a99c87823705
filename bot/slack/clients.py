"""Slack's Web API with as much patience as a call bears."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient

from bot.slack.retries import Patience, Reach

SECONDS = 10
"""How long a call may take."""


@dataclass(frozen=True, slots=True)
class Clients:
    """One client a sort of call. steady: may be done twice; private: whispers, done twice rather than not at all;
    careful: must not be done twice; light: not worth waiting for.
    """

    steady: WebClient
    private: WebClient
    careful: WebClient
    light: WebClient

    @classmethod
    def connect(cls, token: str, base_url: str, sleep: Callable[[float], None] = time.sleep) -> Clients:
        """Clients for a token; nothing is sent yet."""

        def client(reach: Reach | None) -> WebClient:
            handlers: list[Any] = [Patience(reach, sleep)] if reach else []
            return WebClient(token, base_url, timeout=SECONDS, retry_handlers=handlers)

        return cls(client("all"), client("answered"), client("refused"), client(None))
