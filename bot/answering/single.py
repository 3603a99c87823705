"""One record told: its sentence or the value asked for, and what completes it."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answer import Row
from bot.answering.inner import dated, part_of
from bot.answering.leading import by_own_sentence, sentences
from bot.answering.people import spoken_of
from bot.answering.speech import Speech
from bot.answering.values import focus, label_of, line
from bot.answering.wish import DERIVED, Wish
from intents.cell import Cell
from intents.frame import Frame
from knowledge.model import Record
from knowledge.pairs import searchable

FULL = 300
"""Characters of further facts in the telling of a thing that is only named."""
BRIEF = 130
"""Characters of a fact beside an answer."""


def one(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """One record: what is asked of it, then what completes that."""
    speech.show((record,))
    part = part_of(record, parts_meant(frame, record, speech)) if _dates(frame, record, wish) else None
    inner = dated(part, record, speech) if part else ""
    speech.lead = speech.run([*([inner] if inner else []), *sentences(frame, record, wish, speech)])
    _counted(frame, record, wish, speech)
    if not speech.telling.cited:
        speech.telling.cite_record(record)
    speech.mark_lead()
    if part and inner and part.hours:
        speech.add(line(label_of(record, part.key, speech), part.text, speech), record.id)
    _spoken_of(frame, record, speech)
    complete(frame, record, wish, speech)
    speech.telling.cite_rest(record)
    cells(record, wish.properties, speech)


def _dates(frame: Frame, record: Record, wish: Wish) -> bool:
    """Whether a day is asked for: by name, or as one of the days of the record."""
    which = "compare" in frame.asks and record.date is not None and record.date.days > 1
    return "date" in wish.properties or "when" in frame.asks or which


def parts_meant(frame: Frame, record: Record, speech: Speech) -> list[str]:
    """The words by which a question means a part of a record: those that are not the record's own name."""
    return [w for w in (*focus(frame, speech), *frame.verbs) if searchable(w) not in record.title]


def _counted(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """How many items a list has, where that is asked."""
    for name in wish.properties:
        values = speech.telling.values(record, name)
        if "count" in frame.asks and len(values) > 1 and not isinstance(values[0], int):
            unit = speech.store.schema.properties[name].unit or "件"
            count = phrase.count(len(values), unit, speech.replies.language)
            speech.lead += speech.say("figure_more", label=label_of(record, name, speech), value=count)


def _spoken_of(frame: Frame, record: Record, speech: Speech) -> None:
    """The people of whom words of the question are said, where they are not told yet."""
    said = searchable(speech.lead + "".join(r.text for r in speech.rows))
    for person in spoken_of(record, focus(frame, speech)):
        if searchable(person.name) not in said:
            label = label_of(record, "people", speech)
            speech.add(line(label, speech.telling.text(record, "people", (person,)), speech), record.id)


def complete(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """What else is worth knowing: a fact or two beside an answer, more of a thing that is only named."""
    reply = speech.replies.kinds[record.kind]
    items = [i for i, number in reply.numbered.items() if number in wish.properties]
    for name in (*items, *reply.aside):
        if not (name == "date" and _day_given(frame)):
            _add(record, name, BRIEF, speech)
    plain = wish.named or not by_own_sentence(frame, record, wish, speech)
    if (plain and not _open(frame, record, wish, speech)) or (frame.about and reply.yearly):
        return
    room = BRIEF if plain else FULL
    for name in reply.facts:
        room -= _add(record, name, room, speech)


def _open(frame: Frame, record: Record, wish: Wish, speech: Speech) -> bool:
    """Whether a question may want more than its answer says: what no property names, words that it leaves out."""
    words = [searchable(w) for w in (*frame.words, *frame.phrases, *frame.verbs)]
    said = record.title + searchable(speech.lead + "".join(row.text for row in speech.rows))
    return wish.open or bool(wish.missing) or any(word not in said for word in words)


def _day_given(frame: Frame) -> bool:
    """Whether the question itself gives the day."""
    return any(time.period is not None and time.period.precision == "day" for time in frame.times)


def _add(record: Record, name: str, room: int, speech: Speech) -> int:
    """Add a property as a line where it is not told yet and there is room for it; the characters that it takes."""
    value = "" if speech.telling.shown(record, name) else speech.telling.plain(record, name)
    text = line(label_of(record, name, speech), value, speech)
    if not value or len(text) > room or value in speech.lead:
        return 0
    speech.telling.text(record, name)
    speech.add(text, record.id)
    return len(text)


def fact(record: Record, name: str, speech: Speech) -> Row:
    """A property of a record as a line."""
    return Row(line(label_of(record, name, speech), speech.telling.text(record, name), speech), record.id)


def beside(record: Record, name: str, speech: Speech) -> Row:
    """What another record adds: its own line, with the property where that does not show it."""
    template = speech.replies.kinds[record.kind].row
    text = speech.telling.row(record)
    if f"{{{name}}}" not in template:
        text += speech.say("row_fact", label=label_of(record, name, speech), value=speech.telling.text(record, name))
    return Row(text, record.id)


def cells(record: Record, properties: Sequence[str], speech: Speech) -> None:
    """Note the figures shown, for questions that reckon with them: those asked for, or what a kind is measured by."""
    found = [cell for name in properties if (cell := _cell(record, name, speech)) is not None]
    reply = speech.replies.kinds[record.kind]
    if all(cell.unit == "day" for cell in found) and not (reply.counted and len(speech.records) > 1):
        measures = (*reply.measure, *reply.asks.get("how_many", ()))
        found += [cell for name in measures if (cell := _cell(record, name, speech)) is not None][:1]
    speech.cells.extend(found)


def _cell(record: Record, name: str, speech: Speech) -> Cell | None:
    if name == "date":
        return Cell(record.id, name, record.date.start.toordinal(), "day") if record.date is not None else None
    if name in DERIVED or name not in speech.store.schema.properties:
        return None
    return arithmetic.cell_of(speech.store, record, name)
