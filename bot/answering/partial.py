"""Lists of which the documents state the length but not every item."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.speech import Speech
from knowledge.model import Record


def partial(record: Record, speech: Speech) -> None:
    """Say of each list told that is shorter than the number stated for it that the rest is not written."""
    for items, number in speech.replies.kinds[record.kind].numbered.items():
        stated = next((v for v in record.values(number) if isinstance(v, int)), 0)
        known = len(record.values(items))
        if not (0 < known < stated and speech.telling.shown(record, items)):
            continue
        speech.note(
            speech.say(
                "partial",
                thing=speech.telling.thing(record),
                label=speech.telling.label(record, items),
                count=speech.telling.plain(record, number),
                known=known,
                rest=stated - known,
            )
        )


def tally(records: Sequence[Record], speech: Speech) -> None:
    """Where all records of a kind are told, the larger number of them that a document states without listing them."""
    kind = records[0].kind if records else ""
    figure = speech.store.records.get(speech.replies.kinds[kind].tally) if kind else None
    if figure is None or len(records) != len(speech.store.by_kind[kind]):
        return
    number = next((v for v in figure.values("value") if isinstance(v, int)), 0)
    if number > len(records):
        note = speech.telling.plain(figure, "note")
        speech.note(speech.say("tally", what=speech.telling.row(figure), note=note))
        speech.telling.cite(figure, "value")
