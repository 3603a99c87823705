"""Bad days, as the SDK's client and its retry handlers live through them."""

from __future__ import annotations

import time

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from workspace import Workspace


@pytest.fixture(autouse=True)
def place(slack: Workspace) -> None:
    slack.channel("C1")


def test_rate_limits_name_the_time_to_wait(slack: Workspace, client: WebClient) -> None:
    slack.rate_limit("chat.postMessage", retry_after=1)
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="C1", text="x")
    assert (caught.value.response.status_code, caught.value.response.headers["retry-after"]) == (429, "1")
    assert slack.answers("C1") == []
    client.chat_postMessage(channel="C1", text="x")


def test_the_sdk_waits_as_told(slack: Workspace, client: WebClient) -> None:
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    slack.rate_limit(retry_after=1)
    begun = time.monotonic()
    client.chat_postMessage(channel="C1", text="x")
    assert time.monotonic() - begun >= 1
    assert [call.status for call in slack.calls()] == [429, 200]


def test_refusals_on_demand_only_hit_their_method(slack: Workspace, client: WebClient) -> None:
    slack.refuse("chat.postMessage", "invalid_blocks", times=2)
    client.auth_test()
    for _ in range(2):
        with pytest.raises(SlackApiError, match="invalid_blocks"):
            client.chat_postMessage(channel="C1", text="x")
    client.chat_postMessage(channel="C1", text="x")


@pytest.mark.parametrize(("after", "posted"), [(False, 0), (True, 1)])
def test_server_errors_before_and_after_the_work(slack: Workspace, client: WebClient, after: bool, posted: int) -> None:
    slack.break_down("chat.postMessage", 503, after=after)
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="C1", text="x")
    assert caught.value.response.status_code == 503
    assert len(slack.answers("C1")) == posted


def test_time_outs(slack: Workspace) -> None:
    hasty = WebClient(slack.bot_token, base_url=slack.api_url, timeout=1)
    slack.stall("chat.postMessage", seconds=3)
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        hasty.chat_postMessage(channel="C1", text="x")
    assert time.monotonic() - begun < 2


def test_late_answers(slack: Workspace, client: WebClient) -> None:
    slack.delay("chat.postMessage", seconds=0.3)
    begun = time.monotonic()
    assert client.chat_postMessage(channel="C1", text="x")["ok"]
    assert time.monotonic() - begun >= 0.3


def test_waiting_in_vain_says_what_happened(slack: Workspace, client: WebClient) -> None:
    client.auth_test()
    with pytest.raises(TimeoutError, match=r"message 1 of the app in C1.*auth\.test"):
        slack.wait_for_message("C1", timeout=0.1)
