"""Figures added up by the year or the sort of what they are of: 支援金の年度ごとの合計, 災害の種類別の合計."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import arithmetic, phrase
from bot.answering.measuring import labelled, measures, stated
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record
from knowledge.periods import whole_fiscal_year, whole_year

_BY_SORT = "by_sort"
_SINGLE = 1
_MONEY = "円"
"""The unit of what is given at once: staff are counted over several years."""
_Groups = Mapping[str, Sequence[Figure]]


def told(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Tell the sum of each year or sort, and which has the most where that is asked."""
    reply = speech.replies.kinds[records[0].kind]
    by_year = frame.yearly is not None and not frame.yearly.none
    of_sorts = bool(reply.sort) and _sorted(frame)
    if reply.yearly or reply.additive or not wish.named or not (by_year or of_sorts):
        return False
    figures = stated(records, measures(records, wish, speech)[:1], speech)
    if by_year and any(f.cell.unit != _MONEY for f in figures):
        return False
    grouped = _by_year(frame, figures, speech) if by_year else _by_sort(figures, reply.sort, speech)
    if len(grouped) <= _SINGLE:
        return False
    sums = {
        name: arithmetic.total(group, group[0].cell.unit, speech.replies.language) for name, group in grouped.items()
    }
    speech.lead = _lead(frame, sums, figures, speech, by_year=by_year)
    for name, group in grouped.items():
        working = group[0].text if len(group) == _SINGLE else sums[name][1]
        names = phrase.joined((speech.store.records[f.cell.record].name for f in group), speech.replies.language)
        said = f"{working}（{names}）" if speech.replies.language == "ja" else f"{working} ({names})"
        speech.add(speech.say("fact", label=name, value=said), group[0].cell.record)
    speech.cells.extend(f.cell for f in figures)
    if by_year:
        kind = speech.store.schema.kinds[records[0].kind]
        label = kind.date_label if speech.replies.language == "ja" else kind.date_label_en
        speech.note(speech.say("by_own_date", label=label))
    return True


def by_sort(frame: Frame) -> bool:
    """Whether a question says that things are told by their sort."""
    return _BY_SORT in frame.relations


def _sorted(frame: Frame) -> bool:
    """Whether things are told by their sort: by that word, or each of several sorts (地震と大雨それぞれの)."""
    return by_sort(frame) or ("each" in frame.relations and len(frame.subjects) > _SINGLE and "sum" in frame.asks)


def _by_year(frame: Frame, figures: Sequence[Figure], speech: Speech) -> _Groups:
    """The figures by the year of what they are of, in order; none where one is of no single year."""
    fiscal = frame.yearly is not None and frame.yearly.grain == "fiscal_year"
    found: dict[int, list[Figure]] = {}
    for figure in figures:
        date = speech.store.records[figure.cell.record].date
        if date is None:
            return {}
        found.setdefault(_fiscal_year(figure, speech) if fiscal else date.start.year, []).append(figure)
    span = whole_fiscal_year if fiscal else whole_year
    return {phrase.when(span(year), speech.replies.language): found[year] for year in sorted(found)}


def _fiscal_year(figure: Figure, speech: Speech) -> int:
    """The fiscal year of a record: as it states it, else the one that its date begins in."""
    record = speech.store.records[figure.cell.record]
    stated = [v for v in record.values("fiscal_year") if not isinstance(v, str)]
    date = stated[0] if stated else record.date
    return getattr(date, "fiscal_year", 0)


def _by_sort(figures: Sequence[Figure], sort: str, speech: Speech) -> _Groups:
    """The figures by the sort of what they are of, in order of mention."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        record = speech.store.records[figure.cell.record]
        japanese = speech.replies.language == "ja"
        name = str(record.values(sort)[0]) if japanese else speech.telling.plain(record, sort)
        found.setdefault(name, []).append(figure)
    return found


def _lead(
    frame: Frame, sums: Mapping[str, tuple[int, str]], figures: Sequence[Figure], speech: Speech, *, by_year: bool
) -> str:
    label = labelled(figures, speech)
    ask = next((a for a in ("maximum", "minimum") if a in frame.asks), "")
    if not ask:
        return speech.say("subtotals_by_year" if by_year else "subtotals_by_sort", label=label)
    best = (min if ask == "minimum" else max)(value for value, _ in sums.values())
    names = phrase.joined((name for name, (value, _) in sums.items() if value == best), speech.replies.language)
    value = arithmetic.text_of(best, figures[0].cell.unit, speech.replies.language)
    return speech.say("most" if ask == "maximum" else "least", label=label, name=names, value=value)
