"""Two figures of one thing set against each other: 会員登録は協定の数を上回る？, 交流自治体は合計の何割？"""

from __future__ import annotations

from collections.abc import Sequence

from bot import arithmetic
from bot.answering.measuring import show_figures, stated
from bot.answering.shares import held_against
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.arithmetic import Figure
from intents.frame import Frame
from intents.shifting import direction
from intents.times import Time
from knowledge.model import Record

_PAIR = 2
_LARGER = frozenset({"over", "at_least"})
_SMALLER = frozenset({"under", "at_most"})
_EXTREMES = frozenset({"maximum", "minimum"})
_SET_AGAINST = frozenset({"compare", "ratio", "share"})


def told(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Tell which of two figures of one thing is larger, and what the question wants of them beside that."""
    names = _pair(frame, records, wish, speech)
    both = [r for r in records if names and all(any(r.values(name)) for name in names)]
    if not both:
        return False
    yearly = speech.replies.kinds[both[0].kind].yearly
    if not yearly and len(records) > 1:
        return False
    since = yearly and bool("first" in frame.asks or {"date", "started"} & set(frame.properties))
    record = _first_beyond(frame, both, names, speech) if since else _row(frame, both)
    if record is None:
        return False
    speech.records.clear()
    one, other = stated([record], names, speech)
    speech.lead = _lead(frame, record, one, other, speech, since=since)
    show_figures((one, other), speech)
    return True


def _pair(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """The two figures that are set against each other, in order of mention; none where it is growth that is asked."""
    reply = speech.replies.kinds[records[0].kind]
    asks, relations = set(frame.asks), set(frame.relations)
    against = asks & _SET_AGAINST or (relations & (_LARGER | _SMALLER) and not frame.bounds)
    one_day = len(frame.times) == 1 and not _is_range(frame.times[0])
    grown = "difference" in asks and not (against and one_day)
    if not wish.named or not (against or asks & _EXTREMES) or grown or direction(frame)[0] or frame.yearly:
        return []
    names = [n for n in wish.properties if arithmetic.figures(speech.store, records, [n], "ja")]
    if len(names) == 1 and reply.parts and "sum" in asks:
        names += [n for n in reply.measure if n not in names]
    elif len(frame.properties) < _PAIR:
        return []
    units = {f.cell.unit for f in arithmetic.figures(speech.store, records, names, "ja")}
    return names if len(names) == _PAIR and len(units) == 1 else []


def _is_range(time: Time) -> bool:
    return time.period is None or time.open or len(set(time.period.ends)) > 1


def _row(frame: Frame, records: Sequence[Record]) -> Record:
    """The record of the time that is asked about, else the newest one."""
    spans = [time.period for time in frame.times if time.period is not None]
    of_it = [r for r in records if r.date and any(s.start <= r.date.start <= s.end for s in spans)]
    return (of_it or list(records))[-1]


def _first_beyond(frame: Frame, records: Sequence[Record], names: Sequence[str], speech: Speech) -> Record | None:
    """The first record in which the first figure is beyond the second one."""
    sign = -1 if _SMALLER & set(frame.relations) else 1
    for record in records:
        one, other = arithmetic.figures(speech.store, [record], names, "ja")
        if sign * (one.cell.value - other.cell.value) > 0:
            return record
    return None


def _lead(frame: Frame, record: Record, one: Figure, other: Figure, speech: Speech, *, since: bool) -> str:
    asks, language = set(frame.asks), speech.replies.language
    large, small = sorted((one, other), key=lambda f: -f.cell.value)
    value, working = arithmetic.difference(small, large, language)
    said = speech.say(
        ("columns_since" if since else "columns") if value else "columns_same",
        more=speech.telling.label(record, large.cell.property),
        less=speech.telling.label(record, small.cell.property),
        large=large.text,
        small=small.text,
        value=arithmetic.text_of(value, large.cell.unit, language),
        working=working,
        thing=speech.telling.thing(record),
        at=speech.telling.fill(speech.replies.kinds[record.kind].at, record),
    )
    leads = []
    if "share" in asks:
        percent = speech.say(
            "share", value=arithmetic.percent(one.cell.value, other.cell.value), working=f"{one.text} ÷ {other.text}"
        )
        leads.append(held_against(frame.portion, one.cell.value, other.cell.value, percent, speech))
    if "ratio" in asks:
        times = speech.say(
            "ratio", value=f"{large.cell.value / small.cell.value:.1f}", working=f"{large.text} ÷ {small.text}"
        )
        leads.append(held_against(frame.portion, large.cell.value, small.cell.value, times, speech))
    if not leads or "compare" in asks:
        leads.append(said)
    return _granted(frame, one.cell.value - other.cell.value, speech.run(leads), speech)


def _granted(frame: Frame, apart: int, said: str, speech: Speech) -> str:
    """What is told, as yes or no where the first figure is said to be beyond the second one."""
    relations = set(frame.relations)
    if not frame.polar or frame.portion or not relations & (_LARGER | _SMALLER):
        return said
    right = apart > 0 if relations & _LARGER else apart < 0
    return speech.say("yes" if right else "no", sentence=said)
