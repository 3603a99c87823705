"""The app is what its manifest says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from workspace import Manifest, NotPossible, Workspace

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "連携ボット"},
    "features": {
        "agent_view": {"agent_description": "答えます"},
        "app_home": {"home_tab_enabled": False, "messages_tab_enabled": True},
        "bot_user": {"display_name": "renkei"},
        "slash_commands": [{"command": "/renkei", "description": "尋ねる"}],
        "shortcuts": [{"name": "答える", "type": "message", "callback_id": "answer_this", "description": "答えます"}],
    },
    "oauth_config": {"scopes": {"bot": ["app_mentions:read", "chat:write", "commands", "channels:history"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["app_mention", "message.channels", "message.groups"]},
        "interactivity": {"is_enabled": True},
    },
}


def test_it_is_read_from_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(MANIFEST), encoding="utf-8")
    assert Manifest.read(path) == Manifest.read(MANIFEST)
    assert Manifest.read(MANIFEST).messages == "agent"


def test_events_need_a_subscription_and_a_scope() -> None:
    manifest = Manifest.read(MANIFEST)
    assert manifest.hears("app_mention")
    assert manifest.hears("message.channels")
    assert not manifest.hears("message.groups")
    assert not manifest.hears("app_home_opened")


def test_a_workspace_holds_the_app_to_it() -> None:
    with Workspace(MANIFEST) as slack:
        client = WebClient(slack.bot_token, base_url=slack.api_url)
        answer = client.auth_test()
        assert answer["user"] == "renkei"
        assert answer.headers["x-oauth-scopes"] == "app_mentions:read,channels:history,chat:write,commands"
        with pytest.raises(SlackApiError, match="missing_scope"):
            client.users_info(user="U1")
        with pytest.raises(NotPossible):
            slack.user("U1").command("/help")
        slack.user("U1").dm("聞こえない")
        slack.user("U1").open_home()
        assert slack.deliveries == []


@pytest.mark.parametrize(
    ("features", "messages"),
    [
        ({"assistant_view": {}}, "assistant"),
        ({"app_home": {"messages_tab_enabled": True}}, "plain"),
        ({}, "off"),
    ],
)
def test_kinds_of_messages_tab(features: dict[str, Any], messages: str) -> None:
    assert Manifest.read({**MANIFEST, "features": features}).messages == messages
