"""The table of limits agrees with the SDK's and the workspace's."""

from __future__ import annotations

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContainerBlock,
    ContextActionsBlock,
    ContextBlock,
    HeaderBlock,
    Option,
    SectionBlock,
)
from slack_sdk.models.blocks.block_elements import InputInteractiveElement, InteractiveElement, StaticSelectElement
from slack_sdk.models.views import View
from workspace import limits as slack

from bot.slack.limits import CONTAINER_CHILDREN, LIMITS, size


def test_the_sdk_agrees() -> None:
    assert LIMITS.section_text == SectionBlock.text_max_length
    assert LIMITS.header_text == HeaderBlock.text_max_length
    assert LIMITS.context_elements == ContextBlock.elements_max_length
    assert LIMITS.actions_elements == ActionsBlock.elements_max_length
    assert LIMITS.context_actions_elements == ContextActionsBlock.elements_max_length
    assert (LIMITS.button_text, LIMITS.button_value) == (ButtonElement.text_max_length, ButtonElement.value_max_length)
    assert (LIMITS.option_text, LIMITS.option_value) == (Option.label_max_length, Option.value_max_length)
    assert LIMITS.options == StaticSelectElement.options_max_length
    assert LIMITS.placeholder == InputInteractiveElement.placeholder_max_length
    assert LIMITS.container_children == ContainerBlock.child_blocks_max_length
    assert LIMITS.container_title == ContainerBlock.title_max_length
    assert LIMITS.action_id == InteractiveElement.action_id_max_length
    assert LIMITS.block_id == Block.block_id_max_length
    assert LIMITS.view_blocks == View.blocks_max_length
    assert (LIMITS.view_title, LIMITS.view_button) == (View.title_max_length, View.submit_max_length)
    assert (LIMITS.private_metadata, LIMITS.callback_id) == (
        View.private_metadata_max_length,
        View.callback_id_max_length,
    )


def test_nothing_is_wider_than_the_workspace_allows() -> None:
    assert LIMITS.message_blocks <= slack.BLOCKS_IN_MESSAGE
    assert LIMITS.message_text <= slack.MESSAGE_TEXT
    assert LIMITS.message_characters < slack.MESSAGE_BLOCK_TEXT
    assert max(LIMITS.context_text, LIMITS.rich_text) <= slack.TEXT_OBJECT
    assert LIMITS.accessibility_label <= slack.ACCESSIBILITY_LABEL
    assert LIMITS.prompts <= slack.SUGGESTED_PROMPTS
    assert LIMITS.metadata_bytes <= slack.METADATA_CHARACTERS
    assert CONTAINER_CHILDREN <= slack.CONTAINER_BLOCKS


def test_size_counts_as_javascript_does() -> None:
    assert [size(text) for text in ("", "あa", "𠮷", "\ud800")] == [0, 2, 2, 1]
