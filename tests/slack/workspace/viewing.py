"""Making and changing the views that a person has open."""

from __future__ import annotations

import secrets
from typing import Any

from .errors import SlackError
from .model import View
from .state import State


def new_view(state: State, user: str, content: dict[str, Any], below: View | None = None) -> View:
    """A view from the app's JSON, on top of another or by itself."""
    check_external_id(state, content)
    id_ = state.new_id("V")
    root = below.root if below else id_
    return View(id_, user, _stored(state, content), _hash(state), root, below.id if below else "")


def replace(state: State, view: View, content: dict[str, Any]) -> None:
    """Show other content in an open view; what was typed under the same ids stays."""
    view.content = _stored(state, content)
    view.hash = _hash(state)
    view.errors = {}


def check_external_id(state: State, content: dict[str, Any]) -> None:
    """Refuse an external_id that another open view has."""
    wanted = content.get("external_id")
    if wanted and state.view("", wanted):
        raise SlackError("duplicate_external_id")


def _stored(state: State, content: dict[str, Any]) -> dict[str, Any]:
    return {**content, "blocks": state.named(content["blocks"])}


def _hash(state: State) -> str:
    return f"{int(state.clock.now())}.{secrets.token_hex(4)}"
