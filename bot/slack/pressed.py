"""Buttons and menus as Slack tells of them: who pressed what, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.slack.values import unpack


@dataclass(frozen=True, slots=True)
class Pressed:
    """Something pressed: in a message (`channel`, `ts`, the root of its `thread`) or in a `view` (`home`, `modal`).

    `trigger` opens a modal for three seconds; `url` is the response_url, empty in views.
    """

    user: str
    value: dict[str, Any]
    trigger: str
    channel: str
    ts: str
    thread: str
    private: bool
    url: str
    view: str
    view_id: str

    @property
    def answer(self) -> str:
        """The id of the answer that it belongs to, if any."""
        return str(self.value.get("answer") or "")


def pressed(body: dict[str, Any]) -> Pressed:
    """The first action of an interaction's payload."""
    action, container = body["actions"][0], body.get("container") or {}
    option = action.get("selected_option") or {}
    message, view = body.get("message") or {}, body.get("view") or {}
    ts = container.get("message_ts", "")
    return Pressed(
        user=body["user"]["id"],
        value=unpack(action.get("value")) or {"choice": option.get("value", "")},
        trigger=body.get("trigger_id", ""),
        channel=container.get("channel_id", ""),
        ts=ts,
        thread=container.get("thread_ts") or message.get("thread_ts") or ts,
        private=bool(container.get("is_ephemeral")),
        url=body.get("response_url", ""),
        view=view.get("type", ""),
        view_id=view.get("id", ""),
    )
