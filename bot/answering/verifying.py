"""A figure that the question takes for right: confirmed, or said not to be so (13団体ですか)."""

from __future__ import annotations

from bot import arithmetic
from bot.answering.speech import Speech
from intents.figures import Number
from intents.frame import Frame


def verified(frame: Frame, speech: Speech) -> None:
    """Begin the answer with yes or no, where a figure is to be confirmed and the answer tells it."""
    told = _told(frame.claimed, speech) if frame.claimed is not None else set()
    if frame.claimed is None or not told:
        return
    right = frame.claimed.value in told
    if number := _number(told, frame.claimed, speech):
        speech.lead = speech.run([speech.say("yes_count" if right else "no_count", count=number), speech.lead])
    else:
        speech.lead = speech.say("yes" if right else "no", sentence=speech.lead)


def _number(told: set[int], claimed: Number, speech: Speech) -> str:
    """The figure itself, where the answer does not begin with it: いいえ、1回です。"""
    if len(told) != 1:
        return ""
    counter = speech.store.schema.kinds[speech.records[0].kind].counter if speech.records else ""
    unit = counter if counter == claimed.unit else next((c.unit for c in speech.cells if c.value in told), "")
    text = arithmetic.text_of(min(told), unit, speech.replies.language)
    return text if unit and unit != "day" and f"{text}で" not in speech.lead and len(speech.records) == 1 else ""


def _told(claimed: Number, speech: Speech) -> set[int]:
    """The figures of the answer that a claim speaks of: how many records there are, or what the one states."""
    records = speech.records
    counted = sum(speech.store.schema.kinds[r.kind].counter == claimed.unit for r in records)
    if counted:
        return {counted}
    if len(records) > 1:
        return {cell.value for cell in speech.cells if cell.property in ("sum", "difference")}
    listed = _listed(claimed, speech)
    return listed or {cell.value for cell in speech.cells if cell.unit != "day"} or _measured(speech)


def _listed(claimed: Number, speech: Speech) -> set[int]:
    """How many values the single record of the answer lists in what is counted in the claim's unit: 3区."""
    properties = speech.store.schema.properties
    lists = {s.property for s in speech.records[0].statements} if claimed.unit and len(speech.records) == 1 else set()
    lists = {name for name in lists if properties[name].many and properties[name].unit == claimed.unit}
    return {len(speech.records[0].values(name)) for name in lists}


def _measured(speech: Speech) -> set[int]:
    """What the single record of the answer is measured by."""
    if len(speech.records) != 1:
        return set()
    record = speech.records[0]
    names = speech.replies.kinds[record.kind].measure[:1]
    cells = (arithmetic.cell_of(speech.store, record, n) for n in names if n in speech.store.schema.properties)
    return {cell.value for cell in cells if cell is not None}
