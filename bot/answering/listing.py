"""Several records told: lists, what happened on some days, the documents that tell of something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import arithmetic, marks, phrase
from bot.answer import Row
from bot.answering import reading
from bot.answering.single import cells
from bot.answering.speech import Speech
from bot.answering.values import focus, label_of, picked, value_of
from bot.answering.wish import Wish
from intents.cell import Cell
from intents.frame import Frame
from intents.vocabulary import Subject, Vocabulary
from knowledge.model import Record
from knowledge.periods import Period, whole_fiscal_year, whole_year
from knowledge.query import Selection
from knowledge.strengths import begins_in


def several(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> None:
    """A list: how many, one line each, and what stands beside it."""
    records = selection.records
    speech.show(records)
    what = described(frame, records, speech, vocabulary)
    alike = len({r.kind for r in records}) == 1
    counter = speech.store.schema.kinds[records[0].kind].counter
    number = many(records[0].kind, len(records), speech)
    number += _altogether(records, speech)
    number += _by_value(frame, records, speech, vocabulary)
    reply = speech.replies.kinds[records[0].kind]
    number_asked = "count" in frame.asks and "list" not in frame.asks and not reply.yearly
    key = "count" if number_asked else "list" if reply.counted else "follows"
    speech.lead = speech.say(key, what=what, count=number) if alike else speech.say("each")
    told = wish if alike or wish.named else Wish(())
    for record in records:
        speech.add(_row(frame, record, told, speech), record.id)
        cells(record, wish.properties, speech)
    speech.cells.append(Cell("", "count", len(records), counter))
    if not speech.telling.cited:
        for record in records:
            speech.telling.cite_record(record)
    _also(selection, speech)
    _other_basis(frame, selection, speech)


def many(kind: str, number: int, speech: Speech) -> str:
    """So many records of a kind: 4団体, 4 cooperation agreements."""
    found = speech.store.schema.kinds[kind]
    if speech.replies.language == "ja":
        return phrase.count(number, found.counter, "ja")
    label = found.label_en if number == 1 or found.label_en.endswith("s") else f"{found.label_en}s"
    return f"{number:,} {label}"


def happenings(frame: Frame, selection: Selection, speech: Speech) -> None:
    """Everything of some days, whatever its kind, in order."""
    found = [m.record for group in selection.groups for m in group if not speech.replies.kinds[m.record.kind].standing]
    found.sort(key=lambda r: r.date.start if r.date else date.max)
    speech.show(found)
    times = reading.times(frame, speech.replies)
    speech.lead = speech.say("happenings", times=times, count=phrase.count(len(found), "件", speech.replies.language))
    for record in found:
        speech.add(speech.telling.row(record), record.id)


def documents(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> None:
    """Where records are written, document by document."""
    speech.show(records[:5])
    for record in records[:5]:
        speech.telling.row(record)
        speech.telling.cite_record(record)
    what = (
        f"「{speech.telling.row(records[0])}」" if len(records) == 1 else described(frame, records, speech, vocabulary)
    )
    speech.lead = speech.say("documents", what=what)
    for source in speech.telling.sources():
        speech.rows.append(Row(marks.marked(f"{source.title} {source.place}", [source.number])))


def described(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> str:
    """What a list holds, in the question's own terms."""
    label = _subject(frame, records, speech, vocabulary)
    parts = [
        p for p in (reading.times(frame, speech.replies), *reading.conditions(frame, speech.store, speech.replies)) if p
    ]
    if frame.carried and frame.records and not parts[1:]:
        parts = []
    if speech.replies.language == "ja":
        return "の".join((*parts, label))
    return f" ({', '.join(parts)})" if parts else ""


def _subject(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> str:
    kind = records[0].kind
    subjects = [vocabulary.subjects[s] for s in frame.subjects]
    values = list(dict.fromkeys(v for s in subjects if kind in s.kinds for _, v in s.where))
    label = _kind(records[0], speech)
    if not values or speech.replies.language == "en":
        return label
    named = phrase.joined(values, "ja")
    return speech.say("kind_with", what=named, kind=label) if speech.replies.kinds[kind].total else named


def subject_label(subject: Subject, speech: Speech) -> str:
    """What the records of a subject are called: 町村会との連携協定, 全国連携展示."""
    kind = min(subject.kinds)
    found = speech.store.schema.kinds[kind]
    values = [v for _, v in subject.where]
    if speech.replies.language == "en":
        return f"{found.label_en} ({', '.join(values)})" if values else found.label_en
    if not values:
        return found.label
    return speech.say("kind_with", what=phrase.joined(values, "ja"), kind=found.label)


def _kind(record: Record, speech: Speech) -> str:
    kind = speech.store.schema.kinds[record.kind]
    return kind.label if speech.replies.language == "ja" else kind.label_en


def _row(frame: Frame, record: Record, wish: Wish, speech: Speech) -> str:
    telling = speech.telling
    template = speech.replies.kinds[record.kind].row
    words = focus(frame, speech)
    items = telling.values(record, "agenda")
    meant = picked(items, words)
    if meant and len(meant) < len(items):
        shown = telling.text(record, "agenda", meant)
        text = telling.fill(template.replace("{agenda}", shown.replace("{", "").replace("}", "")), record)
    else:
        text = telling.row(record)
    for name in wish.properties:
        if f"{{{name}}}" in template or name in ("name",):
            continue
        value = value_of(frame, record, name, speech)
        if value:
            text += speech.say("row_fact", label=label_of(record, name, speech), value=value)
    return text


def _altogether(records: Sequence[Record], speech: Speech) -> str:
    """What the records listed come to together: the municipalities of the associations."""
    name = speech.replies.kinds[records[0].kind].total
    figures = arithmetic.figures(speech.store, records, [name], speech.replies.language) if name else []
    if not figures:
        return ""
    value = sum(f.cell.value for f in figures)
    return speech.say("altogether", value=arithmetic.text_of(value, figures[0].cell.unit, speech.replies.language))


def _by_value(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> str:
    """How many of each, where alternatives were named together: 市長会4団体、町村会9団体."""
    wanted = dict.fromkeys(w for s in frame.subjects for w in vocabulary.subjects[s].where)
    if len(wanted) < 2:
        return ""
    counter = speech.store.schema.kinds[records[0].kind].counter
    parts = []
    for property_, value in wanted:
        number = sum(any(value in str(v) for v in r.values(property_)) for r in records)
        parts.append(f"{value}{phrase.count(number, counter, speech.replies.language)}")
    return speech.say("span", value=phrase.joined(parts, speech.replies.language))


def _also(selection: Selection, speech: Speech) -> None:
    """The other kind that the same word covers: companies beside the associations."""
    first = selection.groups[0][0]
    other = speech.replies.kinds[first.record.kind].beside
    for group in selection.groups[1:]:
        if group[0].record.kind != other or group[0].strengths != first.strengths:
            continue
        records = [m.record for m in group]
        speech.show(records)
        names = phrase.joined((speech.telling.row(r) for r in records), speech.replies.language)
        count = many(other, len(records), speech)
        speech.notes.append(speech.say("also", what=_kind(records[0], speech), count=count, names=names))


def _other_basis(frame: Frame, selection: Selection, speech: Speech) -> None:
    """Where the other calendar gives another number, the answer says so."""
    asked = _one_calendar(frame)
    if asked is None:
        return
    year = asked.start.year
    other = whole_fiscal_year(year) if asked.precision == "year" else whole_year(year)
    kind = selection.records[0].kind
    found = [r for r in speech.store.records.values() if r.kind == kind and begins_in(r, other)]
    if {r.id for r in found} != {r.id for r in selection.records}:
        basis = phrase.when(other, speech.replies.language)
        speech.notes.append(speech.say("other_basis", basis=basis, count=many(kind, len(found), speech)))
        speech.alternative = speech.say("other_question", basis=basis, what=_kind(selection.records[0], speech))


def _one_calendar(frame: Frame) -> Period | None:
    """The year or fiscal year of a question that limits a subject by nothing else."""
    if frame.anchors or len(frame.times) != 1 or len(frame.subjects) != 1 or frame.names or frame.words or frame.rounds:
        return None
    time = frame.times[0]
    if time.relation != "in" or time.period is None or time.period.precision not in ("year", "fiscal_year"):
        return None
    return time.period if time.period.end.year - time.period.start.year <= 1 else None
