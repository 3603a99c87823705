"""What somebody filled into a modal."""

from __future__ import annotations

from typing import Any


def written(view: dict[str, Any], field: str) -> str:
    """The text of a field whose block and action bear the same name; empty where nothing was written."""
    return str(_field(view, field).get("value") or "").strip()


def chosen(view: dict[str, Any], field: str) -> str:
    """The value of the option that was chosen in a field; empty where none was."""
    return str((_field(view, field).get("selected_option") or {}).get("value") or "")


def _field(view: dict[str, Any], field: str) -> dict[str, Any]:
    found: dict[str, Any] = view["state"]["values"].get(field, {}).get(field, {})
    return found
