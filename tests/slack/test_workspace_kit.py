"""What blocks and views the workspace takes, and how it words a refusal."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.models import blocks as sdk
from slack_sdk.models.views import View
from workspace import kit, limits

PLAIN = {"type": "plain_text", "text": "文"}
BUTTON = {"type": "button", "text": PLAIN, "action_id": "go"}
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "文"}}


def plain(length: int) -> dict[str, Any]:
    return {"type": "plain_text", "text": "文" * length}


def table(rows: int = 1, columns: int = 1, text: str = "値") -> dict[str, Any]:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * columns] * rows}


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(elements)}


RICH_SECTION = {"type": "rich_text_section", "elements": [{"type": "text", "text": "文", "style": {"bold": True}}]}
GOOD = [
    SECTION,
    {"type": "section", "fields": [plain(2000), *[plain(1)] * 9], "accessory": BUTTON, "expand": True},
    {
        "type": "section",
        "text": plain(3000),
        "accessory": {"type": "image", "image_url": "https://x/", "alt_text": "絵"},
    },
    {"type": "divider"},
    {"type": "header", "text": plain(150)},
    {"type": "markdown", "text": "**文**"},
    {"type": "context", "elements": [PLAIN, {"type": "image", "image_url": "https://x/", "alt_text": "絵"}]},
    {"type": "actions", "elements": [{**BUTTON, "action_id": f"go{n}"} for n in range(25)]},
    {
        "type": "actions",
        "elements": [
            {
                "type": "static_select",
                "action_id": "year",
                "placeholder": PLAIN,
                "options": [{"text": plain(75), "value": "v" * 150}] * 100,
            },
            {"type": "overflow", "action_id": "more", "options": [{"text": PLAIN, "value": "a", "url": "https://x/"}]},
            {"type": "datepicker", "initial_date": "2018-04-16"},
        ],
    },
    {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "feedback",
                "positive_button": {"text": PLAIN, "value": "good", "accessibility_label": "役に立った"},
                "negative_button": {"text": PLAIN, "value": "bad", "accessibility_label": "役に立たなかった"},
            },
            {"type": "icon_button", "icon": "trash", "text": PLAIN, "action_id": "remove"},
        ],
    },
    rich(
        RICH_SECTION,
        {"type": "rich_text_list", "style": "bullet", "elements": [RICH_SECTION], "indent": 1},
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://x/", "text": "資料"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "文"}]},
    ),
    table(100, 20),
    {**table(), "column_settings": [{"align": "right", "is_wrapped": True}, None]},
    {"type": "table", "rows": [[{"type": "raw_number", "value": 5}, rich(RICH_SECTION)]]},
    {
        "type": "container",
        "title": plain(150),
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": [SECTION] * 10,
    },
    {"type": "card", "title": {"type": "mrkdwn", "text": "題"}, "actions": [BUTTON]},
    {"type": "task_card", "task_id": "t", "title": "調べる", "status": "complete"},
    {
        "type": "data_table",
        "caption": "表",
        "rows": [[{"type": "raw_text", "text": "年"}], [{"type": "raw_number", "value": 2018}]],
    },
    {
        "type": "data_visualization",
        "title": "団体数",
        "chart": {
            "type": "bar",
            "series": [{"name": "数", "data": [{"label": "2018", "value": 3}]}],
            "axis_config": {"categories": ["2018"]},
        },
    },
]
BAD: list[tuple[dict[str, Any], str]] = [
    ({"type": "section"}, "missing required field: text or fields [json-pointer:/blocks/0]"),
    ({"type": "section", "text": plain(3001)}, "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ({"type": "section", "text": plain(0)}, "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ({"type": "section", "text": "文"}, "must provide an object [json-pointer:/blocks/0/text]"),
    ({"type": "section", "fields": [PLAIN] * 11}, "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    ({"type": "section", "text": {**PLAIN, "verbatim": True}}, "invalid additional property: verbatim"),
    ({**SECTION, "colour": "red"}, "invalid additional property: colour [json-pointer:/blocks/0]"),
    ({"type": "header", "text": plain(151)}, "must be less than 151 characters"),
    ({"type": "header", "text": SECTION["text"]}, "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
    ({"type": "banner"}, "unsupported type: banner [json-pointer:/blocks/0/type]"),
    ({"text": PLAIN}, "missing required field: type"),
    ({"type": "alert", "text": PLAIN}, "unsupported type: alert"),
    ({"type": "file", "external_id": "x", "source": "remote"}, "unsupported type: file"),
    ({"type": "actions", "elements": [BUTTON] * 26}, "no more than 25 items allowed"),
    ({"type": "actions", "elements": []}, "must provide at least 1 items"),
    ({"type": "actions", "elements": [BUTTON, BUTTON]}, "action_id go already exists"),
    ({"type": "actions", "elements": [{**BUTTON, "text": plain(76)}]}, "must be less than 76 characters"),
    ({"type": "actions", "elements": [{**BUTTON, "value": "v" * 2001}]}, "must be less than 2001 characters"),
    ({"type": "actions", "elements": [{**BUTTON, "style": "blue"}]}, "must be a valid enum value"),
    ({"type": "actions", "elements": [{**BUTTON, "action_id": "a" * 256}]}, "must be less than 256 characters"),
    ({"type": "actions", "elements": [{"type": "plain_text_input"}]}, "unsupported type: plain_text_input"),
    ({"type": "actions", "elements": [{"type": "static_select"}]}, "missing required field: options or option_groups"),
    ({"type": "context", "elements": [PLAIN] * 11}, "no more than 10 items allowed"),
    ({"type": "context_actions", "elements": [BUTTON]}, "unsupported type: button"),
    (table(101), "no more than 100 items allowed [json-pointer:/blocks/0/rows]"),
    (table(1, 21), "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"),
    (table(text=""), "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]"),
    (table(50, 20, "文" * 11), "no more than 10000 characters in tables allowed"),
    ({"type": "container", "child_blocks": [SECTION]}, "missing required field: title or rich_text_title"),
    ({"type": "container", "title": PLAIN, "child_blocks": [SECTION] * 11}, "no more than 10 items allowed"),
    ({"type": "container", "title": PLAIN, "child_blocks": [rich(RICH_SECTION)]}, "unsupported type: rich_text"),
    (
        {"type": "container", "title": PLAIN, "child_blocks": [SECTION], "default_collapsed": True},
        "requires is_collapsible",
    ),
    (rich(), "must provide at least 1 items"),
    (rich({"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}), "must be more than 0 characters"),
    ({"type": "markdown", "text": "文" * 12001}, "must be less than 12001 characters"),
    ({"type": "image", "alt_text": "絵"}, "missing required field: image_url or slack_file"),
    ({**SECTION, "block_id": "b" * 256}, "must be less than 256 characters"),
    (
        {"type": "data_table", "caption": "表", "rows": [[{"type": "raw_text", "text": "a"}]]},
        "must provide at least 2 items",
    ),
]


@pytest.mark.parametrize("block", GOOD, ids=lambda block: block["type"])
def test_takes_what_slack_takes(block: dict[str, Any]) -> None:
    assert kit.check_message([block]) is None


@pytest.mark.parametrize(("block", "detail"), BAD, ids=[detail[:40] for _, detail in BAD])
def test_refuses_what_slack_refuses_and_says_where(block: dict[str, Any], detail: str) -> None:
    refusal = kit.check_message([block])
    assert refusal
    assert refusal.error == "invalid_blocks"
    assert detail in " ".join(refusal.details)


@pytest.mark.parametrize("block", [b for b in GOOD if b["type"] not in {"data_table", "data_visualization"}])
def test_the_sdk_agrees_on_what_is_good(block: dict[str, Any]) -> None:
    parsed = sdk.Block.parse(block)
    assert parsed
    parsed.to_dict()


def test_limits_equal_those_of_the_sdk() -> None:
    assert sdk.SectionBlock.text_max_length == limits.SECTION_TEXT
    assert sdk.SectionBlock.fields_max_length == limits.SECTION_FIELDS
    assert sdk.HeaderBlock.text_max_length == limits.HEADER_TEXT
    assert sdk.MarkdownBlock.text_max_length == limits.MARKDOWN_TEXT
    assert sdk.ActionsBlock.elements_max_length == limits.ACTIONS_ELEMENTS
    assert sdk.ContextBlock.elements_max_length == limits.CONTEXT_ELEMENTS
    assert sdk.ContextActionsBlock.elements_max_length == limits.CONTEXT_ACTIONS_ELEMENTS
    assert sdk.ContainerBlock.child_blocks_max_length == limits.CONTAINER_CHILDREN
    assert sdk.CardBlock.body_max_length == limits.CARD_BODY
    assert sdk.ButtonElement.text_max_length == limits.BUTTON_TEXT
    assert sdk.ButtonElement.value_max_length == limits.BUTTON_VALUE
    assert sdk.Option.value_max_length == limits.OPTION_VALUE
    assert View.title_max_length == limits.VIEW_TITLE
    assert View.private_metadata_max_length == limits.PRIVATE_METADATA
    assert View.blocks_max_length == limits.BLOCKS_IN_VIEW


def test_a_message_holds_fifty_blocks() -> None:
    assert kit.check_message([{"type": "divider"}] * 50) is None
    refusal = kit.check_message([{"type": "divider"}] * 51)
    assert refusal == kit.Refusal("invalid_blocks", ("no more than 50 items allowed [json-pointer:/blocks]",))


def test_texts_of_all_blocks_together_are_limited() -> None:
    refusal = kit.check_message([{"type": "section", "text": plain(2700)}] * 5)
    assert refusal
    assert refusal.error == "msg_blocks_too_long"


@pytest.mark.parametrize(
    "blocks",
    [
        [table(), table()],
        [table(), {"type": "container", "title": PLAIN, "child_blocks": [table()]}],
        [table(), {"type": "markdown", "text": "|年|数|\n|---|---|\n|2018|3|\n"}],
    ],
)
def test_a_message_holds_one_table(blocks: list[dict[str, Any]]) -> None:
    refusal = kit.check_message(blocks)
    assert refusal
    assert refusal.error == "invalid_attachments"


def test_block_ids_are_unique() -> None:
    refusal = kit.check_message([{**SECTION, "block_id": "b"}, {"type": "divider", "block_id": "b"}])
    assert refusal
    assert "block_id b already exists [json-pointer:/blocks/1/block_id]" in refusal.details


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": PLAIN, "blocks": list(blocks), **more}


INPUT = {"type": "input", "label": PLAIN, "element": {"type": "plain_text_input", "action_id": "reason"}}


@pytest.mark.parametrize(
    "view",
    [
        modal(SECTION),
        modal(INPUT, submit=PLAIN, close=PLAIN, private_metadata="x" * 3000, callback_id="c" * 255),
        modal({"type": "alert", "text": plain(200), "level": "warning"}),
        {"type": "home", "blocks": [SECTION] * 100},
    ],
)
def test_takes_good_views(view: dict[str, Any]) -> None:
    assert kit.check_view(view) is None


@pytest.mark.parametrize(
    ("view", "detail"),
    [
        ({"type": "sheet", "blocks": []}, "unsupported type: sheet [json-pointer:/view/type]"),
        (modal(), "must provide at least 1 items [json-pointer:/view/blocks]"),
        (modal(SECTION, title=plain(25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (modal(SECTION, submit=plain(25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
        (modal(SECTION, private_metadata="x" * 3001), "must be less than 3001 characters"),
        (modal(INPUT), "missing required field: submit [json-pointer:/view]"),
        (modal(table()), "unsupported type: table [json-pointer:/view/blocks/0/type]"),
        (modal({"type": "markdown", "text": "文"}), "unsupported type: markdown"),
        ({"type": "home", "blocks": [SECTION] * 101}, "no more than 100 items allowed"),
        ({"type": "home", "title": PLAIN, "blocks": [SECTION]}, "invalid additional property: title"),
        ({"type": "home", "blocks": [{"type": "alert", "text": PLAIN}]}, "unsupported type: alert"),
        (modal({"type": "context_actions", "elements": []}), "unsupported type: context_actions"),
        (
            {"type": "home", "blocks": [{**INPUT, "element": {"type": "email_text_input", "action_id": "m"}}]},
            "unsupported type: email_text_input",
        ),
        (modal(SECTION, hash="1"), "invalid additional property: hash"),
    ],
)
def test_refuses_bad_views(view: dict[str, Any], detail: str) -> None:
    refusal = kit.check_view(view)
    assert refusal
    assert refusal.error == "invalid_arguments"
    assert detail in " ".join(refusal.details)


def test_metadata_needs_its_two_fields_and_a_modest_size() -> None:
    assert kit.check_metadata({"event_type": "answer", "event_payload": {"id": 1}}) is None
    assert kit.check_metadata({"event_type": "answer"})
    assert kit.check_metadata({"event_type": "answer", "event_payload": {"x": "文" * 16_000}})


def test_reading_blocks_back() -> None:
    block = {"type": "container", "title": PLAIN, "child_blocks": [{"type": "actions", "elements": [BUTTON]}]}
    assert [element["action_id"] for _, element in kit.usable([block])] == ["go"]
    assert list(kit.texts([SECTION, table(1, 2)])) == ["文", "値", "値"]
