"""The same blocks in kinds that Slack has had for long, for clients and workspaces that refuse the newer ones."""

from __future__ import annotations

from collections.abc import Iterable

from slack_sdk.models.blocks import Block, ContainerBlock, ContextActionsBlock, ContextBlock

from bot.slack.limits import LIMITS


def simpler(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Containers opened up, native feedback left out, the rest as it is, within the number a message takes."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, ContainerBlock):
            found += [ContextBlock(elements=[block.title]) if block.title else block, *block.child_blocks]
        elif not isinstance(block, ContextActionsBlock):
            found.append(block)
    return tuple(found[: LIMITS.message_blocks])
