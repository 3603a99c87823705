"""Questions that want more than telling, and who reckons for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot import arithmetic
from bot.answering import (
    columns,
    comparing,
    course,
    ends,
    gaps,
    intervals,
    joint,
    limits,
    nowadays,
    ordering,
    placing,
    ranking,
    shares,
    subtotals,
    sums,
    tallying,
)
from bot.answering import steps as steps_to
from bot.answering.naming import many
from bot.answering.single import fact
from bot.answering.speech import Speech
from bot.answering.wish import Wish, counted
from intents.frame import Frame
from intents.thread import Thread
from knowledge.model import Record
from knowledge.query import Selection

_ON_THE_YEAR_BEFORE = frozenset({"back_year", "back_fiscal_year"})


def calculated(frame: Frame, selection: Selection, wish: Wish, speech: Speech, thread: Thread, today: date) -> bool:
    """Tell the outcome of a calculation, if the question wants one and the records allow it."""
    asks = set(frame.asks)
    records = selection.records
    if speech.replies.kinds[records[0].kind].derived:
        return False
    if subtotals.told(frame, records, wish, speech) or columns.told(frame, records, wish, speech):
        return True
    if intervals.told(frame, records, wish, speech) or steps_to.told(frame, records, speech):
        return True
    steps: tuple[tuple[bool, Callable[[], bool]], ...] = (
        (
            bool(asks & {"maximum", "minimum"} or frame.bounds),
            lambda: tallying.most_often(frame, records, wish, speech),
        ),
        ("place" in asks, lambda: placing.placed(frame, records, wish, speech)),
        (
            {"first", "latest"} <= asks and bool(asks & {"days", "difference"}),
            lambda: gaps.from_first_to_last(records, speech),
        ),
        ("days" in asks, lambda: gaps.days(frame, records, _since_then(frame, wish, thread), speech)),
        ("ratio" in asks, lambda: shares.ratio(frame, records, wish, speech)),
        ("share" in asks, lambda: shares.share(frame, records, wish, speech)),
        (gaps.grain(frame) != "", lambda: gaps.same(frame, records, speech, thread)),
        (
            "course" in asks
            and not (asks & {"difference", "maximum", "minimum"} or _ON_THE_YEAR_BEFORE & set(frame.relations)),
            lambda: course.through(records, wish, speech),
        ),
        (
            frame.yearly is not None and bool("difference" in asks or _ON_THE_YEAR_BEFORE & set(frame.relations)),
            lambda: course.growths(records, wish, speech),
        ),
        (bool(asks & {"level", "fall"}), lambda: course.course(frame, records, wish, speech)),
        (
            {"maximum", "minimum", "difference"} <= asks and not speech.replies.kinds[records[0].kind].yearly,
            lambda: ranking.spread(frame, records, wish, speech),
        ),
        ({"compare", "difference"} <= asks, lambda: comparing.apart(frame, records, wish, speech)),
        ("difference" in asks, lambda: gaps.difference(frame, records, wish, speech)),
        (
            bool(asks & {"compare", "difference", "maximum", "minimum"}),
            lambda: comparing.regions(frame, records, wish, speech),
        ),
        (
            "compare" in asks and tuple(wish.properties) == ("date",) and len(records) > 2,
            lambda: ends.earlier(records, speech),
        ),
        (
            ("compare" in asks or comparing.beside(frame)) and len(records) == 2,
            lambda: comparing.compare(frame, records, wish, speech),
        ),
        (
            "only" in frame.relations and frame.counted is not None and "sum" not in asks,
            lambda: limits.beyond(frame, records, wish, speech),
        ),
        (
            bool(frame.bounds or arithmetic.BOUNDS.keys() & set(frame.relations)),
            lambda: limits.beyond(frame, records, wish, speech),
        ),
        (frame.counted is not None, lambda: limits.exactly(frame, records, wish, speech)),
        (ordering.wanted(frame), lambda: ordering.in_order(frame, records, wish, speech)),
        (bool(asks & {"maximum", "minimum"} or frame.limit), lambda: ranking.extreme(frame, records, wish, speech)),
        (
            "sum" in asks and not _counts(frame, wish, speech, records),
            lambda: sums.total(frame, records, wish, speech),
        ),
        (sums.over_all(frame, records, wish, speech), lambda: sums.total(frame, records, wish, speech)),
        ("average" in asks, lambda: sums.average(records, wish, speech)),
        ("compare" in asks, lambda: comparing.compare(frame, records, wish, speech)),
        ("first" in asks and len(records) > 1, lambda: _end(frame, selection, wish, speech, first=True)),
        ("latest" in asks and len(records) > 1, lambda: _end(frame, selection, wish, speech, first=False)),
        ("next" in asks, lambda: nowadays.upcoming(records, speech, today)),
        ("current" in asks, lambda: nowadays.current(records, speech, today)),
    )
    told = any(wanted and step() for wanted, step in steps)
    if told and len(records) == 1 and wish.named:
        _beside(records[0], wish, speech)
    return told


def _since_then(frame: Frame, wish: Wish, thread: Thread) -> Wish:
    """The wish of a follow-up, with the step that was told before where it says none: 式はその何日後."""
    before = thread.last.frame.properties if frame.carried and thread.last and not wish.named else ()
    return replace(wish, properties=(*wish.properties, *before)) if before else wish


def _beside(record: Record, wish: Wish, speech: Speech) -> None:
    """What else is asked by name of the one thing that was reckoned with: the day beside the rate of answers."""
    said = "\n".join((speech.lead, *(row.text for row in speech.rows)))
    for name in wish.properties:
        value = speech.telling.text(record, name)
        if value and value not in said:
            speech.add(fact(record, name, speech).text, record.id)


def _end(frame: Frame, selection: Selection, wish: Wish, speech: Speech, *, first: bool) -> bool:
    """The first or the last in time, with what of the kind told beside lies further still."""
    told = ends.end(frame, selection.records, wish, speech, first=first)
    if told and "count" in frame.asks and not speech.replies.kinds[selection.records[0].kind].yearly:
        speech.lead = speech.run([speech.say("counted", count=many(selection.records, speech)), speech.lead])
    if told:
        ends.end_beside(frame, selection, speech, first=first)
    return told


def _counts(frame: Frame, wish: Wish, speech: Speech, records: Sequence[Record]) -> bool:
    """Whether 全部で asks how many records there are: of a kind whose figures are not added up in lists.

    What only says which are meant (職員を派遣した災害) is not added up either.
    """
    if joint.mixed(records, speech.replies):
        return not wish.named
    if tallying.items_counted(frame, wish, speech):
        return True
    reply = speech.replies.kinds[records[0].kind]
    others = reply.total or reply.yearly or reply.additive
    return "count" in frame.asks and not others and (not wish.named or counted(frame))
