"""What the Home tab tells, gathered from the store and the journal."""

from __future__ import annotations

from collections import Counter

from bot import phrase
from bot.answer import Language
from bot.slack.desk import Desk
from bot.slack.phrases import phrases
from bot.slack.views.home import RECENT, Category, Contents, Document


def contents(desk: Desk, user: str, language: Language) -> Contents:
    """The Home tab's contents for one person."""
    english = language == "en"
    counts = Counter(record.kind for record in desk.store.records.values())
    kinds = desk.store.schema.kinds.values()
    documents = sorted(desk.store.documents.values(), key=lambda document: document.published.end, reverse=True)
    told = phrases(language)
    return Contents(
        categories=[
            Category(kind.id, kind.label_en if english else kind.label, counts[kind.id])
            for kind in kinds
            if counts[kind.id]
        ],
        documents=[
            Document(
                title=document.title_en if english else document.title,
                published=told.say("home.published", date=phrase.when(document.published, language)),
                url=document.url,
            )
            for document in documents
        ],
        version=desk.engine.version,
        as_of=phrase.when(max((document.as_of for document in documents), key=lambda period: period.end), language),
        recent=_recent(desk, user),
    )


def _recent(desk: Desk, user: str) -> list[str]:
    """What a person asked last, each question once."""
    asked = desk.journal.recent_questions(user, RECENT * 4)
    return list(dict.fromkeys(past.question for past in asked))[:RECENT]
