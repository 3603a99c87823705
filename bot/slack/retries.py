"""Trying again where Slack asks to wait, fails or does not reply: as long as it makes sense and no longer."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable
from http.client import HTTPException
from typing import Literal
from urllib.error import URLError

from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState

Reach = Literal["all", "answered", "refused"]
"""What is tried again. refused: what surely was not done (429, no connection); answered: 5xx too;
all: time-outs and broken connections too, for calls that may be done twice."""

TRIES = 4
LONGEST = 60.0
"""Seconds that Slack may ask to wait before giving up is better."""


class Patience(RetryHandler):
    """Waits and tries again, up to `TRIES` times."""

    def __init__(self, reach: Reach, sleep: Callable[[float], None] = time.sleep, pause: float = 0.5) -> None:
        super().__init__(max_retry_count=TRIES)
        self.reach = reach
        self.sleep = sleep
        self.pause = pause

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if response is not None:
            if response.status_code == 429:
                return retry_after(response) <= LONGEST
            return response.status_code >= 500 and self.reach != "refused"
        if error is None:
            return False
        return never_arrived(error) or (self.reach == "all" and broken(error))

    def prepare_for_next_attempt(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> None:
        """Wait as long as Slack asks, else longer each time, and ask for another try."""
        asked = response is not None and response.status_code == 429
        wait = retry_after(response) if asked and response else self.pause * 2**state.current_attempt
        self.sleep(wait + random.uniform(0, self.pause))
        state.next_attempt_requested = True
        state.increment_current_attempt()


def retry_after(response: HttpResponse) -> float:
    """The seconds that Slack asks to wait; one where it does not say."""
    for name, values in response.headers.items():
        if name.lower() == "retry-after":
            try:
                return max(float(values[0]), 0)
            except ValueError:
                return 1
    return 1


def never_arrived(error: BaseException) -> bool:
    """Whether a call failed before it reached Slack."""
    cause = error.reason if isinstance(error, URLError) else error
    return isinstance(cause, ConnectionRefusedError | socket.gaierror)


def broken(error: BaseException) -> bool:
    """Whether the connection failed, so that nobody knows what became of the call."""
    return isinstance(error, URLError | TimeoutError | ConnectionError | HTTPException)
