"""The forms a message can take, from the one meant to the one that no Slack refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from slack_sdk.errors import SlackApiError, SlackObjectFormationError
from slack_sdk.models.blocks import Block, ContainerBlock, ContextActionsBlock, ContextBlock

from bot.slack.errors import refused
from bot.slack.limits import LIMITS
from bot.slack.message import Message

T = TypeVar("T")


def forms(message: Message) -> Iterator[tuple[Block, ...]]:
    """The blocks of a message, then older kinds of blocks that say the same, then none: its text alone."""
    yield message.blocks
    plainer = simpler(message.blocks)
    if plainer != message.blocks:
        yield plainer
    if message.blocks:
        yield ()


def first_taken(message: Message, send: Callable[[tuple[Block, ...]], T]) -> T:
    """Send a message in the first form that is not refused. Raises what the last one, or anything else, raises."""
    for blocks in forms(message):
        try:
            return send(blocks)
        except (SlackApiError, SlackObjectFormationError) as error:
            if not blocks or not refused(error):
                raise
    raise AssertionError("the last form has no blocks")


def simpler(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Containers opened up, native feedback left out, the rest as it is, within the number a message takes."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, ContainerBlock):
            found += [ContextBlock(elements=[block.title]) if block.title else block, *block.child_blocks]
        elif not isinstance(block, ContextActionsBlock):
            found.append(block)
    return tuple(found[: LIMITS.message_blocks])
