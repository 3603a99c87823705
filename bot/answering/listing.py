"""Several records told: lists, what happened on some days, the documents that tell of something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import arithmetic, marks, phrase
from bot.answer import Row
from bot.answering import joint, reading, tallying
from bot.answering.apiece import apiece
from bot.answering.calendars import other_basis
from bot.answering.naming import described, many, many_of
from bot.answering.newest import newest
from bot.answering.single import cells
from bot.answering.speech import Speech
from bot.answering.values import focus, label_of, picked, value_of
from bot.answering.wish import ALWAYS, Wish
from intents.cell import Cell
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection


def several(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> None:
    """A list: how many, one line each, and what stands beside it."""
    records = selection.records
    speech.show(records)
    alike = len({r.kind for r in records}) == 1
    if joint.mixed(records, speech.replies):
        speech.lead = joint.counted(records, speech)
    else:
        speech.lead = _lead(frame, records, wish, speech, vocabulary) if alike else speech.say("each")
    told = wish if alike or wish.named else Wish(())
    for record in records:
        speech.add(_row(frame, record, told, speech), record.id)
        cells(record, wish.properties, speech)
    speech.cells.append(Cell("", "count", len(records), speech.store.schema.kinds[records[0].kind].counter))
    if not speech.telling.cited:
        for record in records:
            speech.telling.cite_record(record)
    _also(selection, speech)
    other_basis(frame, selection, speech, vocabulary)


def _lead(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, vocabulary: Vocabulary) -> str:
    """What was asked of each, or how many there are of what."""
    if said := newest(frame, records, wish, speech) or apiece(frame, records, wish, speech):
        return said
    number = many(records, speech)
    again = frame.carried and bool(frame.records)
    if again or _each_named(frame, records):
        key = "counted" if "count" in frame.asks and "list" not in frame.asks else "those"
        return speech.say(key, count=number + (_altogether(records, speech) if again else ""))
    number += _altogether(records, speech) + _by_value(frame, records, speech, vocabulary)
    reply = speech.replies.kinds[records[0].kind]
    number_asked = "count" in frame.asks and "list" not in frame.asks and not reply.yearly
    key = "count" if number_asked else "list" if reply.counted else "follows"
    told = speech.say(key, what=described(frame, records, speech, vocabulary), count=number)
    return speech.run([told, *tallying.in_all(frame, records, wish, speech)])


def _each_named(frame: Frame, records: Sequence[Record]) -> bool:
    """Whether the question names the records one by one."""
    ids = {group[0] for group in frame.records if len(group) == 1}
    names = {group[0] for group in frame.names if len(group) == 1}
    several = len(ids) > 1 or len(names) > 1
    return several and all(r.id in ids or names & {r.name, *map(str, r.values("partner"))} for r in records)


def any_happening(frame: Frame, vocabulary: Vocabulary) -> bool:
    """Whether a question sets a time and nothing else: 2018年4月16日は何があった日？"""
    others = frame.subjects or frame.kinds or frame.names or frame.records or frame.words or frame.phrases
    told = {"contents", "content", "definition"}
    asked = {p for p in frame.properties if vocabulary.properties[p].properties != ("date",)} - told
    exact = all(t.period is None or t.period.precision in ("day", "month") for t in frame.times) or _open(frame)
    ranked = {"maximum", "minimum"} & set(frame.asks)
    return bool(frame.times) and exact and not (others or frame.rounds or asked or frame.roles or ranked)


def _open(frame: Frame) -> bool:
    """Whether a question that opens a conversation says a year and nothing that would tell of what: 2018年には."""
    more = frame.unrecorded or frame.relations or frame.numbers or frame.idle or frame.unknown or frame.documents
    return not (frame.carried or more or set(frame.asks) - {"exists", "list", "what", "tell", "when"})


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


def _kind(record: Record, speech: Speech) -> str:
    kind = speech.store.schema.kinds[record.kind]
    return kind.label if speech.replies.language == "ja" else kind.label_en


def _row(frame: Frame, record: Record, wish: Wish, speech: Speech) -> str:
    telling = speech.telling
    template = _template(frame, record, wish, speech)
    items = telling.values(record, "agenda")
    meant = picked(items, focus(frame, speech))
    if meant and len(meant) < len(items):
        shown = telling.text(record, "agenda", meant)
        template = telling.line(record)
        text = telling.fill(template.replace("{agenda}", shown.replace("{", "").replace("}", "")), record)
    else:
        text = telling.fill(template, record)
    for name in wish.properties:
        if f"{{{name}}}" in template or name in ("name",):
            continue
        value = value_of(frame, record, name, speech)
        if value:
            text += speech.say("row_fact", label=label_of(record, name, speech), value=value)
    return text


def _template(frame: Frame, record: Record, wish: Wish, speech: Speech) -> str:
    """The line for a record, shorter where the question itself says the prefecture or asks for something else."""
    shorter = speech.replies.lists.get(record.kind, {})
    places = {id_ for group in frame.names for id_ in group}
    if "within" in shorter and places & {str(v) for v in record.values("prefectures")}:
        return shorter["within"]
    asked = set(wish.properties) - ALWAYS
    if "brief" in shorter and wish.properties and not asked:
        return shorter["brief"]
    return speech.telling.line(record)


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
        number = sum(record.has(property_, value) for record in records)
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
        count = many_of(other, len(records), speech)
        speech.notes.append(speech.say("also", what=_kind(records[0], speech), count=count, names=names))
