"""Records told: one in a sentence with what was asked of it, several as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import arithmetic, phrase
from bot.answer import Row
from bot.answering import reading
from bot.answering.speech import Speech
from bot.answering.wish import DERIVED, Wish, people_meant
from intents.frame import Frame
from intents.thread import Cell
from intents.vocabulary import Vocabulary
from knowledge.model import Person, Record, Value
from knowledge.pairs import searchable
from knowledge.periods import whole_fiscal_year, whole_year
from knowledge.query import Match, Selection, begins_in

BRIEF = 130
"""Characters of further facts beside a plain answer; `FULL` where a question has several sides."""
FULL = 420


def told(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> None:
    """Put the records into words: what was asked first, then what completes it."""
    records = selection.records
    if "which_document" in frame.asks and not wish.named:
        _documents(frame, records, speech, vocabulary)
    elif len(records) == 1:
        one(frame, records[0], wish, speech)
    else:
        _several(frame, selection, wish, speech, vocabulary)
    _absent(frame, speech, vocabulary, records)


def many(kind: str, number: int, speech: Speech) -> str:
    """So many records of a kind: 4団体, 4 cooperation agreements."""
    found = speech.store.schema.kinds[kind]
    if speech.replies.language == "ja":
        return phrase.count(number, found.counter, "ja")
    label = found.label_en if number == 1 or found.label_en.endswith("s") else f"{found.label_en}s"
    return f"{number:,} {label}"


def happenings(frame: Frame, selection: Selection, speech: Speech) -> None:
    """Everything of some days, whatever its kind, in order."""
    found = [m.record for group in selection.groups for m in group if m.record.kind not in _STANDING]
    found.sort(key=lambda r: r.date.start if r.date else date.max)
    speech.show(found)
    times = reading.times(frame, speech.replies)
    speech.lead = speech.say("happenings", times=times, count=phrase.count(len(found), "件", speech.replies.language))
    for record in found:
        speech.add(speech.telling.row(record), record.id)


def focus(frame: Frame, speech: Speech) -> tuple[str, ...]:
    """The words of the question by which items inside a record are picked."""
    words = [*frame.words, *frame.phrases]
    for group in frame.names:
        name = speech.store.names[group[0]]
        words.append(name.name.replace(" ", ""))
        words += [a.surface for a in name.aliases if len(a.surface) > 1]
    if "wards" in frame.properties:
        words.append("区")
    return tuple(words)


def one(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """One record: its sentence or the value asked for, then what completes it."""
    telling = speech.telling
    speech.show((record,))
    template = speech.replies.kinds[record.kind].sentence
    inside = {p for p in wish.properties if f"{{{p}}}" in template}
    rest = [p for p in wish.properties if p not in inside]
    parts = []
    if not rest or inside or not wish.named:
        parts.append(_affirmed(frame, wish, speech, telling.sentence(record)))
    for number, name in enumerate(rest):
        shown = _value(frame, record, name, speech)
        if not shown:
            continue
        if number == 0 and not parts:
            parts.append(
                speech.say("value", thing=telling.thing(record), label=_label(record, name, speech), value=shown)
            )
        else:
            parts.append(speech.say("value_more", label=_label(record, name, speech), value=shown))
    speech.lead = " ".join(parts) if speech.replies.language == "en" else "".join(parts)
    if not telling.cited:
        telling.cite_record(record)
    speech.mark_lead()
    _counted(frame, record, wish, speech)
    if (
        rest
        and not inside
        and record.date is not None
        and not telling.shown(record, "date")
        and record.kind not in _DATELESS
    ):
        speech.add(
            speech.say("fact", label=telling.label(record, "date"), value=telling.text(record, "date")), record.id
        )
    _told_of(frame, record, speech)
    _facts(frame, record, wish, speech)
    if not telling.cited:
        telling.cite_record(record)
    cells(record, wish.properties, speech)


def _counted(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """How many items a list has, where that is asked."""
    for name in wish.properties:
        values = speech.telling.values(record, name)
        if "count" in frame.asks and len(values) > 1 and not isinstance(values[0], int):
            count = phrase.count(len(values), "件", speech.replies.language)
            speech.lead += speech.say("value_more", label=_label(record, name, speech), value=count)


def _told_of(frame: Frame, record: Record, speech: Speech) -> None:
    """The passage of a record in which a word of the question stands, where it is not told yet."""
    said = searchable(speech.lead + "".join(r.text for r in speech.rows))
    for word in (*frame.words, *frame.phrases):
        if searchable(word) in said:
            continue
        for statement in record.statements:
            if (
                statement.rank != "deprecated"
                and not isinstance(statement.value, Person | int)
                and searchable(word) in searchable(str(statement.value))
            ):
                text = speech.telling.text(record, statement.property, (statement.value,))
                speech.add(speech.say("fact", label=_label(record, statement.property, speech), value=text), record.id)
                said += searchable(text)
                break


_STANDING = frozenset(
    "listed_partner prefecture_count region_count partner_count partner_growth figure plan direction term".split()
)
_DATELESS = frozenset(
    {
        "disaster",
        "contact",
        "facility",
        "site",
        "term",
        "figure",
        "prefecture_count",
        "region_count",
        "listed_partner",
        "partner_count",
        "initiative",
        "opinion",
        "survey",
        "direction",
    }
)


def _absent(frame: Frame, speech: Speech, vocabulary: Vocabulary, records: Sequence[Record]) -> None:
    """Of alternatives asked about together, those that nothing was found for: no mayors' association of Saitama."""
    for id_ in frame.subjects:
        for property_, value in vocabulary.subjects[id_].where:
            if records[0].kind in vocabulary.subjects[id_].kinds and not any(
                value in str(v) for r in records for v in r.values(property_)
            ):
                speech.note(speech.say("absent", what=value))


def _affirmed(frame: Frame, wish: Wish, speech: Speech, sentence: str) -> str:
    yes = (
        "exists" in frame.asks
        and not wish.properties
        and frame.language == "ja"
        and not {"what", "list", "who", "where"} & set(frame.asks)
    )
    return speech.say("yes", sentence=sentence) if yes else sentence


def _label(record: Record, name: str, speech: Speech) -> str:
    return speech.replies.labels.get(name) or speech.telling.label(record, name)


def _value(frame: Frame, record: Record, name: str, speech: Speech) -> str:
    telling = speech.telling
    if name in DERIVED:
        return _derived(record, name, speech)
    only: Sequence[Value] | None = None
    if name == "people":
        only = people_meant(record, frame, focus(frame, speech))
        if len(only) == len(telling.values(record, "people")):
            only = None
    elif name in ("agenda", "contents", "points"):
        only = _picked(telling.values(record, name), focus(frame, speech)) or None
    return telling.text(record, name, only)


def _derived(record: Record, name: str, speech: Speech) -> str:
    if record.date is None or record.date.precision != "day":
        return ""
    language = speech.replies.language
    speech.telling.cite(record, "date")
    if name == "weekday":
        return phrase.weekday(record.date.start, language)
    return phrase.count(record.date.days, "日", language) + speech.say("span", value=phrase.when(record.date, language))


def _picked(values: Sequence[Value], words: Sequence[str]) -> list[Value]:
    return [v for v in values if any(w in str(v).replace(" ", "").casefold() for w in words)]


def _facts(frame: Frame, record: Record, wish: Wish, speech: Speech) -> None:
    """What else is worth knowing of a record: little beside a plain answer, more where the question has several sides."""
    telling = speech.telling
    room = FULL if _sides(frame, wish) > 1 or not wish.named else BRIEF
    for name in speech.replies.kinds[record.kind].facts:
        if telling.shown(record, name) and not (
            name == "people"
            and room == FULL
            and len(telling.values(record, name)) > 1
            and name in wish.properties
            and frame.roles
        ):
            continue
        if not telling.values(record, name):
            continue
        row = fact(record, name, speech, cite=False)
        if len(row.text) <= room:
            telling.cite(record, name)
            speech.add(row.text, record.id)
            room -= len(row.text)


def _sides(frame: Frame, wish: Wish) -> int:
    """How many things a question wants to know, words that nothing owned counted in."""
    return len(wish.properties) + len(frame.idle) + len(frame.verbs) + len(frame.roles) + len(wish.missing)


def beside(record: Record, name: str, speech: Speech) -> Row:
    """What another record adds: its own line, with the property where that does not show it."""
    template = speech.replies.kinds[record.kind].row
    text = speech.telling.row(record)
    if f"{{{name}}}" not in template:
        text += speech.say("row_fact", label=_label(record, name, speech), value=speech.telling.text(record, name))
    return Row(text, record.id)


def fact(record: Record, name: str, speech: Speech, *, cite: bool = True) -> Row:
    """A property of a record as a line."""
    telling = speech.telling
    text = telling.text(record, name) if cite else telling.plain(record, name)
    return Row(speech.say("fact", label=_label(record, name, speech), value=text), record.id)


def _several(frame: Frame, selection: Selection, wish: Wish, speech: Speech, vocabulary: Vocabulary) -> None:
    records = selection.records
    speech.show(records)
    what = described(frame, records, speech, vocabulary)
    counter = speech.store.schema.kinds[records[0].kind].counter
    number = many(records[0].kind, len(records), speech)
    number += _altogether(records, speech)
    number += _by_value(frame, records, speech, vocabulary)
    reply = speech.replies.kinds[records[0].kind]
    key = "count" if "count" in frame.asks and "list" not in frame.asks else "list" if reply.counted else "follows"
    speech.lead = speech.say(key, what=what, count=number)
    for record in records:
        speech.add(_row(frame, record, wish, speech), record.id)
        cells(record, wish.properties, speech)
    speech.cells.append(Cell("", "count", len(records), counter))
    if not speech.telling.cited:
        for record in records:
            speech.telling.cite_record(record)
    _also(frame, selection, speech)
    _other_basis(frame, selection, speech)


def _altogether(records: Sequence[Record], speech: Speech) -> str:
    """How many municipalities the associations listed have together."""
    kind = records[0].kind
    if kind != "agreement":
        return ""
    figures = arithmetic.figures(speech.store, records, ["members"], speech.replies.language)
    total = sum(f.cell.value for f in figures)
    text = arithmetic.text_of(total, figures[0].cell.unit, speech.replies.language)
    return speech.say("altogether", value=text)


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


def _row(frame: Frame, record: Record, wish: Wish, speech: Speech) -> str:
    telling = speech.telling
    template = speech.replies.kinds[record.kind].row
    words = focus(frame, speech)
    items = telling.values(record, "agenda")
    picked = _picked(items, words)
    if picked and len(picked) < len(items):
        shown = telling.text(record, "agenda", picked)
        text = telling.fill(template.replace("{agenda}", shown.replace("{", "").replace("}", "")), record)
    else:
        text = telling.row(record)
    for name in wish.properties:
        if f"{{{name}}}" in template or name in ("name",):
            continue
        value = _value(frame, record, name, speech)
        if value:
            text += speech.say("row_fact", label=_label(record, name, speech), value=value)
    return text


def _also(frame: Frame, selection: Selection, speech: Speech) -> None:
    """The other kinds that the same word covers: companies beside the associations."""
    first = selection.groups[0][0]
    for group in selection.groups[1:]:
        if not _same_cue(first, group[0], selection):
            continue
        records = [m.record for m in group]
        speech.show(records)
        label = _kind(records[0], speech)
        names = phrase.joined((speech.telling.row(r) for r in records), speech.replies.language)
        count = many(records[0].kind, len(records), speech)
        speech.notes.append(speech.say("also", what=label, count=count, names=names))


def _same_cue(one: Match, other: Match, selection: Selection) -> bool:
    return one.strengths == other.strengths and {one.record.kind, other.record.kind} <= {
        "agreement",
        "company_agreement",
    }


def _other_basis(frame: Frame, selection: Selection, speech: Speech) -> None:
    """Where the other calendar gives another number, the answer says so."""
    if len(frame.times) != 1 or frame.times[0].relation != "in" or frame.times[0].period is None:
        return
    asked = frame.times[0].period
    if asked.precision not in ("year", "fiscal_year") or asked.end.year - asked.start.year > 1:
        return
    year = asked.start.year
    other = whole_fiscal_year(year) if asked.precision == "year" else whole_year(year)
    kind = selection.records[0].kind
    if len(frame.subjects) != 1 or frame.names or frame.words or frame.rounds:
        return
    found = [r for r in speech.store.records.values() if r.kind == kind and begins_in(r, other)]
    if {r.id for r in found} == {r.id for r in selection.records}:
        return
    count = many(kind, len(found), speech)
    speech.notes.append(speech.say("other_basis", basis=phrase.when(other, speech.replies.language), count=count))


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
    values = [
        v
        for s in frame.subjects
        for _, v in vocabulary.subjects[s].where
        if records[0].kind in vocabulary.subjects[s].kinds
    ]
    label = _kind(records[0], speech)
    if values and speech.replies.language == "ja":
        return (
            f"{phrase.joined(dict.fromkeys(values), 'ja')}との{label}"
            if records[0].kind == "agreement"
            else phrase.joined(values, "ja")
        )
    return label


def _kind(record: Record, speech: Speech) -> str:
    kind = speech.store.schema.kinds[record.kind]
    return kind.label if speech.replies.language == "ja" else kind.label_en


def _documents(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> None:
    speech.show(records[:5])
    for record in records[:5]:
        speech.telling.row(record)
        speech.telling.cite_record(record)
    what = (
        f"「{speech.telling.row(records[0])}」" if len(records) == 1 else described(frame, records, speech, vocabulary)
    )
    speech.lead = speech.say("documents", what=what)
    for source in speech.telling.sources():
        speech.add(f"{source.title} {source.place}")


def cells(record: Record, properties: Sequence[str], speech: Speech) -> None:
    """Note the figures shown, for questions that reckon with them."""
    for name in properties:
        if name == "date" and record.date is not None:
            speech.cells.append(Cell(record.id, "date", record.date.start.toordinal(), "day"))
        elif name not in DERIVED and name != "name":
            cell = arithmetic.cell_of(speech.store, record, name) if name in speech.store.schema.properties else None
            if cell is not None:
                speech.cells.append(cell)
