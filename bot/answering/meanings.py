"""What tells two words apart: 連携協定と包括連携協定の違い is no difference of figures."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answering.speech import Speech
from bot.answering.whom import contact
from intents.frame import Frame
from intents.vocabulary import Vocabulary
from knowledge.model import Record

_APART = ("違", "ちが", "differ", "distinct")
"""How the words for a difference begin that may be one of meaning; 差 is one of figures."""
_EXPLAINED = frozenset({"term", "organisation", "site"})
_SIDES = 2


def asked(frame: Frame, vocabulary: Vocabulary, speech: Speech) -> bool:
    """Whether a question asks what tells things apart of which it says no more: no figure, time or single thing."""
    if "difference" not in frame.asks or frame.times or frame.numbers or frame.carried or frame.bounds:
        return False
    if {"count", "sum", "average", "maximum", "minimum"} & set(frame.asks):
        return False
    said = [word.text for word in frame.content if any((c.type, c.id) == ("ask", "difference") for c in word.cues)]
    if not any(text.startswith(_APART) for text in said):
        return False
    properties = [p for p in frame.properties if p != "definition" and not vocabulary.properties[p].thing]
    if properties:
        sorts = {speech.store.schema.properties.get(vocabulary.properties[p].properties[0]) for p in properties}
        money = all(sort is not None and sort.type == "yen" for sort in sorts)
        return money and len(properties) >= _SIDES and not (frame.names or frame.records or frame.subjects)
    return len(_kinds(frame, vocabulary)) + len(_named(frame, speech, vocabulary)) >= _SIDES


def told(frame: Frame, speech: Speech, vocabulary: Vocabulary) -> bool:
    """What the documents say of each; False where they do not explain both, which is said then."""
    found = (*_terms(frame, speech, vocabulary), *_named(frame, speech, vocabulary))
    records = list({record.id: record for record in found}.values())
    speech.show(records)
    if len(records) >= _SIDES:
        speech.lead = speech.say("each")
    else:
        speech.lead = speech.say("lacks_plain", label=speech.replies.labels["meanings_apart"])
    for record in records:
        definition = speech.telling.text(record, "definition") or speech.telling.text(record, "content")
        speech.add(speech.say("fact", label=speech.telling.plain(record, "name"), value=definition), record.id)
        if note := speech.telling.text(record, "note"):
            speech.note(note)
    if len(records) < _SIDES:
        contact(speech)
    return len(records) >= _SIDES


def _kinds(frame: Frame, vocabulary: Vocabulary) -> set[frozenset[str]]:
    """The sorts of things named, each with what limits it: 市長会 and 町村会 are two."""
    subjects = [vocabulary.subjects[s] for s in frame.subjects]
    if len(subjects) == 1 and subjects[0].parts:
        subjects = [vocabulary.subjects[part] for part in subjects[0].parts]
    return {s.kinds | {value for _, value in s.where} for s in subjects if not s.weak}


def _terms(frame: Frame, speech: Speech, vocabulary: Vocabulary) -> Iterator[Record]:
    """The explanations of the sorts named: those of their kinds, or that are called so."""
    for id_, word in frame.spoken:
        subject = vocabulary.subjects[id_]
        meant = [speech.replies.kinds[kind].meaning for kind in sorted(subject.kinds) if not subject.where]
        called = [r for r in speech.store.records.values() if r.kind == "term" and r.name == word]
        yield from called[:1] or (speech.store.records[m] for m in meant[:1] if m)


def _named(frame: Frame, speech: Speech, vocabulary: Vocabulary) -> list[Record]:
    """The organisations, websites and terms named, also by what is counted of them (HPの会員)."""
    ids = [*frame.spare, *(id_ for group in frame.records for id_ in group[:1])]
    ids += [thing for p in frame.properties if (thing := vocabulary.properties[p].thing)]
    for group in frame.names:
        ids += [id_ for id_, roles in speech.store.linked(group[0]).items() if "name" in roles]
    return [r for id_ in ids if (r := speech.store.records[id_]).kind in _EXPLAINED]
