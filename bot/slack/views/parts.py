"""The few shapes that all views are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    MarkdownTextObject,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextListElement,
    RichTextSectionElement,
    SectionBlock,
)
from slack_sdk.models.blocks.block_elements import InteractiveElement

from bot.slack.escape import cut
from bot.slack.limits import LIMITS, size


def plain(text: str, limit: int) -> PlainTextObject:
    """Plain text, where neither markup nor emoji names mean anything."""
    return PlainTextObject(text=cut(text, limit), emoji=False)


def marked(text: str, limit: int = LIMITS.context_text) -> MarkdownTextObject:
    """Text with links and mentions, everything else escaped by the caller. Raises ValueError if it is too long."""
    if size(text) > limit:
        raise ValueError("marked-up text cannot be cut")
    return MarkdownTextObject(text=text, verbatim=True)


def words(text: str, *, bold: bool = False) -> list[RichTextElementParts.Text]:
    """Rich text of any length, in pieces that Slack takes."""
    style = RichTextElementParts.TextStyle(bold=True) if bold else None
    return [RichTextElementParts.Text(text=piece, style=style) for piece in pieces(text, LIMITS.rich_text)]


def pieces(text: str, limit: int) -> Iterator[str]:
    """A text in pieces of at most `limit` characters, nothing lost."""
    while text:
        end = limit
        while size(text[:end]) > limit:
            end -= 1
        yield text[:end]
        text = text[end:]


def paragraph(text: str, *, bold: bool = False) -> RichTextBlock:
    """A paragraph."""
    return RichTextBlock(elements=[RichTextSectionElement(elements=words(text, bold=bold))])


def items(texts: Iterable[str], style: str = "bullet") -> RichTextBlock:
    """A list, `bullet` or `ordered`."""
    lines = [RichTextSectionElement(elements=words(text)) for text in texts]
    return RichTextBlock(elements=[RichTextListElement(elements=lines, style=style, indent=0)])


def heading(text: str) -> HeaderBlock:
    """A heading."""
    return HeaderBlock(text=plain(text, LIMITS.header_text))


def section(text: str, accessory: InteractiveElement | None = None) -> SectionBlock:
    """A paragraph of plain text, with a button or menu beside it."""
    return SectionBlock(text=plain(text, LIMITS.section_text), accessory=accessory)


def small(text: str) -> ContextBlock:
    """Small print."""
    return ContextBlock(elements=[plain(text, LIMITS.context_text)])


def small_marked(lines: Sequence[str]) -> list[Block]:
    """Small print with links or mentions, line by line, in as few blocks as hold it."""
    texts: list[str] = []
    for line in lines:
        if texts and size(texts[-1]) + 1 + size(line) <= LIMITS.context_text:
            texts[-1] += "\n" + line
        else:
            texts.append(line)
    many = LIMITS.context_elements
    return [
        ContextBlock(elements=[marked(text) for text in texts[at : at + many]]) for at in range(0, len(texts), many)
    ]


def button(text: str, action: str, value: str, *, style: str | None = None, label: str | None = None) -> ButtonElement:
    """A button; `label` is what screen readers say where the text is cut short. Raises ValueError for a long value."""
    if size(value) > LIMITS.button_value:
        raise ValueError("a button's value cannot be cut")
    return ButtonElement(
        text=plain(text, LIMITS.button_text),
        action_id=action,
        value=value,
        style=style,
        accessibility_label=cut(label, LIMITS.accessibility_label) if label else None,
    )


def actions(elements: Sequence[InteractiveElement]) -> list[Block]:
    """Rows of buttons; none where there are no buttons."""
    many = LIMITS.actions_elements
    return [ActionsBlock(elements=list(elements[at : at + many])) for at in range(0, len(elements), many)]
