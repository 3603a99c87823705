"""What a table itself gives for an area, beside what its rows come to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.speech import Speech
from knowledge.model import Record


def grouped(records: Sequence[Record], value: int, speech: Speech) -> list[str]:
    """What the table gives for the area whose rows were added up, where that is another value; with what it counts."""
    kind = speech.replies.kinds[records[0].kind].grouped if records else ""
    rows = {place for record in records for place in record.values("prefectures")}
    areas = (speech.store.records[id_] for id_ in (speech.store.by_kind[kind] if kind else ()))
    area = next((a for a in areas if set(a.values("prefectures")) == rows), None)
    measure = speech.replies.kinds[kind].measure[0] if area else ""
    if area is None or value in area.values(measure):
        return []
    speech.show((area,))
    told = {name: speech.telling.text(area, name) for name in ("note", measure)}
    return [speech.say("grouped", name=speech.telling.plain(area, "name"), value=told[measure], note=told["note"])]
