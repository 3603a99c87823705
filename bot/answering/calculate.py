"""Questions that want more than telling: superlatives, sums, differences, comparisons, order, calendars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bot import arithmetic, phrase
from bot.answer import Row
from bot.answering import tell
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from intents.thread import Cell, Thread
from knowledge.model import Record
from knowledge.periods import Period
from knowledge.query import Selection


LONGEST_WORKING = 6
"""More summands than this are counted, not written out."""


def calculated(frame: Frame, selection: Selection, wish: Wish, speech: Speech, thread: Thread, today: date) -> bool:
    """Tell the outcome of a calculation, if the question wants one and the records allow it."""
    asks = set(frame.asks)
    records = selection.records
    if records[0].kind == "partner_growth":
        return False
    steps: tuple[tuple[bool, Callable[[], bool]], ...] = (
        ("days" in asks, lambda: _days(records, wish, speech)),
        ("ratio" in asks, lambda: _ratio(records, wish, speech)),
        ("share" in asks, lambda: _share(records, wish, speech)),
        (_grain(frame) != "", lambda: _same(frame, records, speech, thread)),
        ("difference" in asks, lambda: _difference(frame, records, wish, speech, thread)),
        ("compare" in asks and len(records) == 2, lambda: _compare(frame, records, wish, speech)),
        ("only" in frame.relations and frame.counted is not None, lambda: _threshold(frame, records, wish, speech)),
        (bool({"over", "under"} & set(frame.relations)), lambda: _threshold(frame, records, wish, speech)),
        (bool(asks & {"maximum", "minimum"} or frame.limit), lambda: _extreme(frame, records, wish, speech)),
        ("sum" in asks, lambda: _sum(frame, records, wish, speech, thread)),
        ("average" in asks, lambda: _average(records, wish, speech)),
        ("compare" in asks, lambda: _compare(frame, records, wish, speech)),
        ("first" in asks and len(records) > 1, lambda: _end(frame, records, wish, speech, first=True)),
        ("latest" in asks and len(records) > 1, lambda: _end(frame, records, wish, speech, first=False)),
        ("next" in asks, lambda: _next(records, speech, today)),
    )
    return any(wanted and step() for wanted, step in steps)


def _measures(records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """The properties that can be reckoned with: those asked for, else what the kind is measured by."""
    numeric = [p for p in wish.properties if arithmetic.figures(speech.store, records, [p], "ja")]
    if numeric:
        return numeric
    measures = speech.replies.kinds[records[0].kind].measure
    stated = [p for p in measures if arithmetic.figures(speech.store, records, [p], "ja")]
    return stated if len(records) == 1 else stated[:1]


def _figures(records: Sequence[Record], names: Sequence[str], speech: Speech) -> list[Figure]:
    found = arithmetic.figures(speech.store, records, names, speech.replies.language)
    for figure in found:
        speech.telling.cite(
            speech.store.records[figure.cell.record],
            "date" if figure.cell.property == "duration" else figure.cell.property,
        )
    speech.show([speech.store.records[f.cell.record] for f in found])
    return found


def _rows(figures: Sequence[Figure], speech: Speech) -> None:
    for figure in figures:
        record = speech.store.records[figure.cell.record]
        label = speech.replies.labels.get(figure.cell.property) or speech.telling.label(record, figure.cell.property)
        speech.add(speech.say("figure", name=_short(record, speech), label=label, value=figure.text), record.id)
    speech.cells.extend(f.cell for f in figures)


def _short(record: Record, speech: Speech) -> str:
    name = "partner" if record.values("partner") else "name"
    return speech.telling.plain(record, name)


def _sum(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, thread: Thread) -> bool:
    if frame.carried and not frame.conditions and thread.last and len(records) < 2:
        cells = [c for turn in thread.turns[-2:] for c in turn.cells if c.unit not in ("day",)]
        figures = [Figure(c, "", arithmetic.text_of(c.value, c.unit, speech.replies.language)) for c in cells]
    else:
        names = _measures(records, wish, speech)
        if records[0].kind == "partner_count" and len(records) == 1:
            return False
        figures = _figures(records, names, speech)
    if not {f.cell.unit for f in figures} <= {"市", "町", "村"}:
        figures = [f for f in figures if f.cell.unit == figures[0].cell.unit]
    if len(figures) < 2:
        return False
    unit = figures[0].cell.unit if len({f.cell.unit for f in figures}) == 1 else "市町村"
    value, working = arithmetic.total(figures, unit, speech.replies.language)
    if len(figures) > LONGEST_WORKING:
        counter = speech.store.schema.kinds[records[0].kind].counter
        working = speech.say("all_of", count=phrase.count(len(figures), counter, speech.replies.language))
    speech.lead = speech.say("sum", value=arithmetic.text_of(value, unit, speech.replies.language), working=working)
    _rows(figures, speech)
    if len(records) == 1:
        speech.add(speech.telling.row(records[0]), records[0].id)
    speech.cells.append(Cell("", "sum", value, unit))
    return True


def _average(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    figures = _figures(records, _measures(records, wish, speech)[:1], speech)
    if len(figures) < 2:
        return False
    mean = sum(f.cell.value for f in figures) / len(figures)
    unit = figures[0].cell.unit
    working = (
        f"{arithmetic.text_of(sum(f.cell.value for f in figures), unit, speech.replies.language)} ÷ {len(figures)}"
    )
    speech.lead = speech.say("average", value=_mean(mean, unit, speech), working=working)
    _rows(figures, speech)
    return True


def _mean(value: float, unit: str, speech: Speech) -> str:
    number = f"{value:,.1f}"
    return f"{number}{unit}" if speech.replies.language == "ja" else f"{number} {phrase.english_unit(unit, 2)}"


def _difference(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, thread: Thread) -> bool:
    language = speech.replies.language
    cells = [turn.cells[0] for turn in thread.turns[-2:] if turn.cells]
    if frame.carried and len(records) < 2 and len(cells) > 1 and "back_year" not in frame.relations:
        figures = [
            Figure(c, "", "" if c.unit == "day" else arithmetic.text_of(c.value, c.unit, language)) for c in cells
        ]
        speech.show([speech.store.records[c.record] for c in cells if c.record])
        for cell in cells:
            if cell.record:
                speech.telling.cite(speech.store.records[cell.record], cell.property)
    else:
        names = _measures(records, wish, speech)
        if {"maximum", "minimum"} & set(frame.asks) and records[0].kind == "partner_count":
            return _most_growth(frame, records, names, speech)
        if len(records) == 1 and _date_gap(records[0], wish, speech):
            return True
        figures = _figures(records, names[:2] if len(records) == 1 else names[:1], speech)
        if len(figures) > 2:
            figures = [figures[0], figures[-1]]
        if len(figures) == 1 and records[0].kind == "partner_count":
            figures = [*_before(records[0], names[:1], speech), *figures]
        if not figures or (len(figures) < 2 and len(records) == 2):
            return _days_between(records, speech)
    if len(figures) < 2 or figures[0].cell.unit != figures[1].cell.unit:
        return False
    if figures[0].cell.unit == "day":
        return _days_between([speech.store.records[f.cell.record] for f in figures], speech)
    value, working = arithmetic.difference(figures[0], figures[1], language)
    key = "difference" if records[0].kind != "partner_count" or frame.carried else "growth" if value >= 0 else "shrink"
    text = arithmetic.text_of(abs(value), figures[0].cell.unit, language)
    speech.lead = speech.say(key, value=text, working=working)
    if all(f.cell.record for f in figures):
        _rows(figures, speech)
    speech.cells.insert(0, Cell("", "difference", abs(value), figures[0].cell.unit))
    return True


def _date_gap(record: Record, wish: Wish, speech: Speech) -> bool:
    """The days from one date of a record to another: from the draft's approval to the signing."""
    names = [p for p in dict.fromkeys((*wish.properties, "date")) if _day_of(record, p) is not None]
    if len(names) < 2 or not set(names) - {"date"}:
        return False
    first, second = sorted(names[:2], key=lambda p: _day_of(record, p) or date.min)
    start, end = _day_of(record, first), _day_of(record, second)
    assert start is not None and end is not None
    language = speech.replies.language
    working = f"{phrase.day(start, language)} → {phrase.day(end, language)}"
    days = phrase.count((end - start).days, "日", language)
    speech.lead = speech.say("days_between", value=days, working=working)
    speech.show((record,))
    for name in (first, second):
        speech.add(tell.fact(record, name, speech).text, record.id)
    return True


def _day_of(record: Record, name: str) -> date | None:
    value = record.date if name == "date" else next(iter(record.values(name)), None)
    return value.start if isinstance(value, Period) and value.precision == "day" else None


def _before(record: Record, names: Sequence[str], speech: Speech) -> list[Figure]:
    """The same figure one year earlier."""
    row = [r for r in speech.store.records.values() if r.kind == record.kind and r.values(names[0])]
    row.sort(key=lambda r: r.date.start if r.date else date.min)
    at = row.index(record)
    return _figures(row[at - 1 : at], names, speech) if at else []


def _days(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """何日後: between two dates of one record, or the dates of two."""
    return _date_gap(records[0], wish, speech) if len(records) == 1 else _days_between(records, speech)


def _days_between(records: Sequence[Record], speech: Speech) -> bool:
    dated = [r for r in records if r.date is not None and r.date.precision == "day"]
    if len(dated) != 2:
        return False
    one, other = sorted(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    assert one.date is not None and other.date is not None
    language = speech.replies.language
    days = (other.date.start - one.date.start).days
    working = f"{phrase.day(one.date.start, language)} → {phrase.day(other.date.start, language)}"
    speech.lead = speech.say("days_between", value=phrase.count(days, "日", language), working=working)
    speech.show(dated)
    for record in dated:
        speech.add(speech.telling.row(record), record.id)
    return True


def _most_growth(frame: Frame, records: Sequence[Record], names: Sequence[str], speech: Speech) -> bool:
    figures = _figures(records, names[:1], speech)
    pairs = list(zip(figures, figures[1:], strict=False))
    if not pairs:
        return False
    pick = max if "maximum" in frame.asks else min
    one, other = pick(pairs, key=lambda p: p[1].cell.value - p[0].cell.value)
    value, working = arithmetic.difference(one, other, speech.replies.language)
    text = arithmetic.text_of(abs(value), one.cell.unit, speech.replies.language)
    speech.records.clear()
    speech.show([speech.store.records[one.cell.record], speech.store.records[other.cell.record]])
    label = speech.telling.label(speech.records[0], names[0])
    name = speech.telling.text(speech.records[1], "fiscal_year")
    speech.lead = speech.say("most_growth", label=label, name=name, value=text, working=working)
    return True


def _extreme(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    names = _measures(records, wish, speech)[:1]
    figures = _figures(records, names, speech)
    if len(figures) < 2:
        return False
    ranked = sorted(figures, key=lambda f: -f.cell.value)
    leads = []
    shown: list[Figure] = []
    wanted = [a for a in ("maximum", "minimum") if a in frame.asks] or ["maximum"]
    for ask in wanted:
        row = ranked if ask == "maximum" else ranked[::-1]
        limit = frame.limit or 1
        ties = [f for f in row if f.cell.value == row[limit - 1].cell.value]
        best = row[:limit] if limit > 1 else ties
        leads.append(_superlative(ask, best, names[0], speech))
        shown += best
    speech.lead = " ".join(leads) if speech.replies.language == "en" else "".join(leads)
    speech.records.clear()
    speech.show([speech.store.records[f.cell.record] for f in shown])
    if len(shown) > 1 and (frame.limit or len({f.cell.value for f in shown}) > 1):
        for figure in shown:
            record = speech.store.records[figure.cell.record]
            speech.add(speech.telling.row(record), record.id)
    elif len(shown) == 1:
        speech.add(speech.telling.row(speech.records[0]), speech.records[0].id)
    speech.cells.extend(f.cell for f in shown)
    return True


def _threshold(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The records beyond a figure that the question names; the first of them where it asks since when."""
    exact = "only" in frame.relations and frame.counted is not None
    if not frame.bounds and not exact:
        return False
    figures = _figures(records, _measures(records, wish, speech)[:1], speech)
    bound = frame.bounds[0] if frame.bounds else frame.counted or 0
    over = "over" in frame.relations
    kept = [f for f in figures if f.cell.value == bound or (not exact and (f.cell.value > bound) == over)]
    if not kept:
        return False
    chosen = [speech.store.records[f.cell.record] for f in kept]
    speech.records.clear()
    speech.show(chosen)
    if speech.store.schema.kinds[chosen[0].kind].counter == "年度":
        speech.lead = speech.say("first", what=speech.telling.row(chosen[0]))
        return True
    counter = speech.store.schema.kinds[chosen[0].kind].counter
    speech.lead = speech.say("counted", count=phrase.count(len(chosen), counter, speech.replies.language))
    for record in chosen:
        speech.add(speech.telling.row(record), record.id)
    return True


def _superlative(ask: str, best: Sequence[Figure], name: str, speech: Speech) -> str:
    records = [speech.store.records[f.cell.record] for f in best]
    names = phrase.joined((_short(r, speech) for r in records), speech.replies.language)
    if name == "duration":
        key = "longest" if ask == "maximum" else "shortest"
    else:
        key = "most" if ask == "maximum" else "least"
    return speech.say(
        key,
        label=speech.replies.labels.get(name) or speech.telling.label(records[0], name),
        name=names,
        value=best[0].text,
    )


def _ratio(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    figures = _figures(records, _measures(records, wish, speech)[:1], speech)
    if len(figures) != 2:
        return False
    large, small = sorted(figures, key=lambda f: -f.cell.value)
    value = f"{large.cell.value / small.cell.value:.1f}"
    speech.lead = speech.say("ratio", value=value, working=f"{large.text} ÷ {small.text}")
    _rows(figures, speech)
    return True


def _share(records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    names = _measures(records, wish, speech)
    figures = _figures(records, names, speech)
    if len(figures) == 1 and len(records) == 1:
        figures = _figures(records, speech.replies.kinds[records[0].kind].measure, speech)
        if len(figures) != 2:
            return _share_of_all(figures[0], records[0], speech) if figures else False
    if len(figures) != 2:
        return False
    whole, part = sorted(figures, key=lambda f: -f.cell.value)
    speech.lead = speech.say(
        "share", value=arithmetic.percent(part.cell.value, whole.cell.value), working=f"{part.text} ÷ {whole.text}"
    )
    _rows(figures, speech)
    return True


def _share_of_all(part: Figure, record: Record, speech: Speech) -> bool:
    """What one record makes of all of its kind."""
    everything = [r for r in speech.store.records.values() if r.kind == record.kind]
    figures = arithmetic.figures(speech.store, everything, [part.cell.property], speech.replies.language)
    whole = sum(f.cell.value for f in figures)
    if whole <= part.cell.value:
        return False
    text = arithmetic.text_of(whole, part.cell.unit, speech.replies.language)
    speech.lead = speech.say("share", value=arithmetic.percent(part.cell.value, whole), working=f"{part.text} ÷ {text}")
    _rows([part], speech)
    return True


def _compare(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """先なのはどっち compares days; 多いのはどっち compares figures."""
    if len(records) != 2:
        return False
    figures = _figures(records, [p for p in wish.properties if p != "date"][:1], speech)
    language = speech.replies.language
    if len(figures) == 2:
        large, small = sorted(figures, key=lambda f: -f.cell.value)
        value, working = arithmetic.difference(small, large, language)
        label = speech.telling.label(records[0], figures[0].cell.property)
        record = speech.store.records[large.cell.record]
        speech.lead = speech.say("most", label=label, name=_short(record, speech), value=large.text)
        if value:
            speech.lead += " " * (language == "en") + speech.say(
                "difference", value=arithmetic.text_of(value, large.cell.unit, language), working=working
            )
        _rows(figures, speech)
        return True
    if all(r.date is not None for r in records):
        first, second = sorted(records, key=lambda r: r.date.start)  # type: ignore[union-attr]
        value = speech.telling.text(first, "date")
        speech.lead = speech.say("earlier", name=_short(first, speech), value=value)
        speech.show([first, second])
        for record in (first, second):
            speech.add(speech.telling.row(record), record.id)
        return True
    return False


def _end(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech, *, first: bool) -> bool:
    dated = [r for r in records if r.date is not None and r.date.end.year < 9000]
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
        tell.one(frame, single, wish, speech)
        speech.lead = speech.say(key, what=speech.telling.row(single)) + _rest(speech, single, wish)
    else:
        speech.lead = speech.say(
            key, what=phrase.joined((speech.telling.row(r) for r in chosen), speech.replies.language)
        )
    tell.cells(chosen[0], ("date",), speech)
    return True


def _rest(speech: Speech, record: Record, wish: Wish) -> str:
    """What was asked beyond the row."""
    template = speech.replies.kinds[record.kind].row
    parts = []
    for name in wish.properties:
        if f"{{{name}}}" not in template and name not in ("name", "date"):
            value = speech.telling.text(record, name)
            if value:
                parts.append(speech.say("value_more", label=speech.telling.label(record, name), value=value))
    return "".join(parts)


def _next(records: Sequence[Record], speech: Speech, today: date) -> bool:
    dated = [r for r in records if r.date is not None and r.date.end.year < 9000]
    coming = [r for r in dated if r.date is not None and r.date.start > today]
    if coming or not dated:
        return False
    last = max(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    speech.show((last,))
    speech.lead = speech.say("next", what=speech.telling.row(last))
    return True


def _same(frame: Frame, records: Sequence[Record], speech: Speech, thread: Thread) -> bool:
    if frame.carried and len(records) < 2:
        ids = [id_ for turn in thread.turns[-2:] for id_ in turn.records[:1]]
        records = [speech.store.records[i] for i in dict.fromkeys(ids)]
    dated = [r for r in records if r.date is not None]
    if len(dated) < 2:
        return False
    grain = _grain(frame)
    values = [_at(r, grain, speech) for r in dated]
    label = speech.replies.labels[grain]
    speech.show(dated)
    names = phrase.joined(
        (f"{_short(r, speech)} {v}" for r, v in zip(dated, values, strict=True)), speech.replies.language
    )
    key = "same_yes" if len(set(values)) == 1 else "same_no"
    speech.lead = speech.say(key, grain=label, value=values[0], values=names)
    for record in dated:
        speech.add(speech.telling.row(record), record.id)
    return True


def _grain(frame: Frame) -> str:
    """The calendar unit of 同じ年度, 同じ日 and the like; empty where none is asked about."""
    return next((a.removeprefix("same-") for a in frame.asks if a.startswith("same-")), "")


def _at(record: Record, grain: str, speech: Speech) -> str:
    language = speech.replies.language
    assert record.date is not None
    start = record.date.start
    match grain:
        case "fiscal_year":
            return phrase.fiscal(record.date.fiscal_year, language)
        case "year":
            return f"{start.year}年" if language == "ja" else str(start.year)
        case "month":
            return f"{start.year}年{start.month}月" if language == "ja" else f"{start.year}-{start.month:02d}"
    return phrase.day(start, language)
