"""The App Home: what the bot knows, how to ask, what to browse, what one asked before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, Option, StaticSelectElement
from slack_sdk.models.views import View

from bot.slack import ids
from bot.slack.escape import escape, link
from bot.slack.limits import LIMITS, size
from bot.slack.phrases import Phrases
from bot.slack.values import pack
from bot.slack.views import parts
from bot.slack.views.examples import buttons

RECENT = 5


@dataclass(frozen=True, slots=True)
class Category:
    """A sort of record: its id, what it is called, how many there are."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document the knowledge comes from."""

    title: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What the Home tab tells. `as_of` is the day the newest document speaks of, in words."""

    categories: Sequence[Category]
    documents: Sequence[Document]
    version: str
    as_of: str
    recent: Sequence[str]


def build(contents: Contents, told: Phrases) -> View:
    """The Home tab for one person."""
    blocks: list[Block] = [
        parts.heading(told.say("home.title")),
        parts.paragraph(told.say("home.text")),
        parts.items(told.all("home.ways")),
        parts.heading(told.say("home.examples")),
        *parts.actions(buttons(told)),
        parts.heading(told.say("home.browse")),
        *_categories(contents.categories, told),
        *_recent(contents.recent, told),
        parts.heading(told.say("home.documents")),
        *parts.small_marked([f"{link(d.url, d.title)} {escape(d.published)}" for d in contents.documents]),
        parts.small(told.say("home.version", version=contents.version[:7], as_of=contents.as_of)),
    ]
    return View(type="home", callback_id="home", blocks=blocks)


def _categories(categories: Sequence[Category], told: Phrases) -> list[Block]:
    if not categories:
        return []
    options = [
        Option(
            value=category.kind,
            text=parts.plain(told.say("home.category", label=category.label, count=category.count), LIMITS.option_text),
        )
        for category in categories[: LIMITS.options]
    ]
    select = StaticSelectElement(
        action_id=ids.BROWSE, options=options, placeholder=parts.plain(told.say("home.choose"), LIMITS.placeholder)
    )
    total = sum(category.count for category in categories)
    return [parts.section(told.say("home.known", count=total, kinds=len(categories)), select)]


def _recent(questions: Sequence[str], told: Phrases) -> list[Block]:
    kept = [question for question in questions if size(pack(ask=question)) <= LIMITS.button_value][:RECENT]
    if not kept:
        return []
    asks = [
        parts.section(question, parts.button(told.say("button.again"), ids.numbered(ids.ASK, n), pack(ask=question)))
        for n, question in enumerate(kept)
    ]
    return [parts.heading(told.say("home.recent")), *asks]
