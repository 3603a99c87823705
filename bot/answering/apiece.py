"""One thing asked of a few records, told of each in the first sentence: how many fields, when, which prefecture."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.measuring import short
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.wish import ALWAYS, Wish, counted
from intents.frame import Frame
from knowledge.model import Record

_FEW = 4
"""More records than this are told in their lines only."""
_SHORT = 20
"""Letters from which on a name is too long to stand in a row of them."""
_FIGURES = frozenset({"number", "yen"})


def apiece(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> str:
    """The first sentence for a wish that each record answers in a word, nothing for any other."""
    name = "" if counted(frame) else _asked(frame, wish, speech)
    together = name == speech.replies.kinds[records[0].kind].total and "list" not in frame.asks
    if not name or together or not 1 < len(records) <= _FEW:
        return ""
    values = [speech.telling.plain(r, name) for r in records]
    figures = name == "date" or speech.store.schema.properties[name].type in _FIGURES
    words = "count" not in frame.asks and not _passages(name, speech) and all(len(v) <= _SHORT for v in values)
    if not all(values) or not (figures or words):
        return ""
    label = label_of(records[0], name, speech)
    names = [short(r, speech) for r in records]
    language = speech.replies.language
    if len(set(values)) == 1:
        return speech.say("alike", label=label, names=phrase.joined(names, language), value=values[0])
    if values == names:
        return speech.say("are", label=label, names=phrase.joined(names, language))
    told = (speech.say("of_each", name=n, value=v) for n, v in zip(names, values, strict=True))
    return speech.say("apiece", label=label, told=phrase.joined(told, language))


def _passages(name: str, speech: Speech) -> bool:
    """Whether the values are passages of the documents, and no words for one thing each."""
    definition = speech.store.schema.properties.get(name)
    return definition is not None and definition.many and definition.type == "text"


def _asked(frame: Frame, wish: Wish, speech: Speech) -> str:
    """The one property asked for, if there is one only: a date where no list of the records is wanted."""
    named = [p for p in wish.properties if p not in ALWAYS]
    if wish.named and len(named) == 1 and named[0] in speech.store.schema.properties:
        return named[0]
    dated = tuple(wish.properties) == ("date",) and not frame.polar and not {"list", "count"} & set(frame.asks)
    return "date" if dated else ""
