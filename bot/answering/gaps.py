"""What lies between: differences of figures, days between dates, growth from year to year, the same day or year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import arithmetic, phrase
from bot.answering import course, intervals
from bot.answering.measuring import PARTS, measures, ranked, short, show_figures, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.cell import Cell
from intents.frame import Frame
from intents.shifting import direction
from intents.thread import Thread
from intents.vocabulary import Concept
from knowledge.model import Record
from knowledge.periods import whole_fiscal_year
from knowledge.strengths import begins_in

_APART = ("差", "違", "ちが", "開き", "ひらき", "differ", "gap")
"""How the words for a difference begin that are not of growth."""


def difference(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """What lies between the figures of two records, of one, or of two years."""
    if _only_days(wish, records, speech) and days_between(records, speech):
        return True
    bare = [number.value for number in frame.numbers if not number.unit]
    if len(bare) > 1:
        return between(_stating(bare, records, speech), speech, of_days=True)
    records, wish = _tallied(frame, records, wish, speech)
    yearly = speech.replies.kinds[records[0].kind].yearly
    names = measures(records, wish, speech)
    if yearly and len(names) > 1 and wish.named and {"maximum", "minimum"} & set(frame.asks):
        return _larger_growth(frame, records, names, speech)
    if yearly and {"maximum", "minimum"} & set(frame.asks):
        step = course.most_growth(frame, records, names, speech)
        if step:
            made_by(*step, speech)
        return step is not None
    if len(records) == 1 and intervals.of_one(frame, records[0], wish, speech):
        return True
    if yearly and len(names) == 2 and _against_each_other(frame):
        newest = [r for r in records if all(r.values(name) for name in names)][-1:]
        if newest:
            return between(stated(newest, names, speech), speech)
    if yearly and wish.named and len(names) > 1 and len(records) > 1:
        total = speech.replies.kinds[records[0].kind].measure if "sum" in frame.asks else ()
        return _each_growth(records, [*names, *(n for n in total if n not in names)], speech)
    figures = _ends(frame, records, names, wish, speech)
    if not figures or (len(figures) < 2 and len(records) == 2):
        days = len({r.date for r in records}) > 1 and days_between(records, speech)
        return days or (
            not figures and len(records) == len(frame.records) + len(frame.names) and told_apart(records, speech)
        )
    against = any(time.relation == "against" for time in frame.times)
    told = between(figures, speech, growth=yearly and (against or not frame.carried))
    if told and "sum" in frame.asks and not yearly:
        value, working = arithmetic.total(figures, figures[0].cell.unit, speech.replies.language)
        shown = arithmetic.text_of(value, figures[0].cell.unit, speech.replies.language)
        speech.lead = speech.run([speech.say("sum", value=shown, working=working), speech.lead])
    return told


def _against_each_other(frame: Frame) -> bool:
    """Whether two figures are set against each other, and not how each of them grew: 会員数と協定自治体数の差."""
    said = [w.text for w in frame.content if Concept("ask", "difference") in w.cues]
    return not frame.times and any(text.startswith(_APART) for text in said)


def told_apart(records: Sequence[Record], speech: Speech) -> bool:
    """What is recorded of each of two things of one time, that neither a figure nor a day tells apart."""
    if len(records) != 2 or any(r.date is None or r.date.precision == "day" for r in records):
        return False
    if records[0].date != records[1].date:
        return False
    speech.show(records)
    speech.lead = speech.run([speech.telling.sentence(record) for record in records])
    speech.mark_lead()
    return True


def _each_growth(records: Sequence[Record], names: Sequence[str], speech: Speech) -> bool:
    """How each of several yearly figures grew, from the first year that has it to the last."""
    speech.lead = speech.say("each")
    for name in names:
        figures = stated(records, [name], speech)
        if len(figures) < 2:
            return False
        value, working = arithmetic.difference(figures[0], figures[-1], speech.replies.language)
        key = "growth" if value > 0 else "shrink" if value else "unchanged"
        text = arithmetic.text_of(abs(value), figures[0].cell.unit, speech.replies.language)
        label = speech.telling.label(speech.store.records[figures[0].cell.record], name)
        speech.add(speech.say("fact", label=label, value=speech.say(key, value=text, working=working)))
    return True


def _larger_growth(frame: Frame, records: Sequence[Record], names: Sequence[str], speech: Speech) -> bool:
    """Which of several yearly figures grew most from the first year to the last, or least where that is asked."""
    language = speech.replies.language
    grown = []
    for name in names:
        figures = stated(records, [name], speech)
        if len(figures) < 2:
            return False
        value, working = arithmetic.difference(figures[0], figures[-1], language)
        label = speech.telling.label(speech.store.records[figures[0].cell.record], name)
        grown.append((value, label, working, figures[0].cell.unit))
    least = "minimum" in frame.asks
    best = (min if least else max)(value for value, *_ in grown)
    labels = phrase.joined((label for value, label, *_ in grown if value == best), language)
    growth = arithmetic.text_of(best, grown[0][3], language)
    speech.lead = speech.say("grew_least" if least else "grew_most", label=labels, value=growth)
    for _, label, working, _ in grown:
        speech.add(speech.say("fact", label=label, value=working))
    return True


def _only_days(wish: Wish, records: Sequence[Record], speech: Speech) -> bool:
    """Whether the days of two records are what differs."""
    types = {speech.store.schema.properties[name].type for name in wish.properties}
    return wish.named and len(records) == 2 and types == {"date"}


def _stating(numbers: Sequence[int], records: Sequence[Record], speech: Speech) -> list[Figure]:
    """The figures that several records state; none where one of them states all."""
    found: dict[int, tuple[Record, str]] = {}
    for record in records:
        for statement in record.statements:
            if statement.value in numbers and statement.rank != "deprecated":
                found.setdefault(int(str(statement.value)), (record, statement.property))
    if len({record.id for record, _ in found.values()}) < len(numbers):
        return []
    return [figure for n in numbers for r, p in [found[n]] for figure in stated([r], [p], speech)]


def between(figures: Sequence[Figure], speech: Speech, growth: bool = False, of_days: bool = False) -> bool:
    """What lies between two figures of one unit; `growth`: of one thing at two times; `of_days`: each of its day."""
    units = {f.cell.unit for f in figures[:2]}
    if len(figures) < 2 or (len(units) > 1 and not units <= PARTS):
        return False
    value, working = arithmetic.difference(figures[0], figures[1], speech.replies.language)
    changed = "growth" if value > 0 else "shrink"
    grown = growth and figures[0].cell.property == figures[1].cell.property
    key = "unchanged" if not value else changed if grown else "difference"
    unit = figures[0].cell.unit if len(units) == 1 else ""
    text = arithmetic.text_of(abs(value), unit, speech.replies.language)
    speech.lead = speech.run([speech.say(key, value=text, working=working), *_larger(figures, key, speech)])
    show_figures(figures, speech, of_days=of_days)
    if all(f.cell.record for f in figures):
        made_by(figures[0], figures[1], speech)
    speech.cells.insert(0, Cell("", "difference", abs(value), figures[0].cell.unit))
    return True


def _larger(figures: Sequence[Figure], key: str, speech: Speech) -> list[str]:
    """Which of two things has more, where they are not the same one at two times."""
    records = [speech.store.records[f.cell.record] for f in figures[:2] if f.cell.record]
    if key != "difference" or len({r.id for r in records}) < 2 or speech.replies.kinds[records[0].kind].yearly:
        return []
    larger = records[0] if figures[0].cell.value > figures[1].cell.value else records[1]
    return [speech.say("larger", name=short(larger, speech))]


def _ends(frame: Frame, records: Sequence[Record], names: Sequence[str], wish: Wish, speech: Speech) -> list[Figure]:
    """The two figures there are, of years the first and the last; of a single year, also the year before."""
    yearly = speech.replies.kinds[records[0].kind].yearly
    one = len(records) == 1
    two = names[:1] if yearly and direction(frame)[0] else names[:2]
    figures = stated(records, two, speech) if one else ranked(frame, records, wish, speech)
    if yearly and len(figures) == 1:
        return [*_before(records[0], names[:1], speech), *figures]
    if len(figures) > 2 and not yearly:
        return []
    return [figures[0], figures[-1]] if len(figures) > 2 else figures


def _tallied(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> tuple[Sequence[Record], Wish]:
    """The yearly figures that add up records like these, where the years asked about have several."""
    for kind, reply in speech.replies.kinds.items():
        for name, of in reply.tallies.items():
            spans = [t.span for t in frame.times if t.span is not None]
            years = [r for r in speech.store.records.values() if r.kind == kind and r.values(name)]
            years = [r for r in years if any(begins_in(r, span) for span in spans)]
            if of == records[0].kind and len(years) > 1:
                return years, replace(wish, properties=(name,))
    return records, wish


def made_by(one: Figure, other: Figure, speech: Speech) -> None:
    """Name what a growth is made of, where the records that came in between add up to it."""
    earlier, later = (speech.store.records[f.cell.record] for f in (one, other))
    kind = speech.replies.kinds[later.kind].tallies.get(other.cell.property)
    if kind is None or earlier.date is None or later.date is None:
        return
    growth = other.cell.value - one.cell.value
    measure = speech.replies.kinds[kind].total
    for until in (later.date.end, whole_fiscal_year(later.date.fiscal_year).end):
        new = [r for r in speech.store.records.values() if r.kind == kind and _between(r, earlier.date.end, until)]
        figures = _figures_of(new, measure, speech)
        if figures and sum(f.cell.value for f in figures) == growth:
            names = phrase.joined((speech.telling.row(r) for r in new), speech.replies.language)
            speech.show(new)
            speech.lead = speech.run([speech.lead, speech.say("made_by", names=names)])
            return


def _between(record: Record, after: date, until: date) -> bool:
    return record.date is not None and after < record.date.start <= until


def _figures_of(records: Sequence[Record], name: str, speech: Speech) -> list[Figure]:
    """The figures of one property, neither cited nor shown."""
    return arithmetic.figures(speech.store, records, [name], speech.replies.language)


def _before(record: Record, names: Sequence[str], speech: Speech) -> list[Figure]:
    """The same figure one year earlier."""
    row = [r for r in speech.store.records.values() if r.kind == record.kind and r.values(names[0])]
    row.sort(key=lambda r: r.date.start if r.date else date.min)
    at = row.index(record)
    return stated(row[at - 1 : at], names, speech) if at else []


def days(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """何日後: between two dates of one record, or the dates of two."""
    return intervals.of_one(frame, records[0], wish, speech) if len(records) == 1 else days_between(records, speech)


def from_first_to_last(records: Sequence[Record], speech: Speech) -> bool:
    """The time from the first of several records to the last, with all of those two days."""
    dated = [r for r in records if r.date is not None and r.date.precision == "day"]
    dated.sort(key=lambda r: r.date.start)  # type: ignore[union-attr]
    if len(dated) < 2 or not days_between([dated[0], dated[-1]], speech):
        return False
    for record in dated[1:-1]:
        if record.date in (dated[0].date, dated[-1].date):
            speech.show((record,))
            speech.add(speech.telling.row(record), record.id)
    return True


def days_between(records: Sequence[Record], speech: Speech) -> bool:
    """The time from one of two records to the other."""
    dated = [r for r in records if r.date is not None and r.date.precision == "day"]
    if len(dated) != 2:
        return False
    one, other = sorted(dated, key=lambda r: r.date.start)  # type: ignore[union-attr]
    assert one.date is not None
    assert other.date is not None
    language = speech.replies.language
    apart = phrase.apart(one.date.start, other.date.start, language)
    working = f"{phrase.day(one.date.start, language)} → {phrase.day(other.date.start, language)}"
    speech.lead = speech.say("days_between", value=apart, working=working)
    speech.show(dated)
    for record in dated:
        speech.add(speech.telling.row(record), record.id)
    return True


def same(frame: Frame, records: Sequence[Record], speech: Speech, thread: Thread) -> bool:
    """Whether several fall on the same day, month, year or fiscal year."""
    if frame.carried and len(records) < 2:
        ids = [id_ for turn in thread.turns[-2:] for id_ in turn.records[:1]]
        records = [speech.store.records[i] for i in dict.fromkeys(ids)]
    dated = [r for r in records if r.date is not None]
    if len(dated) < 2:
        return False
    unit = grain(frame)
    values = [_at(r, unit, speech) for r in dated]
    label = speech.replies.labels[unit]
    speech.show(dated)
    names = phrase.joined(
        (f"{short(r, speech)} {v}" for r, v in zip(dated, values, strict=True)), speech.replies.language
    )
    yes, no = ("apart_no", "apart_yes") if "apart" in frame.relations else ("same_yes", "same_no")
    speech.lead = speech.say(yes if len(set(values)) == 1 else no, grain=label, value=values[0], values=names)
    for record in dated:
        speech.add(speech.telling.row(record), record.id)
    return True


def grain(frame: Frame) -> str:
    """The calendar unit of 同じ年度, 同じ日 and the like; empty where none is asked about."""
    return next((a.removeprefix("same-") for a in frame.asks if a.startswith("same-")), "")


def _at(record: Record, unit: str, speech: Speech) -> str:
    language = speech.replies.language
    assert record.date is not None
    start = record.date.start
    match unit:
        case "fiscal_year":
            return phrase.fiscal(record.date.fiscal_year, language)
        case "year":
            return f"{start.year}年" if language == "ja" else str(start.year)
        case "month":
            return f"{start.year}年{start.month}月" if language == "ja" else f"{start.year}-{start.month:02d}"
    return phrase.day(start, language)
