"""Questions that fit too much: handed back with what they may mean."""

from __future__ import annotations

from bot import phrase
from bot.answering.people import homes_asked
from bot.answering.speech import Speech
from bot.replies import Replies
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection

AMBIGUOUS = 5
"""More records than this for a question that wants one thing are asked back."""
_MANY = frozenset(
    {"list", "count", "sum", "latest", "first", "maximum", "minimum", "difference", "share", "average"}
    | {"compare", "next", "current", "place", "which_document", "same", "days", "level", "fall", "course"}
)
"""Asks that want several records."""


def asks_back(frame: Frame, selection: Selection, replies: Replies) -> bool:
    """Whether one thing is wanted of too many: 第2回はいつ？ could be any series."""
    single = bool(frame.properties or frame.roles or {"who", "when"} & set(frame.asks)) and not homes_asked(frame)
    if (
        not single
        or _MANY & set(frame.asks)
        or frame.times
        or frame.words
        or frame.phrases
        or frame.lettered
        or frame.bounds
        or frame.counted
        or frame.limit
    ):
        return False
    reply = replies.kinds[selection.records[0].kind]
    if reply.yearly or (reply.default and not (frame.names or frame.records)):
        return False
    if not (frame.subjects or frame.names or frame.records):
        return sum(map(len, selection.groups)) > 2 and (len(selection.groups) > 1 or len(selection.records) > AMBIGUOUS)
    return len(selection.records) > AMBIGUOUS and not frame.names and not (frame.numbers or frame.verbs)


def told(frame: Frame, selection: Selection, speech: Speech, vocabulary: Vocabulary) -> list[Record]:
    """Hand the question back; the records to choose from are one a kind, or those of the only kind."""
    groups = [g for g in selection.groups if g[0].record.kind != "listed_partner"][:4]
    if len(groups) > 1:
        options: list[Record] = [g[0].record for g in groups]
    else:
        options = list(selection.records[-5:])
    speech.lead = speech.say("which")
    ask = phrase.joined(
        [speech.telling.label(options[0], vocabulary.properties[p].properties[0]) for p in frame.properties[:2]]
        or [""],
        speech.replies.language,
    )
    ask = ask or speech.replies.labels["content"]
    speech.choices = [speech.say("choice", name=speech.telling.plain(r, "name"), ask=ask) for r in options]
    speech.show(options)
    return options
