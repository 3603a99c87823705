"""The names behind the figures of a table's row: which towns a prefecture's count counts."""

from __future__ import annotations

from collections.abc import Sequence

from bot import phrase
from bot.answering.measuring import CLASSES
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record

FEW_ROWS = 6
"""More rows than this are told without the names behind them."""


def asked(frame: Frame, records: Sequence[Record], speech: Speech) -> bool:
    """Whether a question about rows of a table wants the names that they count, and such are listed."""
    wanted = "municipalities" in frame.properties or ("list" in frame.asks and bool(frame.names or frame.about))
    return wanted and bool(speech.replies.kinds[records[0].kind].items)


def named(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> None:
    """A line with the names for each row, of the classes asked for, or of all; instead of the row just told."""
    counted = [p for p in wish.properties if p in CLASSES] or CLASSES
    classes = {speech.store.schema.properties[p].unit for p in counted}
    for record in records[:FEW_ROWS] if len(records) <= FEW_ROWS else ():
        listed = [item for item in _listed(record, speech) if str(next(iter(item.values("class")), "")) in classes]
        for item in listed:
            speech.telling.cite_record(item)
        if listed:
            label = speech.telling.plain(record, "prefectures")
            names = dict.fromkeys(speech.telling.plain(item, "name") for item in listed)
            told = speech.say("fact", label=label, value=phrase.joined(names, speech.replies.language))
            if frame.about and len(records) == 1:
                speech.lead = told
                speech.rows.clear()
            else:
                speech.add(told, record.id)


def _listed(record: Record, speech: Speech) -> list[Record]:
    """The entries of the list that a row counts."""
    kind = speech.replies.kinds[record.kind].items
    entries = (speech.store.records[id_] for id_ in speech.store.by_kind.get(kind, ()))
    return [e for e in entries if e.values("prefectures") == record.values("prefectures")]
