"""The app as its manifest declares it: what it may do, what it is sent, what people can call."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from . import scopes


@dataclass(slots=True)
class Manifest:
    """The parts of an app manifest that change how Slack behaves; `commands` or `shortcuts` None: any goes."""

    name: str = "Test App"
    bot_name: str = "bot"
    scopes: set[str] = field(default_factory=lambda: set(scopes.ALL))
    events: set[str] = field(default_factory=lambda: set(scopes.EVENTS))
    commands: set[str] | None = None
    shortcuts: dict[str, str] | None = None
    messages: Literal["agent", "assistant", "plain", "off"] = "agent"
    home_tab: bool = True
    interactivity: bool = True

    @classmethod
    def read(cls, source: dict[str, Any] | Path | str | None) -> Manifest:
        """From a manifest as JSON, a file of it, or None for an app that is allowed everything."""
        if source is None:
            return cls()
        data = source if isinstance(source, dict) else json.loads(Path(source).read_text(encoding="utf-8"))
        features, settings = data.get("features", {}), data.get("settings", {})
        home = features.get("app_home", {})
        return cls(
            name=data["display_information"]["name"],
            bot_name=features.get("bot_user", {}).get("display_name", "bot"),
            scopes=set(data.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
            events=set(settings.get("event_subscriptions", {}).get("bot_events", [])),
            commands={command["command"] for command in features.get("slash_commands", [])},
            shortcuts={shortcut["callback_id"]: shortcut["type"] for shortcut in features.get("shortcuts", [])},
            messages=_messages(features, home),
            home_tab=home.get("home_tab_enabled", False),
            interactivity=settings.get("interactivity", {}).get("is_enabled", False),
        )

    def hears(self, event: str) -> bool:
        """Whether the app is sent this event: subscribed, and with a scope for it."""
        needed = scopes.EVENTS[event]
        return event in self.events and (not needed or bool(self.scopes & set(needed)))


def _messages(features: dict[str, Any], home: dict[str, Any]) -> Literal["agent", "assistant", "plain", "off"]:
    if "agent_view" in features:
        return "agent"
    if "assistant_view" in features:
        return "assistant"
    return "plain" if home.get("messages_tab_enabled") else "off"
