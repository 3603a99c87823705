"""The largest and smallest, the first and last, which of two, and what lies beyond a bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot import arithmetic, phrase
from bot.answering import akin, joint, tallying
from bot.answering.measuring import datable, dated, labelled, measures, ranked, short, show_figures, stated
from bot.answering.naming import many
from bot.answering.reading import called
from bot.answering.single import cells, fact, one
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.wish import ALWAYS, Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record
from knowledge.query import Selection

_GROUPS = frozenset({"region", "prefecture"})
MANY_TIES = 8
"""More than this in one place are counted in the first sentence, and listed below it."""


def extreme(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The largest and the smallest."""
    figures = ranked(frame, records, wish, speech)
    if len(figures) < 2:
        return False
    label = labelled(figures, speech)
    leads = []
    shown: list[Figure] = []
    wanted = [a for a in ("maximum", "minimum") if a in frame.asks] or ["maximum"]
    for ask in wanted:
        best = _best(figures, frame, largest=ask == "maximum")
        leads.append(_superlative(ask, best, label, speech, frame.ordinal))
        shown += best
    speech.lead = dated(speech.run(leads), records, speech)
    speech.records.clear()
    speech.show([speech.store.records[f.cell.record] for f in shown])
    for record in speech.records:
        speech.add(speech.telling.row(record) + tallying.items_of(record, figures[0].cell.property, speech), record.id)
    _told_of(wish, list(speech.records), figures[0].cell.property, speech)
    speech.cells.extend(f.cell for f in shown)
    akin.beside(frame, figures, speech)
    return True


def _told_of(wish: Wish, best: Sequence[Record], ranked_by: str, speech: Speech) -> None:
    """What else is asked for by name of the one that comes first: where the longest exhibition toured."""
    if len(best) != 1 or ranked_by != "duration":
        return
    for name in (p for p in wish.properties if wish.named and p not in ALWAYS):
        if best[0].values(name):
            speech.add(fact(best[0], name, speech).text, best[0].id)
        else:
            speech.lead = speech.run([speech.lead, speech.say("lacks_plain", label=label_of(best[0], name, speech))])


def _best(figures: Sequence[Figure], frame: Frame, *, largest: bool) -> list[Figure]:
    """The figures on the place asked for, or down to it; what ties with the last of them belongs to them."""
    row = sorted(figures, key=lambda f: -f.cell.value if largest else f.cell.value)
    place = min(frame.ordinal or frame.limit or 1, len(row))
    last = row[place - 1].cell.value
    if frame.ordinal:
        return [f for f in row if f.cell.value == last]
    return row[:place] + [f for f in row[place:] if f.cell.value == last]


def _superlative(ask: str, best: Sequence[Figure], label: str, speech: Speech, place: int | None) -> str:
    records = [speech.store.records[f.cell.record] for f in best]
    called = [short(r, speech) for r in records]
    if len({f.cell.value for f in best}) > 1:
        bracket = "{}（{}）" if speech.replies.language == "ja" else "{} ({})"
        called = [*map(bracket.format, called[:-1], (f.text for f in best)), called[-1]]
    names = phrase.joined(called, speech.replies.language)
    if len(best) > MANY_TIES and len({f.cell.value for f in best}) == 1:
        names = many(records, speech)
    if best[0].cell.property == "duration":
        key = "longest" if ask == "maximum" else "shortest"
    else:
        key = "most" if ask == "maximum" else "least"
    key = "ranked" if place else key
    return speech.say(
        key,
        place=place,
        label=label,
        name=names,
        value=best[-1].text,
    )


def compare(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Which of two: 多いのはどっち compares figures, 先なのはどっち compares days."""
    if len(records) != 2:
        days = len(frame.times) > 1 or joint.mixed(records, speech.replies)
        return days and not {"maximum", "minimum"} & set(frame.asks) and earlier(records, speech)
    names = [p for p in wish.properties if p != "date"]
    if speech.replies.kinds[records[0].kind].dateless or {"maximum", "minimum"} & set(frame.asks):
        names = measures(records, wish, speech)
    figures = stated(records, names[:1], speech)
    return more(frame, figures, speech) if len(figures) == 2 else earlier(records, speech)


def apart(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Which of two figures is larger and by how much: 多いのはどっちで差は."""
    if len(records) != 2 or speech.replies.kinds[records[0].kind].yearly:
        return False
    figures = stated(records, measures(records, wish, speech)[:1], speech)
    return len(figures) == 2 and more(frame, figures, speech)


def more(frame: Frame, figures: Sequence[Figure], speech: Speech) -> bool:
    """The larger of two figures (or the smaller, where that is asked), and by how much."""
    language = speech.replies.language
    small, large = sorted(figures, key=lambda f: f.cell.value)
    value, working = arithmetic.difference(small, large, language)
    least = "minimum" in frame.asks and "maximum" not in frame.asks
    label = speech.telling.label(speech.store.records[large.cell.record], large.cell.property)
    one = small if least else large
    name = short(speech.store.records[one.cell.record], speech)
    key = "as_many" if not value else "fewer" if least else "more"
    leads = [speech.say(key, label=label, name=name, value=one.text)]
    if value:
        text = arithmetic.text_of(value, large.cell.unit, language)
        leads.append(speech.say("difference", value=text, working=working))
    speech.lead = dated(speech.run(leads), [speech.store.records[f.cell.record] for f in figures], speech)
    show_figures(figures, speech)
    return True


def regions(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Which of several regions or prefectures has more, where it has several figures."""
    total = speech.replies.kinds[records[0].kind].total
    by_area = _by_place(frame, stated(records, measures(records, wish, speech)[:1], speech), speech)
    single = any if not total else all
    if len(by_area) < 2 or single(len(figures) == 1 for figures in by_area.values()):
        return False
    if total and total not in wish.properties:
        return False
    sums = {area: arithmetic.total(f, f[0].cell.unit, speech.replies.language) for area, f in by_area.items()}
    least = "minimum" in frame.asks and "maximum" not in frame.asks
    value = (min if least else max)(value for value, _ in sums.values())
    unit = next(iter(by_area.values()))[0].cell.unit
    said = speech.say(
        "least" if least else "most",
        label=speech.telling.label(
            records[0], wish.properties[0] if wish.named else measures(records, wish, speech)[0]
        ),
        name=phrase.joined((area for area, (n, _) in sums.items() if n == value), speech.replies.language),
        value=arithmetic.text_of(value, unit, speech.replies.language),
    )
    speech.lead = dated(speech.run([said, *_between(sums, unit, speech)]), records, speech)
    for area, (_, working) in sums.items():
        alone = len(by_area[area]) == 1
        speech.add(speech.say("fact", label=area, value=by_area[area][0].text if alone else working))
    return True


def _between(sums: Mapping[str, tuple[int, str]], unit: str, speech: Speech) -> list[str]:
    """What lies between the sums of two places."""
    large, small = sorted((value for value, _ in sums.values()), reverse=True)[:2]
    if len(sums) != 2 or large == small:
        return []
    one, other, apart = (arithmetic.text_of(v, unit, speech.replies.language) for v in (large, small, large - small))
    return [speech.say("difference", value=apart, working=f"{one} − {other} = {apart}")]


def _by_place(frame: Frame, figures: Sequence[Figure], speech: Speech) -> dict[str, list[Figure]]:
    """The figures of each of several regions or prefectures that the question names."""
    named = {n for group in frame.names for n in group if speech.store.names[n].kind in _GROUPS}
    kinds = {speech.store.names[n].kind for n in named}
    found: dict[str, list[Figure]] = {}
    for figure in figures if len(named) > 1 and len(kinds) == 1 else ():
        record = speech.store.records[figure.cell.record]
        places = record.values("area") if kinds == {"region"} else named & {*map(str, record.values("prefectures"))}
        for place in places:
            name = called(str(place), speech.store, speech.replies) if place in speech.store.names else str(place)
            found.setdefault(name, []).append(figure)
    return found


def most(figures: Sequence[Figure], speech: Speech, *, least: bool = False) -> bool:
    """The largest (or smallest) of figures that were told one after the other."""
    best = (min if least else max)(f.cell.value for f in figures)
    names = phrase.joined(
        (short(speech.store.records[f.cell.record], speech) for f in figures if f.cell.value == best),
        speech.replies.language,
    )
    first = figures[0].cell
    label = speech.telling.label(speech.store.records[first.record], first.property)
    value = arithmetic.text_of(best, first.unit, speech.replies.language)
    speech.lead = speech.say("least" if least else "most", label=label, name=names, value=value)
    show_figures(figures, speech)
    return True


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
    dated = datable(records)
    if not dated:
        return False
    day = (min if first else max)(r.date.start for r in dated if r.date is not None)
    chosen = [r for r in dated if r.date is not None and r.date.start == day]
    limit = frame.limit or 1
    if limit > 1:
        chosen = sorted(dated, key=lambda r: r.date.start, reverse=not first)[:limit]  # type: ignore[union-attr]
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


def upcoming(records: Sequence[Record], speech: Speech, today: date) -> bool:
    """What comes next, which the documents do not tell; the last on record instead."""
    dated = datable(records)
    coming = [r for r in dated if r.date is not None and r.date.start > today]
    if coming or not dated:
        return False
    last = max(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    speech.show((last,))
    speech.lead = speech.say("next", what=speech.telling.row(last))
    return True


def current(records: Sequence[Record], speech: Speech, today: date) -> bool:
    """What is on today; where nothing is on record for it, that, and the last on record."""
    dated = datable(records)
    on = [r for r in dated if r.date is not None and r.date.start <= today <= r.date.end]
    if on:
        speech.show(on)
        speech.lead = speech.say("on_today", names=phrase.joined(map(speech.telling.row, on), speech.replies.language))
        return True
    if not dated:
        return False
    last = max(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    speech.show((last,))
    day = phrase.day(today, speech.replies.language)
    speech.lead = speech.say("none_today", day=day, what=speech.telling.row(last))
    return True
