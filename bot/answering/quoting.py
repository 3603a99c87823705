"""Passages told: as the answer, with its day where that is asked for, or beside an answer that left them out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.closest import Found
from bot.answering.fitness import Wanted
from bot.answering.inner import Part, dated
from bot.answering.leading import property_told
from bot.answering.single import complete as fully
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.values import line as line_of
from bot.answering.weighing import ABOUT, Scales, Weighed
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Person, Record
from knowledge.pairs import searchable
from knowledge.passages import Passage

SHOWN = 3
"""Passages of a record told at most."""
_CUES = frozenset({"property", "subject"})
LEFT = 1.5
"""The weight from which on a word that an answer does not say is worth a line."""


def quoted(frame: Frame, found: Sequence[Found], wanted: Wanted, wish: Wish, speech: Speech) -> None:
    """Tell passages of one record as the answer, then what else of it completes them."""
    passages = _each([f.passage for f in found])[:SHOWN]
    first, record = passages[0], passages[0].record
    speech.show((record,))
    day = _day(frame, first, speech) if wanted.when else ""
    if first.statement is None:
        speech.lead = speech.telling.sentence(record)
        speech.telling.cite_record(record)
    elif day:
        speech.lead = day
    else:
        speech.lead = property_told(frame, record, first.property, _text(first, speech), (), speech, first=True)
    speech.mark_lead()
    for passage in passages if day else passages[1:]:
        if passage.statement is not None:
            line(passage, speech)
    for name in wish.properties:
        if name not in ("name", first.property) and not speech.telling.shown(record, name):
            speech.add(fact(record, name, speech).text, record.id)
    fully(frame, record, wish, speech)


def _day(frame: Frame, passage: Passage, speech: Speech) -> str:
    """The sentence that gives the day of a passage: its own, or its record's where that has one worth telling."""
    record, telling = passage.record, speech.telling
    if passage.statement is None:
        return ""
    day = dated(Part(passage.property, str(passage.value)), record, speech) if _item(passage, speech) else ""
    if day or record.date is None or speech.replies.kinds[record.kind].dateless:
        return day
    return property_told(frame, record, "date", telling.text(record, "date"), ("date",), speech, first=True)


def _item(passage: Passage, speech: Speech) -> bool:
    """Whether a passage is an item of a list, with a name of its own."""
    return speech.store.schema.properties[passage.property].type == "text"


def _each(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, statements before the title that names the same record, none twice."""
    stated = [p for p in passages if p.statement is not None]
    return stated or list(passages[:1])


def line(passage: Passage, speech: Speech) -> None:
    """A passage as a line of the answer."""
    label = label_of(passage.record, passage.property, speech)
    speech.add(line_of(label, _text(passage, speech), speech), passage.record.id)


def _text(passage: Passage, speech: Speech) -> str:
    """What a passage says, cited; in English the whole statement that it is part of."""
    assert passage.statement is not None
    value = passage.value if speech.replies.language == "ja" else passage.statement.value
    return speech.telling.text(passage.record, passage.property, (value,))


def left(words: Sequence[Weighed], speech_text: str, records: Sequence[str]) -> list[Weighed]:
    """The words of a question that neither the text of an answer says, nor its records or what it tells of them."""
    said = searchable(speech_text)
    return [
        w
        for w in words
        if not (records and any(c.type == "property" for c in w.word.cues))
        and not any(form in said for form in w.word.forms)
        and not (w.word.act and w.word.act in said)
        and not any(w.records.get(id_, 0.0) >= ABOUT for id_ in records)
    ]


def complete(frame: Frame, scales: Scales, speech: Speech) -> None:
    """Add the passages of the one record told that say what the answer does not yet."""
    if len(speech.records) != 1 or (record := speech.records[0]).id not in scales.passages.records:
        return
    words = [w for w in scales.weigh(frame) if not w.word.loose and w.weight >= LEFT]
    for _ in range(SHOWN - 1):
        text = speech.lead + "".join(row.text for row in speech.rows)
        words = _untold(words, text, record)
        weights = {n: sum(w.weight for w in words if n in w.passages) for n in scales.passages.records[record.id][1:]}
        most = max(weights.values(), default=0.0)
        if not most:
            return
        best = [n for n, weight in weights.items() if weight == most]
        for passage in (scales.passages.all[n] for n in best[:SHOWN]):
            if not _told(passage, text):
                line(passage, speech)
        words = [w for w in words if not any(n in w.passages for n in best)]


def _untold(words: Sequence[Weighed], text: str, record: Record) -> list[Weighed]:
    """The words left; a name that a record has to do with is left where neither its title nor the answer says it."""
    stand = [w for w in left(words, text, ()) if not any(c.type in _CUES for c in w.word.cues)]
    return [w for w in stand if not (w.word.names and any(form in record.title for form in w.word.forms))]


def _told(passage: Passage, text: str) -> bool:
    value = passage.value.name if isinstance(passage.value, Person) else str(passage.value)
    return searchable(value) in searchable(text)
