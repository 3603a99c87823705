"""Using an element: what Slack reports when a person presses, picks or types."""

from __future__ import annotations

from typing import Any

_TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
_PICKED = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "rich_text_input": "rich_text_value",
    "file_input": "files",
}
_INITIAL = {
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
    "users_select": "initial_user",
    "channels_select": "initial_channel",
    "conversations_select": "initial_conversation",
    "multi_users_select": "initial_users",
    "multi_channels_select": "initial_channels",
    "multi_conversations_select": "initial_conversations",
}


class NotPossible(ValueError):  # noqa: N818
    """Something that Slack's clients would not let a person do."""


def pressed(element: dict[str, Any], value: Any) -> dict[str, Any]:
    """The part of an action that says what was done with an element."""
    kind = element["type"]
    if kind in {"button", "icon_button"}:
        return _known(element, "text", "value", "style")
    if kind == "feedback_buttons":
        return _feedback(element, value)
    return {name: item for name, item in entered(element, value).items() if name != "type"}


def entered(element: dict[str, Any], value: Any) -> dict[str, Any]:
    """The state of an element once a person entered a value; None leaves it as it came."""
    kind = element["type"]
    if kind in _TYPED:
        return {"type": kind, "value": _typed(element, element.get("initial_value") if value is None else value)}
    if kind in _PICKED:
        return {"type": kind, _PICKED[kind]: element.get(_INITIAL.get(kind, "")) if value is None else value}
    many = kind == "checkboxes" or (kind.startswith("multi_") and kind.endswith("_select"))
    if many:
        chosen = element.get("initial_options", []) if value is None else [_option(element, item) for item in value]
        return {"type": kind, "selected_options": chosen}
    chosen = element.get("initial_option") if value is None else _option(element, value)
    return {"type": kind, "selected_option": chosen}


def is_empty(state: dict[str, Any]) -> bool:
    """Whether an element's state holds nothing."""
    return not any(value for name, value in state.items() if name != "type")


def _known(element: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: element[name] for name in names if name in element}


def _typed(element: dict[str, Any], value: str | None) -> str | None:
    longest, shortest = element.get("max_length"), element.get("min_length", 0)
    if value and ((longest and len(value) > longest) or len(value) < shortest):
        raise NotPossible(f"{len(value)} characters in {element['action_id']}: allowed {shortest} to {longest}")
    return value or None


def _option(element: dict[str, Any], value: Any) -> dict[str, Any]:
    groups = [group["options"] for group in element.get("option_groups", [])]
    offered: list[dict[str, Any]] = [*element.get("options", []), *(option for group in groups for option in group)]
    if element["type"].endswith("external_select") and isinstance(value, dict):
        return value
    for option in offered:
        if value in (option["value"], option["text"]["text"]):
            return option
    raise NotPossible(f"{element['action_id']} does not offer {value!r}")


def _feedback(element: dict[str, Any], value: Any) -> dict[str, Any]:
    for name in ("positive_button", "negative_button"):
        button = element[name]
        if value in (button["value"], button["text"]["text"], name.removesuffix("_button")):
            return _known(button, "text", "value")
    raise NotPossible(f"{element['action_id']} has no button {value!r}; say positive or negative")
