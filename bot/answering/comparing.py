"""Which of two: the larger figure, the earlier day, the part of the country with more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import arithmetic, phrase
from bot.answering import ends, gaps, joint
from bot.answering.measuring import dated, measures, short, show_figures, stated
from bot.answering.reading import called
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from knowledge.model import Record

_BEYOND = frozenset({"over", "under"})
_PAIR = 2
_GROUPS = frozenset({"region", "prefecture"})


def compare(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Which of two: 多いのはどっち compares figures, 先なのはどっち compares days."""
    if len(records) != 2 and speech.replies.kinds[records[0].kind].yearly:
        figures = stated(records, measures(records, wish, speech)[:1], speech)
        return len(figures) > 1 and gaps.between([figures[0], figures[-1]], speech, growth=True)
    if len(records) != 2:
        days = len(frame.times) > 1 or joint.mixed(records, speech.replies)
        return days and not {"maximum", "minimum"} & set(frame.asks) and ends.earlier(records, speech)
    names = [p for p in wish.properties if p != "date"]
    if speech.replies.kinds[records[0].kind].dateless or {"maximum", "minimum"} & set(frame.asks):
        names = measures(records, wish, speech)
    figures = stated(records, names[:1], speech)
    if len(figures) == 2:
        return more(frame, figures, speech)
    if any(record.values(name) for record in records for name in names):
        return False
    return gaps.told_apart(records, speech) or ends.earlier(records, speech)


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
    least = ("minimum" in frame.asks and "maximum" not in frame.asks) or (beside(frame) and "under" in frame.relations)
    label = speech.telling.label(speech.store.records[large.cell.record], large.cell.property)
    one = small if least else large
    name = short(speech.store.records[one.cell.record], speech)
    key = "as_many" if not value else "fewer" if least else "more"
    leads = [speech.say(key, label=label, name=name, value=one.text)]
    if value:
        text = arithmetic.text_of(value, large.cell.unit, language)
        leads.append(speech.say("difference", value=text, working=working))
    speech.lead = dated(speech.run(leads), [speech.store.records[f.cell.record] for f in figures], speech)
    if (than := _than(frame)) and (frame.polar or "exists" in frame.asks):
        right = bool(value) and not _set_against(one.cell.record, than, speech)
        speech.lead = speech.say("yes" if right else "no", sentence=speech.lead)
    show_figures(figures, speech)
    return True


def beside(frame: Frame) -> bool:
    """Whether two things are set against each other by a word for a bound, without one: 熊本は大阪を上回る？"""
    return bool(_BEYOND & set(frame.relations)) and not frame.bounds and len(_named(frame)) == _PAIR


def _named(frame: Frame) -> tuple[tuple[str, ...], ...]:
    """The things named, in order of mention, where they are of one sort."""
    return () if frame.records and frame.names else frame.records or frame.names


def _than(frame: Frame) -> tuple[str, ...]:
    """What the other one is said to have more than, or not to come up to."""
    return _named(frame)[1] if not frame.than and beside(frame) else frame.than


def _set_against(record: str, than: Sequence[str], speech: Speech) -> bool:
    """Whether a record is what the other one is said to have more than."""
    names = (n for n in than if n in speech.store.names)
    return record in than or any(record in speech.store.linked(n) for n in names)


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
