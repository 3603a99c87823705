"""Of the records found, those that the wish is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.measuring import CLASSES, WHOLE
from bot.answering.people import homes_asked, meets, parts_asked, plays
from bot.answering.wish import ALWAYS, Wish
from bot.replies import KindReply, Replies
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Match, Selection
from knowledge.store import Store
from knowledge.strengths import LINKED, MENTIONED

_ANY_TALK = frozenset({"講演"})
"""The part that every lecture has."""
_SEVERAL = 2
_TELLING = re.compile(r"[一-鿿々ァ-ヶー]{2,}")
"""A word long enough to tell what somebody says from what all say."""
_CALLED = frozenset({"current_name", "former_name"})
TIMES = frozenset({"date", "duration"})
COUNTED = frozenset({*CLASSES, WHOLE, "prefecture_exchange"})
"""The columns of the table by prefecture."""


def in_a_row(frame: Frame, selection: Selection, replies: Replies, vocabulary: Vocabulary) -> Selection:
    """For the first or last, the kinds that one subject stands for together (events, festivals), as one group."""
    if not {"first", "latest"} & set(frame.asks) or not frame.subjects:
        return selection
    best = selection.groups[0]
    kinds = set(vocabulary.subjects[frame.subjects[-1]].kinds)
    kinds -= {replies.kinds[kind].beside for kind in kinds}
    strong = max(m.strengths for m in best)
    rows = [g for g in selection.groups if g[0].record.kind in kinds and max(m.strengths for m in g) == strong]
    return (
        replace(selection, groups=(tuple(m for group in rows for m in group), *selection.groups[1:]))
        if rows
        else selection
    )


def as_a_whole(frame: Frame, selection: Selection, replies: Replies, store: Store) -> Selection:
    """The figure that counts all records of a kind, where all were found and their number is asked."""
    kind = selection.records[0].kind
    whole = store.records.get(replies.kinds[kind].whole)
    every = len(selection.records) == len(store.by_kind[kind])
    if whole is None or not every or not {"count", "sum"} & set(frame.asks) or frame.properties or frame.bounds:
        return selection
    if {"list", "where", "maximum", "minimum", "only"} & {*frame.asks, *frame.relations}:
        return selection
    return Selection(((Match(whole, (), 0.0),),), ())


def usual(frame: Frame, selection: Selection, replies: Replies) -> Selection:
    """Of records that nothing tells apart, the one that is meant unless another is named: the general contact.

    What one would call about (北海道について聞くなら) names none.
    """
    default = replies.kinds[selection.records[0].kind].default
    match = next((m for m in selection.groups[0] if m.record.id == default), None)
    named = frame.names and "tell" not in frame.asks
    if match is None or named or frame.records or frame.words or "list" in frame.asks:
        return selection
    return replace(selection, groups=((match,), *selection.groups[1:]))


def saying(frame: Frame, selection: Selection, replies: Replies) -> Selection:
    """Of what people said, that which says the most of the question's words: opinions that speak of thanks.

    A short word must stand in the title: what is said of all (意見を述べる) tells none of them apart.
    """
    best = selection.groups[0]
    if not replies.kinds[best[0].record.kind].voices or len(best) < _SEVERAL or frame.records or not best[0].strengths:
        return selection
    hints = [
        (i, MENTIONED if any(_TELLING.search(form) for form in c.any_of) else LINKED)
        for i, c in enumerate(selection.conditions)
        if c.facet == "hint"
    ]
    said = {m.record.id: sum(m.strengths[i] for i, floor in hints if m.strengths[i] >= floor) for m in best}
    most = max(said.values())
    first = tuple(m for m in best if most and said[m.record.id] == most)
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def as_claimed(frame: Frame, selection: Selection, store: Store) -> Selection:
    """Of several records, the one that states the figure to be confirmed, where there is such a one."""
    claimed = frame.claimed
    kind = store.schema.kinds[selection.records[0].kind]
    if claimed is None or len(selection.records) < 2 or claimed.unit == kind.counter:
        return selection
    figures = {m.record.id: {s.value for s in m.record.statements} for m in selection.groups[0]}
    first = tuple(m for m in selection.groups[0] if claimed.value in figures[m.record.id])
    return replace(selection, groups=(first, *selection.groups[1:])) if len(first) == 1 else selection


def elsewhere(
    selection: Selection, named: Sequence[Record], wish: Wish, replies: Replies
) -> tuple[Wish, list[tuple[Record, str]]]:
    """What the records lack but others state that fit as well or are `named`: the fee of one, the phone of another.

    Of others that nothing tells apart (every contact there is) none fits.
    """
    beside: list[tuple[Record, str]] = []
    missing = []
    apart = [r for r in named if r not in selection.records]
    for asked in wish.missing:
        stating = [(r, p) for r in apart for p in asked.properties if r.values(p)]
        found = stating or [
            (m.record, p)
            for group in selection.groups[1:4]
            if len(group) == 1 or not replies.kinds[group[0].record.kind].default
            for m in group[:3]
            for p in (*asked.properties[:1], *replies.kinds[m.record.kind].asks.get(asked.id, ()))
            if m.record.values(p) and (not asked.kinds or m.record.kind in asked.kinds)
        ]
        if 0 < len(found) <= 3:
            beside += found
        else:
            missing.append(asked)
    if not beside:
        return wish, []
    return replace(wish, properties=wish.properties or ("name",), missing=tuple(missing)), beside


def called_on(frame: Frame, selection: Selection) -> Selection:
    """Of the visits of somebody named, those to that person, where it is asked who came: 西川会長を訪ねた人."""
    surnames = [name.split()[0] for group in frame.names for name in group if " " in name]
    if "visitors" not in frame.properties or not surnames:
        return selection
    acted = "acts" in frame.bearing
    first = tuple(m for m in selection.groups[0] if _came(m.record, surnames) == acted)
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def _came(record: Record, surnames: Sequence[str]) -> bool:
    visitors = "".join(map(str, record.values("visitors")))
    return any(name in visitors for name in surnames)


def renamed(records: Sequence[Record], wish: Wish, store: Store) -> list[Record]:
    """What tells how the series of some records is called now, or was called before, where that is asked of them."""
    asked = {p for missing in wish.missing for p in missing.properties}
    if not asked & _CALLED:
        return []
    names = {name.id for r in records for value in r.values("series") for name in store.named(str(value))}
    found = (id_ for name in names for id_, roles in store.linked(name).items() if roles & _CALLED)
    return [store.records[id_] for id_ in dict.fromkeys(found)]


def played(frame: Frame, selection: Selection) -> Selection:
    """Of several records, those in which somebody named played the part that is asked about (神野先生の講演).

    Where no one is named, those in which somebody did, and came from where the question says (区の人がパネリスト).
    """
    named = [name for group in frame.names for name in group]
    first = tuple(m for m in selection.groups[0] if plays(m.record, named, parts_asked(frame)))
    if first or not set(frame.roles) - _ANY_TALK:
        return replace(selection, groups=(first, *selection.groups[1:])) if first else selection
    groups = [tuple(m for m in group if meets(m.record, frame)) for group in selection.groups]
    if homes_asked(frame) and not (frame.conditions or frame.kinds):
        groups = [tuple(m for group in groups for m in group)]
    return replace(selection, groups=tuple(filter(None, groups))) if groups[0] else selection


def stating(frame: Frame, selection: Selection, wish: Wish, vocabulary: Vocabulary) -> Selection:
    """Of several records, those that state something of what was asked for by name.

    The longest is it among all; and where only what they are about is said (支援した災害), all of them are meant.
    """
    if "length" in frame.relations and not set(wish.properties) & ALWAYS:
        return selection
    if (frame.subjects or "count" in frame.asks) and all(vocabulary.properties[p].general for p in frame.properties):
        return selection
    names = _telling_which(frame, wish)
    if not wish.named or len(selection.records) < 2 or set(names) & ALWAYS:
        return selection
    first = tuple(m for m in selection.groups[0] if any(m.record.values(p) for p in names))
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def _telling_which(frame: Frame, wish: Wish) -> tuple[str, ...]:
    """What is asked for; beside a time asked for, what only says which thing is meant: 清掃車を出したのはいつ."""
    asked = {p for s in frame.sought for p in s.properties}
    rest = tuple(p for p in wish.properties if p not in ALWAYS)
    return rest if asked and asked <= ALWAYS and rest else wish.properties


def of_the_whole(selection: Selection, wish: Wish) -> Selection:
    """Of records of which one is the whole that the other dated ones are parts of, that one, where a time is asked."""
    if set(wish.properties) - TIMES or len(selection.records) < 2:
        return selection
    dated = [m for m in selection.groups[0] if m.record.date is not None]
    wholes = [m for m in dated if all(o is m or m.record.name in o.record.values("part_of") for o in dated)]
    return (
        replace(selection, groups=((wholes[0],), *selection.groups[1:])) if len(wholes) == 1 < len(dated) else selection
    )


def which(frame: Frame, wish: Wish) -> bool:
    """Whether the question asks which prefectures have something: 県そのものと交流があるのは何県."""
    asked = wish.named and any(p in COUNTED for p in wish.properties)
    return asked and ("prefectures" in wish.properties or "where" in frame.asks) and not frame.names


def of_the_year(frame: Frame, selection: Selection, replies: Replies) -> Selection:
    """Of several counts in one fiscal year, the one that the table has for it, where fiscal years are asked for."""
    reply = replies.kinds[selection.records[0].kind]
    spans = [t.period for t in frame.times if t.period is not None]
    if not reply.yearly or not spans or any(p.precision != "fiscal_year" for p in spans):
        return selection
    whole = {m.record.date.fiscal_year for m in selection.groups[0] if _whole_row(m.record, reply) and m.record.date}
    first = tuple(
        m
        for m in selection.groups[0]
        if _whole_row(m.record, reply) or (m.record.date and m.record.date.fiscal_year not in whole)
    )
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection


def of_the_day(frame: Frame, selection: Selection, wish: Wish, replies: Replies) -> Selection:
    """Of yearly counts up to a day, the last one that states what is asked: 今年6月までに何自治体."""
    reach = [time.relation for time in frame.times]
    course = {"difference", "list", "course", "compare", "first", "maximum", "minimum", "sum", "average", "ratio"}
    best = selection.groups[0]
    if not replies.kinds[best[0].record.kind].yearly or reach != ["until"] or course & set(frame.asks):
        return selection
    counts = [m for m in best if any(m.record.values(p) for p in wish.properties)] if wish.named else []
    if frame.bounds or frame.yearly or len(counts) < _SEVERAL:
        return selection
    return replace(selection, groups=((counts[-1],), *selection.groups[1:]))


def _whole_row(record: Record, reply: KindReply) -> bool:
    return all(record.values(p) for p in reply.measure)


def having(frame: Frame, selection: Selection, wish: Wish) -> Selection:
    """Of the rows of a table, those with more than none of what is asked, where the question asks which they are."""
    if not which(frame, wish) or {"maximum", "minimum"} & set(frame.asks):
        return selection
    names = [p for p in wish.properties if p in COUNTED]
    first = tuple(m for m in selection.groups[0] if any(v for p in names for v in m.record.values(p)))
    return replace(selection, groups=(first, *selection.groups[1:])) if first else selection
