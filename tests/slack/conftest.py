"""A workspace for every test, and the SDK's client to talk to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from running import lone, world  # noqa: F401
from slack_sdk import WebClient
from workspace import Workspace


@pytest.fixture
def slack() -> Iterator[Workspace]:
    """A workspace whose app may do everything."""
    with Workspace() as workspace:
        yield workspace


@pytest.fixture
def client(slack: Workspace) -> WebClient:
    """The SDK's client with the app's token."""
    return WebClient(slack.bot_token, base_url=slack.api_url, timeout=5)
