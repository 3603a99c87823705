"""The app's manifest: the single source of its scopes and events."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def manifest() -> dict[str, Any]:
    """The manifest as it is pasted into Slack."""
    found: dict[str, Any] = json.loads(files("bot").joinpath("manifest.json").read_text(encoding="utf-8"))
    return found


def scopes() -> frozenset[str]:
    """The scopes that the bot's token must have."""
    return frozenset(manifest()["oauth_config"]["scopes"]["bot"])


def events() -> frozenset[str]:
    """The events that Slack is to send."""
    return frozenset(manifest()["settings"]["event_subscriptions"]["bot_events"])
