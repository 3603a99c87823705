"""The elements that stand inside blocks: buttons, menus, pickers, inputs."""

from __future__ import annotations

from typing import Final

from .. import limits
from .shape import Check, anything, array, boolean, by_type, integer, not_with, number, one_of, record, string
from .text import RICH_TEXT, plain, text

_STYLE = one_of("primary", "danger")
_CONFIRM = record(
    {
        "title": plain(limits.CONFIRM_TITLE),
        "text": text(limits.CONFIRM_TEXT),
        "confirm": plain(limits.CONFIRM_BUTTON),
        "deny": plain(limits.CONFIRM_BUTTON),
    },
    {"style": _STYLE},
)
_ACTION = {"action_id": string(limits.ACTION_ID, 1)}
_CONFIRMED = {**_ACTION, "confirm": _CONFIRM}
_FOCUSED = {**_CONFIRMED, "focus_on_load": boolean}
_PLACED = {**_FOCUSED, "placeholder": plain(limits.PLACEHOLDER)}
_MANY = {**_PLACED, "max_selected_items": integer(1)}
_VALUE = string(limits.OPTION_VALUE, 1)
_OPTION = record({"text": plain(limits.OPTION_TEXT), "value": _VALUE}, {"description": plain(limits.OPTION_TEXT)})
_LINKED_OPTION = record(
    {"text": plain(limits.OPTION_TEXT), "value": _VALUE},
    {"description": plain(limits.OPTION_TEXT), "url": string(limits.URL)},
)
_TEXT_OPTION = record({"text": text(limits.OPTION_TEXT), "value": _VALUE}, {"description": text(limits.OPTION_TEXT)})
_OPTIONS = array(_OPTION, 1, limits.OPTIONS)
_GROUPS = array(record({"label": plain(limits.OPTION_TEXT), "options": _OPTIONS}), 1, limits.OPTION_GROUPS)
_FILTER = record(
    optional={
        "include": array(one_of("im", "mpim", "private", "public"), 1),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    }
)
_DISPATCH = record({"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), 1, 2)})
_WRITTEN = {
    **_ACTION,
    "initial_value": string(limits.INPUT_VALUE),
    "dispatch_action_config": _DISPATCH,
    "focus_on_load": boolean,
    "placeholder": plain(limits.PLACEHOLDER),
}
_LABEL = {"accessibility_label": string(limits.ACCESSIBILITY_LABEL)}
_FEEDBACK = record({"text": plain(limits.BUTTON_TEXT), "value": string(limits.BUTTON_VALUE)}, _LABEL)
FILE: Final = record(optional={"id": string(), "url": string(limits.URL)}, any_of=("id", "url"))

IMAGE: Final = record(
    {"alt_text": string(limits.IMAGE_ALT_TEXT, 1)},
    {"image_url": string(limits.URL, 1), "slack_file": FILE},
    any_of=("image_url", "slack_file"),
)
BUTTON: Final = record(
    {"text": plain(limits.BUTTON_TEXT)},
    {
        **_CONFIRMED,
        **_LABEL,
        "value": string(limits.BUTTON_VALUE),
        "url": string(limits.URL),
        "style": _STYLE,
        "visible_to_user_ids": array(string(minimum=1)),
        "agent_prompt": string(limits.AGENT_PROMPT),
        "agent_prompt_display": string(),
    },
)
_TRIGGER = record({"url": string(limits.URL, 1)}, {"customizable_input_parameters": array(anything)})
_MENUS: dict[str, Check] = {
    "static_select": record(
        optional={"options": _OPTIONS, "option_groups": _GROUPS, "initial_option": _OPTION, **_PLACED},
        any_of=("options", "option_groups"),
        rules=(not_with("options", "option_groups"),),
    ),
    "multi_static_select": record(
        optional={"options": _OPTIONS, "option_groups": _GROUPS, "initial_options": array(_OPTION, 1), **_MANY},
        any_of=("options", "option_groups"),
        rules=(not_with("options", "option_groups"),),
    ),
    "external_select": record(optional={"initial_option": _OPTION, "min_query_length": integer(0), **_PLACED}),
    "multi_external_select": record(
        optional={"initial_options": array(_OPTION, 1), "min_query_length": integer(0), **_MANY}
    ),
    "users_select": record(optional={"initial_user": string(), **_PLACED}),
    "multi_users_select": record(optional={"initial_users": array(string(), 1), **_MANY}),
    "channels_select": record(optional={"initial_channel": string(), "response_url_enabled": boolean, **_PLACED}),
    "multi_channels_select": record(optional={"initial_channels": array(string(), 1), **_MANY}),
    "conversations_select": record(
        optional={
            "initial_conversation": string(),
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": _FILTER,
            **_PLACED,
        }
    ),
    "multi_conversations_select": record(
        optional={
            "initial_conversations": array(string(), 1),
            "default_to_current_conversation": boolean,
            "filter": _FILTER,
            **_MANY,
        }
    ),
}
_CHOICES: dict[str, Check] = {
    "checkboxes": record(
        {"options": array(_TEXT_OPTION, 1, limits.RADIO_OPTIONS)},
        {"initial_options": array(_TEXT_OPTION, 1), **_FOCUSED},
    ),
    "radio_buttons": record(
        {"options": array(_TEXT_OPTION, 1, limits.RADIO_OPTIONS)}, {"initial_option": _TEXT_OPTION, **_FOCUSED}
    ),
    "datepicker": record(optional={"initial_date": string(pattern=r"\d{4}-\d\d-\d\d"), **_PLACED}),
    "timepicker": record(optional={"initial_time": string(pattern=r"\d\d:\d\d"), "timezone": string(), **_PLACED}),
}
_DATETIME: dict[str, Check] = {"datetimepicker": record(optional={"initial_date_time": integer(0), **_FOCUSED})}
_RICH: dict[str, Check] = {
    "rich_text_input": record(
        _ACTION,
        {
            "initial_value": by_type({"rich_text": RICH_TEXT}),
            "dispatch_action_config": _DISPATCH,
            "focus_on_load": boolean,
            "placeholder": plain(limits.PLACEHOLDER),
        },
    )
}
_BUTTONS: dict[str, Check] = {
    "button": BUTTON,
    "overflow": record({"options": array(_LINKED_OPTION, 1, limits.OVERFLOW_OPTIONS)}, _CONFIRMED),
    "workflow_button": record(
        {"text": plain(limits.BUTTON_TEXT), "workflow": record({"trigger": _TRIGGER})},
        {**_ACTION, **_LABEL, "style": _STYLE},
    ),
}
_INPUTS: dict[str, Check] = {
    "plain_text_input": record(
        optional={
            **_WRITTEN,
            "multiline": boolean,
            "min_length": integer(0, limits.INPUT_VALUE),
            "max_length": integer(1, limits.INPUT_VALUE),
        }
    ),
    "email_text_input": record(optional=_WRITTEN),
    "url_text_input": record(optional=_WRITTEN),
    "number_input": record({"is_decimal_allowed": boolean}, {**_WRITTEN, "min_value": string(), "max_value": string()}),
    "file_input": record(optional={**_ACTION, "filetypes": array(string(), 1), "max_files": integer(1, 10)}),
}

IN_ACTIONS: Final[dict[str, Check]] = {**_BUTTONS, **_MENUS, **_CHOICES, **_DATETIME, **_RICH}
"""Elements that an actions block may hold."""
IN_SECTION: Final[dict[str, Check]] = {**_BUTTONS, **_MENUS, **_CHOICES, "image": IMAGE}
"""Accessories of a section."""
IN_INPUT: Final[dict[str, Check]] = {**_MENUS, **_CHOICES, **_DATETIME, **_RICH, **_INPUTS}
"""Elements that an input block may hold."""
IN_CONTEXT_ACTIONS: Final[dict[str, Check]] = {
    "feedback_buttons": record({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, _ACTION),
    "icon_button": record(
        {"icon": one_of("trash"), "text": plain(limits.BUTTON_TEXT)},
        {**_CONFIRMED, **_LABEL, "value": string(limits.BUTTON_VALUE), "visible_to_user_ids": array(string())},
    ),
}
"""Elements that a context_actions block may hold."""
SOURCE: Final = by_type({"url": record({"url": string(limits.URL, 1), "text": string(minimum=1)})})
"""A source in a task card."""
RAW_NUMBER: Final = record({"value": number}, {"text": string(minimum=1)})
"""A number in a cell."""
