"""One record told: its sentence or the value asked for, and what completes it."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answer import Row
from bot.answering.inner import dated, part_of
from bot.answering.speech import Speech
from bot.answering.wish import DERIVED, Wish, people_meant
from intents.cell import Cell
from intents.frame import Frame
from intents.thesaurus import searched
from knowledge.model import Person, Record, Statement, Value
from knowledge.pairs import searchable

BRIEF = 130
"""Characters of further facts beside a plain answer; `FULL` where a question has several sides."""
FULL = 420


def one(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """One record: its sentence or the value asked for, then what completes it."""
    telling = speech.telling
    speech.show((record,))
    template = speech.replies.kinds[record.kind].sentence
    again = frame.about and wish.named and speech.replies.kinds[record.kind].yearly
    inside = {p for p in wish.properties if f"{{{p}}}" in template and not again}
    rest = [p for p in wish.properties if p not in inside and p != "name"]
    part = part_of(record, parts_meant(frame, record, speech)) if _dates(frame, record, wish) else None
    inner = dated(part, record, speech) if part else ""
    parts = [inner] if inner else []
    if not rest or inside or not wish.named:
        parts.append(_affirmed(frame, wish, speech, telling.sentence(record)))
    for number, name in enumerate(rest):
        shown = value_of(frame, record, name, speech)
        if not shown:
            continue
        thing = telling.thing(record) if number == 0 and not parts else ""
        parts.append(speech.states(name, label_of(record, name, speech), shown, thing))
    speech.lead = speech.run(parts)
    if not telling.cited:
        telling.cite_record(record)
    speech.mark_lead()
    if part and inner and part.hours:
        label = label_of(record, part.key, speech)
        speech.add(speech.say("fact", label=label, value=part.text), record.id)
    _counted(frame, record, wish, speech)
    if rest and not inside:
        _dated_line(record, speech)
    _told_of(frame, record, speech)
    if not again:
        _facts(frame, record, wish, speech)
    if not telling.cited:
        telling.cite_record(record)
    cells(record, wish.properties, speech)


def _dates(frame: Frame, record: Record, wish: Wish) -> bool:
    """Whether a day is asked for: by name, or as one of the days of the record."""
    which = "compare" in frame.asks and record.date is not None and record.date.days > 1
    return "date" in wish.properties or "when" in frame.asks or which


def parts_meant(frame: Frame, record: Record, speech: Speech) -> list[str]:
    """The words by which a question means a part of a record: those that are not the record's own name."""
    return [w for w in (*focus(frame, speech), *frame.verbs) if searchable(w) not in record.title]


def _dated_line(record: Record, speech: Speech) -> None:
    """When it was, beside an answer that did not say."""
    dateless = speech.replies.kinds[record.kind].dateless
    if record.date is not None and not dateless and not speech.telling.shown(record, "date"):
        speech.add(fact(record, "date", speech).text, record.id)


def _counted(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """How many items a list has, where that is asked."""
    for name in wish.properties:
        values = speech.telling.values(record, name)
        if "count" in frame.asks and len(values) > 1 and not isinstance(values[0], int):
            count = phrase.count(len(values), "件", speech.replies.language)
            speech.lead += speech.say("value_more", label=label_of(record, name, speech), value=count)


def passage(frame: Frame, record: Record, speech: Speech) -> bool:
    """Tell the passages that the question's words stand in, where what it asks for has no place of its own."""
    words = [w for w in searched((*frame.words, *frame.verbs)) if searchable(w) not in record.title]
    reasons = ("note", "purpose") if "reason" in frame.unrecorded else ()
    statements = [s for s in record.statements if s.property in reasons or any(_says(s, searchable(w)) for w in words)]
    if not statements:
        return False
    speech.show((record,))
    speech.lead = speech.say("passage", thing=speech.telling.thing(record))
    speech.telling.cite_record(record)
    for statement in statements[:3]:
        text = speech.telling.text(record, statement.property, (statement.value,))
        speech.add(speech.say("fact", label=label_of(record, statement.property, speech), value=text), record.id)
    return True


def _told_of(frame: Frame, record: Record, speech: Speech) -> None:
    """The passage of a record in which a word of the question stands, where it is not told yet."""
    words = [
        searchable(word) for word in (*searched(frame.words), *frame.phrases, *_other_subjects(frame, record, speech))
    ]
    said = searchable(speech.lead + "".join(r.text for r in speech.rows)) if words else ""
    for word in words:
        statement = next((s for s in record.statements if _says(s, word)), None) if word not in said else None
        if statement is not None:
            text = speech.telling.text(record, statement.property, (statement.value,))
            label = label_of(record, statement.property, speech)
            speech.add(speech.say("fact", label=label, value=text), record.id)
            said += searchable(text)


def _says(statement: Statement, word: str) -> bool:
    spoken = statement.rank != "deprecated" and not isinstance(statement.value, Person | int)
    return spoken and word in searchable(str(statement.value))


def _affirmed(frame: Frame, wish: Wish, speech: Speech, sentence: str) -> str:
    """はい before the sentence, where a plain yes or no was asked for."""
    asks = set(frame.asks)
    plain = "exists" in asks and not wish.properties and not asks & {"what", "list", "who", "where", "count"}
    return speech.say("yes", sentence=sentence) if plain and frame.language == "ja" else sentence


def value_of(frame: Frame, record: Record, name: str, speech: Speech) -> str:
    """A property of a record in words: of lists, the items that the question means."""
    telling = speech.telling
    if name in DERIVED:
        return _derived(record, name, speech)
    only: Sequence[Value] | None = None
    if name == "people":
        only = people_meant(record, frame, focus(frame, speech))
        if len(only) == len(telling.values(record, "people")):
            only = None
    elif name in ("agenda", "contents", "points"):
        words = (*focus(frame, speech), *_other_subjects(frame, record, speech))
        only = picked(telling.values(record, name), words) or None
    return telling.text(record, name, only)


def label_of(record: Record, name: str, speech: Speech) -> str:
    """What a property is called of a record."""
    called = speech.replies.kinds[record.kind].called.get(name)
    return called or speech.replies.labels.get(name) or speech.telling.label(record, name)


def _other_subjects(frame: Frame, record: Record, speech: Speech) -> tuple[str, ...]:
    """What the question says of other kinds of record: the disaster in a message, the agreement in a meeting."""
    own = speech.store.schema.kinds[record.kind].label
    return tuple(word for _, word in frame.spoken if word not in own) if len(frame.subjects) > 1 else ()


def _derived(record: Record, name: str, speech: Speech) -> str:
    if record.date is None or record.date.precision != "day":
        return ""
    language = speech.replies.language
    speech.telling.cite(record, "date")
    if name == "weekday":
        return phrase.weekday(record.date.start, language)
    return phrase.count(record.date.days, "日", language) + speech.say("span", value=phrase.when(record.date, language))


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


def _facts(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """What else is worth knowing: little beside a plain answer, more where the question has several sides."""
    telling = speech.telling
    room = FULL if _sides(frame, wish) > 1 or not wish.named else BRIEF
    for name in speech.replies.kinds[record.kind].facts:
        told = telling.shown(record, name) and not (room == FULL and _all_speakers(frame, record, name, wish))
        text = "" if told else telling.plain(record, name)
        line = speech.say("fact", label=label_of(record, name, speech), value=text)
        if text and len(line) <= room:
            telling.cite(record, name)
            speech.add(line, record.id)
            room -= len(line)


def _all_speakers(frame: Frame, record: Record, name: str, wish: Wish) -> bool:
    """Whether the others who spoke are worth a line after those who were asked for by their part."""
    return name == "people" and name in wish.properties and bool(frame.roles) and len(record.values(name)) > 1


def _sides(frame: Frame, wish: Wish) -> int:
    """How many things a question wants to know, words that nothing owned counted in."""
    return len(wish.properties) + len(frame.idle) + len(frame.verbs) + len(frame.roles) + len(wish.missing)


def fact(record: Record, name: str, speech: Speech) -> Row:
    """A property of a record as a line."""
    text = speech.telling.text(record, name)
    return Row(speech.say("fact", label=label_of(record, name, speech), value=text), record.id)


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
