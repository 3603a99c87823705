"""The first sentences about one record: what was asked of it, each property once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot import phrase
from bot.answering.speech import Speech
from bot.answering.values import closed, is_prose, part_label, value_of
from bot.answering.wish import Wish
from bot.telling import fields
from intents.frame import Frame
from knowledge.model import Record

_PLAIN = frozenset({"what", "list", "who", "where", "count"})
"""Asks beside which a question is more than one for yes or no."""


def sentences(frame: Frame, record: Record, wish: Wish, speech: Speech) -> list[str]:
    """The sentences that say what is asked: the record's own where it does, then one for each property left."""
    wanted = [p for p in wish.properties if p != "name"]
    own = _own(frame, record, wish, wanted, speech)
    said = [own] if own else []
    told = set(fields(speech.telling.template(record))) if own else set()
    values: set[str] = set()
    for name in wanted:
        value = value_of(frame, record, name, speech, by_part=True) if name not in told else ""
        if value and value not in values:
            said.append(property_told(frame, record, name, value, wanted, speech, first=not said))
            values.add(value)
    return said or [_sentence(frame, record, (), wish, speech)]


def by_own_sentence(frame: Frame, record: Record, wish: Wish, speech: Speech) -> bool:
    """Whether the record's own sentence says what is asked, wholly or the most of it."""
    wanted = {p for p in wish.properties if p != "name"}
    reply = speech.replies.kinds[record.kind]
    if frame.about and wish.named and reply.yearly:
        return False
    if not wanted or not (wish.named or {"who", "where"} & set(frame.asks)):
        return True
    if wanted <= set(fields(reply.thing, optional=False)):
        return True
    firm = set(fields(speech.telling.template(record), optional=False)) - set(fields(reply.thing))
    return bool(wanted & firm) or len(wanted & set(fields(speech.telling.template(record)))) > 1


def _own(frame: Frame, record: Record, wish: Wish, wanted: Sequence[str], speech: Speech) -> str:
    return _sentence(frame, record, wanted, wish, speech) if by_own_sentence(frame, record, wish, speech) else ""


def _sentence(frame: Frame, record: Record, wanted: Sequence[str], wish: Wish, speech: Speech) -> str:
    """The record's own sentence, without further facts that are not asked where others are."""
    said = set(fields(speech.telling.template(record)))
    unasked = set(speech.replies.kinds[record.kind].facts) - set(wanted) if wish.named and said & set(wanted) else set()
    return affirmed(frame, wish, speech, speech.telling.sentence(record, without=unasked))


def affirmed(frame: Frame, wish: Wish, speech: Speech, sentence: str) -> str:
    """はい before the sentence, where a plain yes or no was asked for."""
    asks = set(frame.asks)
    plain = "exists" in asks and not wish.properties and not asks & _PLAIN
    return speech.say("yes", sentence=sentence) if plain and frame.language == "ja" else sentence


def property_told(
    frame: Frame, record: Record, name: str, value: str, wanted: Sequence[str], speech: Speech, *, first: bool
) -> str:
    """A property in a sentence, the first with what it is a property of."""
    reply, telling = speech.replies.kinds[record.kind], speech.telling
    label = part_label(frame, record, name, speech)
    thing = _without(value, telling.fill(reply.thing, record, without=wanted))
    of = reply.of.get(name) or reply.of.get("all", "")
    given = {
        "thing": thing,
        "of": telling.fill(of, record) if of else speech.say("of_thing", thing=thing),
        "label": label,
        "value": closed(value, speech) if is_prose(name, value, speech) else value,
        "at": _behind(telling.fill(reply.at, record), speech),
        "be": phrase.be(label, past=record.date is not None and not reply.standing),
    }
    text = telling.fill(_template(record, name, value, speech, first=first), record, given=given)
    return text[:1].upper() + text[1:]


def _without(value: str, thing: str) -> str:
    """What a thing is called, without the value where its name quotes it."""
    return re.sub(rf"[「～]{re.escape(value)}[」～]", "", thing)


def _behind(text: str, speech: Speech) -> str:
    """A text as it stands behind a value."""
    return f" {text}" if text and speech.replies.language == "en" else text


def _template(record: Record, name: str, value: str, speech: Speech, *, first: bool) -> str:
    """How a property is told: as its kind does it, as all kinds do, or as any property is."""
    replies = speech.replies
    own = replies.kinds[record.kind].tells.get(name) or replies.tells.get(name)
    if own:
        return own[0 if first else -1]
    keys = ("prose", "prose_more") if is_prose(name, value, speech) else ("value", "value_more")
    return replies.says[keys[not first]]
