"""The largest and the smallest, and which place in the row a figure has."""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic, phrase
from bot.answering import akin, tallying
from bot.answering.comparing import more
from bot.answering.measuring import dated, labelled, ranked, short, show_figures
from bot.answering.naming import many
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.wish import ALWAYS, Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record

MANY_TIES = 8
"""More than this in one place are counted in the first sentence, and listed below it."""


def extreme(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The largest and the smallest."""
    figures = ranked(frame, records, wish, speech)
    if len(figures) < 2:
        return False
    if len(figures) == 2 and not (frame.limit or frame.ordinal) and _two_named(frame, figures, speech):
        return more(frame, figures, speech)
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


def spread(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """The largest and the smallest, and how far they lie apart."""
    figures = sorted(ranked(frame, records, wish, speech), key=lambda f: f.cell.value)
    if not extreme(frame, records, wish, speech):
        return False
    value, working = arithmetic.difference(figures[0], figures[-1], speech.replies.language)
    text = arithmetic.text_of(value, figures[0].cell.unit, speech.replies.language)
    speech.lead = speech.run([speech.lead, speech.say("difference", value=text, working=working)])
    return True


def _two_named(frame: Frame, figures: Sequence[Figure], speech: Speech) -> bool:
    """Whether two things that are named are set against each other: 幸せリーグと森と水サミット、多いのは."""
    both = len({f.cell.record for f in figures}) == 2 and not {"maximum", "minimum"} <= set(frame.asks)
    yearly = speech.replies.kinds[speech.store.records[figures[0].cell.record].kind].yearly
    return both and not yearly and len(frame.records) + len(frame.names) > 1


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
