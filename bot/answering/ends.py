"""The first and the last in time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import phrase
from bot.answering.measuring import datable, short
from bot.answering.single import cells, one
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record
from knowledge.periods import Period
from knowledge.query import Selection


def earlier(records: Sequence[Record], speech: Speech, *, latest: bool = False) -> bool:
    """The earliest (or latest) of several records."""
    dated = [(r.date.start, r) for r in records if r.date is not None]
    if len(dated) < 2:
        return False
    ordered = [r for _, r in sorted(dated, key=lambda pair: pair[0], reverse=latest)]
    value = speech.telling.text(ordered[0], "date")
    key = "latest" if latest else "earlier"
    if len({r.date for r in ordered}) == 1:
        key = "same_time"
    ends = [r for r in ordered if r.date == ordered[0].date]
    language = speech.replies.language
    names = phrase.joined((short(r, speech) for r in ends), language)
    what = phrase.joined((speech.telling.row(r) for r in ends), language)
    speech.lead = speech.say(key, name=names, value=value, what=what)
    speech.show(ordered)
    for record in ordered:
        speech.add(speech.telling.row(record), record.id)
    return True


def end(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, *, first: bool) -> bool:
    """The first or the last in time."""
    days = _days_meant(records, wish)
    if not days:
        return False
    day = (min if first else max)(days.values())
    chosen = [r for r in records if days.get(r.id) == day]
    limit = frame.limit or 1
    if limit > 1:
        dated = [r for r in records if r.id in days]
        chosen = sorted(dated, key=lambda r: days[r.id], reverse=not first)[:limit]
    speech.show(chosen)
    key = "first" if first else "latest"
    if len(chosen) == 1:
        single = chosen[0]
        one(frame, single, wish, speech)
        speech.lead = _one_end(key, single, wish, speech)
    else:
        speech.lead = speech.say(
            key, what=phrase.joined((speech.telling.row(r) for r in chosen), speech.replies.language)
        )
    cells(chosen[0], ("date",), speech)
    return True


def _days_meant(records: Sequence[Record], wish: Wish) -> dict[str, date]:
    """The day of each record that has one: of the step asked for (who applied first), or its own."""
    for name in (p for p in wish.properties if p != "date"):
        stated = {r.id: v.start for r in records for v in r.values(name)[:1] if isinstance(v, Period)}
        if wish.named and stated:
            return stated
    return {r.id: r.date.start for r in datable(records) if r.date is not None}


def end_beside(frame: Frame, selection: Selection, speech: Speech, *, first: bool) -> None:
    """Note what of the kind told beside (agreements with companies) lies yet further at that end in time."""
    kind = selection.records[0].kind
    other = speech.replies.kinds[kind].beside
    rest = [m.record for group in selection.groups[1:] for m in group if m.record.kind == other and m.record.date]
    told = [r.date.start for r in speech.records if r.date is not None]
    if not rest or not told or frame.limit:
        return
    days = [r.date.start for r in rest if r.date is not None]
    day = min(days) if first else max(days)
    if day < min(told) if first else day > max(told):
        ends = [r for r in rest if r.date is not None and r.date.start == day]
        rows = phrase.joined((speech.telling.row(r) for r in ends), speech.replies.language)
        label = speech.store.schema.kinds[other]
        name = label.label if speech.replies.language == "ja" else label.label_en
        speech.show(ends)
        speech.add(speech.say("end_beside_first" if first else "end_beside", kind=name, what=rows), ends[0].id)


def _one_end(key: str, record: Record, wish: Wish, speech: Speech) -> str:
    """The first or last thing; a year's figures are told in a sentence of their own."""
    telling = speech.telling
    if speech.replies.kinds[record.kind].yearly:
        return speech.run([speech.say(key, what=telling.thing(record)), telling.sentence(record)])
    return speech.say(key, what=telling.row(record)) + _rest(speech, record, wish)


def _rest(speech: Speech, record: Record, wish: Wish) -> str:
    """What was asked beyond the row."""
    template = speech.replies.kinds[record.kind].row
    parts = []
    for name in wish.properties:
        if f"{{{name}}}" not in template and name not in ("name", "date"):
            value = speech.telling.text(record, name)
            if value:
                parts.append(speech.states(name, speech.telling.label(record, name), value))
    return "".join(parts)
