"""The properties of a record in words, as a question means them: which items of a list, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot import phrase
from bot.answering.people import parts_asked, people_meant
from bot.answering.speech import Speech
from bot.answering.wish import DERIVED
from intents.frame import Frame
from intents.thesaurus import searched
from knowledge.model import Person, Record, Value
from knowledge.pairs import searchable

_ITEMS = frozenset({"agenda", "contents", "points", "groups", "side_events", "activities", "audience", "attendees"})
"""Lists of which a question may mean some items, by whatever it names."""
_LINES = frozenset({"access", "hours"})
"""Lists whose items a question means by its words alone: what it names is the place that all of them are of."""


def value_of(frame: Frame, record: Record, name: str, speech: Speech, *, by_part: bool = False) -> str:
    """A property of a record in words: of lists, the items that the question means.

    `by_part`: people are told behind the part that they played, which is not said again.
    """
    if name in DERIVED:
        return _derived(record, name, speech)
    items = meant(frame, record, name, speech)
    if by_part and items and speech.replies.language == "ja" and _part(frame, record, name, speech):
        items = [replace(item, role="") if isinstance(item, Person) else item for item in items]
    return speech.telling.text(record, name, items)


def meant(frame: Frame, record: Record, name: str, speech: Speech) -> Sequence[Value] | None:
    """The items of a property that the question means; None where it means all of them."""
    everything = speech.telling.values(record, name)
    only: Sequence[Value] = ()
    if name == "people":
        only = people_meant(record, frame, _beside_title(frame, record, speech))
    elif name in _ITEMS:
        only = picked(everything, (*focus(frame, speech), *other_subjects(frame, record, speech)))
    elif name in _LINES:
        only = _lines(record, name, searched(frame.words), speech)
    return only if only and len(only) < len(everything) else None


def _lines(record: Record, name: str, words: Sequence[str], speech: Speech) -> list[Value]:
    """The items that one of the words tells from others, in Japanese or in English."""
    everything = speech.telling.values(record, name)
    english = record.english.get(name, ())
    texts = [f"{v} {e}" for v, e in zip_longest(everything, english[: len(everything)], fillvalue="")]
    found = [frozenset(picked(texts, (word,))) for word in words]
    meant = frozenset().union(*(told for told in found if len(told) < len(texts)))
    return [v for v, text in zip(everything, texts, strict=True) if text in meant]


def label_of(record: Record, name: str, speech: Speech) -> str:
    """What a property is called of a record."""
    called = speech.replies.kinds[record.kind].called.get(name)
    return called or speech.replies.labels.get(name) or speech.telling.label(record, name)


def part_label(frame: Frame, record: Record, name: str, speech: Speech) -> str:
    """What the items that the question means are called: those who all played one part by that part."""
    part = _part(frame, record, name, speech)
    if not part:
        return label_of(record, name, speech)
    return speech.replies.players.get(part) or speech.say("players", part=part)


def _part(frame: Frame, record: Record, name: str, speech: Speech) -> str:
    """The one part that all people meant played, where people are asked for by it; else nothing."""
    people = meant(frame, record, name, speech) if name == "people" and parts_asked(frame) else None
    parts = {p.role for p in people or () if isinstance(p, Person)}
    return parts.pop() if len(parts) == 1 else ""


def other_subjects(frame: Frame, record: Record, speech: Speech) -> tuple[str, ...]:
    """What the question says of other kinds of record: the disaster in a message, the agreement in a meeting."""
    own = speech.store.schema.kinds[record.kind].label
    return tuple(word for _, word in frame.spoken if word not in own) if len(frame.subjects) > 1 else ()


def picked(values: Sequence[Value], words: Sequence[str]) -> list[Value]:
    """The items in which one of the words stands."""
    return [v for v in values if any(w in str(v).replace(" ", "").casefold() for w in words)]


def focus(frame: Frame, speech: Speech) -> tuple[str, ...]:
    """The words of the question by which items inside a record are picked."""
    words = [*searched(frame.words), *frame.phrases]
    for group in frame.names:
        name = speech.store.names[group[0]]
        words.append(name.name.replace(" ", ""))
        words += [a.surface for a in name.aliases if len(a.surface) > 1]
    if "wards" in frame.properties:
        words.append("区")
    return tuple(words)


def _beside_title(frame: Frame, record: Record, speech: Speech) -> list[str]:
    """The words of the question that say something else than what the record is called."""
    words = tuple(w for w in frame.words if not any(searchable(f) in record.title for f in searched((w,))))
    return [w for w in focus(replace(frame, words=words), speech) if searchable(w) not in record.title]


def is_prose(name: str, text: str, speech: Speech) -> bool:
    """Whether a value is a sentence of its own."""
    definition = speech.store.schema.properties.get(name)
    return text.endswith(("。", ".")) or (definition is not None and definition.type == "prose")


def closed(text: str, speech: Speech) -> str:
    """A sentence with its full stop."""
    return text if text.endswith(("。", ".")) else text + ("。" if speech.replies.language == "ja" else ".")


def line(label: str, value: str, speech: Speech) -> str:
    """A property as a line; a value that says what it is needs no label."""
    return value if value.startswith(label) else speech.say("fact", label=label, value=value)


def _derived(record: Record, name: str, speech: Speech) -> str:
    if record.date is None or record.date.precision != "day":
        return ""
    language = speech.replies.language
    speech.telling.cite(record, "date")
    if name == "weekday":
        return phrase.weekday(record.date.start, language)
    return phrase.count(record.date.days, "日", language) + speech.say("span", value=phrase.when(record.date, language))
