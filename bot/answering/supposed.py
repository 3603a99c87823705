"""Whether what a question takes for the first, the last, the largest or the smallest is that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer, Row
from bot.replies import Replies
from intents.frame import Frame
from knowledge.store import Store


def of_all(frame: Frame) -> Frame:
    """The frame that asks which is the first, the largest … of all: without what is taken for it."""
    ids = set(frame.supposed)
    return replace(
        frame,
        names=tuple(group for group in frame.names if not ids & set(group)),
        records=tuple(group for group in frame.records if not ids & set(group)),
        asks=tuple(ask for ask in frame.asks if ask != "exists"),
        denied=(),
        supposed=(),
        polar=False,
    )


def settled(frame: Frame, answer: Answer, store: Store, replies: Replies) -> Answer:
    """The answer to which it is, begun with yes or no: yes where all that were supposed are among what it tells.

    Where they stand in a line of their own (the latest of the companies), that line is what is told.
    """
    shown = {id_ for _, id_ in answer.records}
    meant = [_records(id_, store) & shown for id_ in _each(frame)]
    alone = len(meant) == 1 and bool(shown - meant[0])
    beside = next((row for row in answer.rows if alone and row.record in meant[0]), None)
    if beside is not None and not any(row.record for row in answer.rows if row is not beside):
        rows = (Row(answer.lead), *(row for row in answer.rows if row is not beside))
        answer = replace(answer, lead=beside.text, rows=rows)
    return replace(answer, lead=replies.says["yes" if all(meant) else "no"].format(sentence=answer.lead))


def _each(frame: Frame) -> Sequence[str]:
    """One id for each of the names and records supposed."""
    groups = [g for g in (*frame.names, *frame.records) if set(g) & set(frame.supposed)]
    return [group[0] for group in groups]


def _records(id_: str, store: Store) -> set[str]:
    """The records that a name stands for, or the record itself."""
    if id_ in store.records:
        return {id_}
    return {record for record, roles in store.linked(id_).items() if roles - {"mention"}}
