"""Handlers and manifest say the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.slack import handlers, ids
from bot.slack.manifest import events, manifest, scopes


class Recorder:
    """Stands in for the app and notes what is listened to."""

    def __init__(self) -> None:
        self.heard: dict[str, list[Any]] = {}

    def __getattr__(self, kind: str) -> Callable[..., Callable[[Any], Any]]:
        def listen(what: Any, **_: Any) -> Callable[[Any], Any]:
            self.heard.setdefault(kind, []).append(what)
            return lambda function: function

        return listen


def heard() -> dict[str, list[Any]]:
    recorder = Recorder()
    handlers.register(recorder, None)  # type: ignore[arg-type]
    return recorder.heard


def test_every_event_has_a_handler_and_every_handler_its_event() -> None:
    assert events() == handlers.EVENTS
    assert set(heard()["event"]) == {event.split(".")[0] for event in events()}


def test_commands_and_shortcuts() -> None:
    features = manifest()["features"]
    assert heard()["command"] == [command["command"] for command in features["slash_commands"]] == [ids.COMMAND]
    assert [s["callback_id"] for s in heard()["shortcut"]] == [s["callback_id"] for s in features["shortcuts"]]


def test_the_agent_view_is_the_new_one() -> None:
    features = manifest()["features"]
    assert "agent_view" in features
    assert "assistant_view" not in features
    assert features["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_the_app_token_is_not_among_the_scopes() -> None:
    assert "connections:write" not in scopes()


def test_every_button_has_a_listener() -> None:
    listened = heard()["action"][:-1]
    numbered = {ids.ASK, ids.TURN_PAGE, ids.DISPUTE}
    plain = {
        ids.MORE_ROWS, ids.MORE_EVIDENCE, ids.FEEDBACK, ids.HANDOVER, ids.RESOLVE, ids.SHARE, ids.DISMISS, ids.ACCEPT,
        ids.BROWSE, ids.SHOW_RECORD, ids.TOUR,
    }  # fmt: skip
    assert {what for what in listened if isinstance(what, str)} == plain
    assert {what for what in listened if not isinstance(what, str)} == {ids.any_of(name) for name in numbered}
