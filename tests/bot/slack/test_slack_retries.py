"""What is tried again, and for how long."""

from __future__ import annotations

import socket
from http.client import RemoteDisconnected
from urllib.error import URLError

import pytest
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState

from bot.slack.retries import LONGEST, TRIES, Patience, Reach, broken, never_arrived, retry_after

REQUEST = HttpRequest(method="POST", url="https://slack.com/api/chat.postMessage", headers={})
REFUSED = URLError(ConnectionRefusedError())
SLOW = TimeoutError()


def response(status: int, wait: str | None = None) -> HttpResponse:
    return HttpResponse(status_code=status, headers={"Retry-After": [wait]} if wait else {})


@pytest.mark.parametrize(
    ("reach", "reply", "error", "again"),
    [
        ("refused", response(429, "3"), None, True),
        ("refused", response(503), None, False),
        ("answered", response(503), None, True),
        ("answered", None, SLOW, False),
        ("answered", None, REFUSED, True),
        ("all", None, SLOW, True),
        ("all", None, RemoteDisconnected(), True),
        ("all", response(200), None, False),
        ("all", response(404), None, False),
        ("all", response(429, str(LONGEST + 1)), None, False),
        ("all", None, None, False),
        ("all", None, ValueError(), False),
    ],
)
def test_what_is_tried_again(reach: Reach, reply: HttpResponse | None, error: Exception | None, again: bool) -> None:
    patience = Patience(reach, lambda _: None)
    assert patience.can_retry(state=RetryState(), request=REQUEST, response=reply, error=error) is again


def test_not_for_ever() -> None:
    state = RetryState(current_attempt=TRIES)
    assert not Patience("all").can_retry(state=state, request=REQUEST, response=response(503))


def test_slack_says_how_long() -> None:
    waited: list[float] = []
    state = RetryState()
    Patience("all", waited.append).prepare_for_next_attempt(state=state, request=REQUEST, response=response(429, "30"))
    assert 30 <= waited[0] <= 31
    assert state.next_attempt_requested
    assert state.current_attempt == 1


def test_waits_grow() -> None:
    waited: list[float] = []
    state = RetryState()
    for _ in range(3):
        Patience("all", waited.append).prepare_for_next_attempt(state=state, request=REQUEST, error=SLOW)
    assert waited == sorted(waited)


@pytest.mark.parametrize(("wait", "seconds"), [("5", 5), ("soon", 1), ("-1", 0), (None, 1)])
def test_retry_after(wait: str | None, seconds: float) -> None:
    assert retry_after(response(429, wait)) == seconds


def test_kinds_of_failure() -> None:
    assert never_arrived(URLError(socket.gaierror()))
    assert not never_arrived(SLOW)
    assert broken(ConnectionResetError())
    assert not broken(KeyError())
