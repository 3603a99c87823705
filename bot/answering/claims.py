"""Figures as one document has them, or as they were at a time: what is not the figure that stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot import phrase
from bot.answering.disputes import place
from bot.answering.measuring import short
from bot.answering.speech import Speech
from bot.answering.values import label_of
from bot.answering.wish import Wish
from intents.frame import Frame
from knowledge.model import Record, Statement
from knowledge.store import Store


def told(frame: Frame, records: Sequence[Record], wish: Wish, speech: Speech) -> bool:
    """Tell the figures asked for as the document, the time or the number that the question names has them.

    Nothing where what stands is of that document or time already.
    """
    names = _names(records, wish, speech) if wish.named else []
    found = [(record, claim) for record in records for claim in _meant(frame, record, names, speech.store)]
    if not found:
        return False
    speech.lead = _said(found, speech)
    speech.records.clear()
    speech.show(record for record, _ in found)
    for record, claim in found:
        speech.telling.cite_claim(record, claim)
    speech.mark_lead()
    for record, claim in found:
        if record.values(claim.property) not in ((), (claim.value,)):
            value = speech.telling.text(record, claim.property)
            label = label_of(record, claim.property, speech)
            speech.add(speech.say("figure", name=short(record, speech), label=label, value=value), record.id)
        speech.add(claim.reason if speech.replies.language == "ja" else claim.reason_en, record.id)
    return True


def _names(records: Sequence[Record], wish: Wish, speech: Speech) -> list[str]:
    """The figures asked for, with what belongs to them."""
    along = speech.replies.kinds[records[0].kind].along
    return list(dict.fromkeys(n for name in wish.properties for n in (name, *along.get(name, ()))))


def _meant(frame: Frame, record: Record, names: Sequence[str], store: Store) -> Iterator[Statement]:
    """The claims that a question means, each of another document or time than what stands."""
    for name in names:
        for claim in record.claims(name):
            if not claim.reason or not isinstance(claim.value, int):
                continue
            if any(claim.value == n.value for n in frame.numbers) or _of_document(frame, record, claim, store):
                yield claim


def _of_document(frame: Frame, record: Record, claim: Statement, store: Store) -> bool:
    """Whether a claim is made by the document named, or of the time named, and nothing that stands is."""
    spans = [t.span for t in frame.times if t.span is not None and t.weak]
    own = {c.document for s in record.statements if not s.reason and s.property == claim.property for c in s.citations}
    named = {d for d in frame.documents if d not in own}
    named |= {id_ for id_, d in store.documents.items() if id_ not in own and any(d.as_of.within(s) for s in spans)}
    held = record.as_of is not None and any(record.as_of.within(s) for s in spans)
    of_time = claim.as_of is not None and not held and any(claim.as_of.overlaps(s) for s in spans)
    return of_time or any(c.document in named for c in claim.citations)


def _said(found: Sequence[tuple[Record, Statement]], speech: Speech) -> str:
    """A sentence for each claim, the document named where it is another than that of the claim before."""
    language = speech.replies.language
    told, before = [], ""
    for record, claim in found:
        definition = speech.store.schema.properties[claim.property]
        document = phrase.joined(dict.fromkeys(place(claim, speech)), language)
        label = label_of(record, claim.property, speech)
        value = phrase.value(claim.value, definition.type, definition.unit, language)
        key = "figure_more" if document == before else "claimed"
        told.append(speech.say(key, document=document, label=label, value=value))
        before = document
    return speech.run(told)
