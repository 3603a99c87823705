"""Whether what is said to be the only one is that: 広島は町村会とだけですか, 東北で協定してるのは青森だけ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import phrase
from bot.answering.measuring import CLASSES, short
from bot.answering.single import fact
from bot.answering.speech import Speech
from intents.frame import Frame
from intents.regions import with_prefectures
from intents.vocabulary import Vocabulary
from knowledge.model import Record
from knowledge.query import Selection

_COMMON = frozenset({"date", "name"})
_TABLE = "prefecture_count"
_BESIDE = frozenset({"exists", "where", "list", "tell"})


def told(
    frame: Frame,
    records: Sequence[Record],
    speech: Speech,
    vocabulary: Vocabulary,
    find: Callable[[Frame], Selection],
) -> bool:
    """Yes or no, with what there is besides; nothing where a question does not ask whether it is the only one."""
    if not frame.polar or "only" not in frame.relations or frame.counted is not None or set(frame.asks) - _BESIDE:
        return False
    if _of_one_class(frame, speech) or _stating_alone(frame, records, speech, vocabulary):
        return True
    wider = _without_subject(frame, vocabulary) or _without_place(frame, speech)
    if wider is None or frame.properties or frame.unknown or frame.words:
        return False
    kind = records[0].kind
    selection = find(wider if wider.subjects else replace(wider, kinds=(kind,)))
    found = [r for r in selection.records if r.kind == kind] if not selection.unmet else []
    own = {r.id for r in records}
    others = [r for r in found if r.id not in own]
    if not own <= {r.id for r in found} or not (others or speech.replies.kinds[kind].complete):
        return False
    speech.show((*records, *others))
    language = speech.replies.language
    key = "only_no" if others else "only_yes"
    names = phrase.joined((short(r, speech) for r in records), language)
    rest = phrase.joined((short(r, speech) for r in others), language)
    speech.lead = _as_of(speech.say(key, names=names, others=rest), records[0], speech)
    for record in speech.records:
        speech.add(speech.telling.row(record), record.id)
    return True


def _as_of(said: str, record: Record, speech: Speech) -> str:
    """A sentence with the day that a list of standing things is of."""
    if not speech.replies.kinds[record.kind].standing or record.date is None:
        return said
    return speech.run([said, speech.say("list_of", date=speech.telling.text(record, "date"))])


def _of_one_class(frame: Frame, speech: Speech) -> bool:
    """Whether a prefecture has partners of one class alone: 山口は市だけ？"""
    classes = {*frame.contextual, *frame.properties} & set(CLASSES)
    places = [name for group in frame.names for name in group]
    if len(classes) != 1 or len(places) != 1 or frame.subjects:
        return False
    rows = [speech.store.records[id_] for id_ in speech.store.by_kind[_TABLE]]
    row = next((r for r in rows if places[0] in r.values("prefectures")), None)
    if row is None or not any(row.values(classes.pop())):
        return False
    alone = sum(any(row.values(name)) for name in CLASSES) == 1
    speech.records.clear()
    speech.show((row,))
    speech.lead = speech.say("yes" if alone else "no", sentence=speech.telling.sentence(row))
    speech.mark_lead()
    return True


def _stating_alone(frame: Frame, records: Sequence[Record], speech: Speech, vocabulary: Vocabulary) -> bool:
    """Whether one thing alone has what is asked for: 23区共同の義援金が出たのは東日本だけ？"""
    asked = [[p for p in vocabulary.properties[id_].properties if p not in _COMMON] for id_ in frame.properties]
    asked = [names for names in asked if names]
    if len(records) != 1 or not frame.records or not _states_all(records[0], asked):
        return False
    names = [p for group in asked for p in group]
    every = (speech.store.records[id_] for id_ in speech.store.by_kind[records[0].kind])
    having = [r for r in every if _states_all(r, asked)]
    others = [r for r in having if r is not records[0]]
    speech.show((*records, *others))
    language = speech.replies.language
    rest = phrase.joined((short(r, speech) for r in others), language)
    speech.lead = speech.say("only_no" if others else "only_yes", names=short(records[0], speech), others=rest)
    for record in (*records, *others):
        facts = (fact(record, p, speech).text for p in names if record.values(p))
        speech.add(" ".join((speech.telling.row(record), *facts)), record.id)
    return True


def _states_all(record: Record, asked: Sequence[Sequence[str]]) -> bool:
    """Whether a record states something of all that is asked, each by one of its properties."""
    return bool(asked) and all(any(any(record.values(p)) for p in names) for names in asked)


def _without_subject(frame: Frame, vocabulary: Vocabulary) -> Frame | None:
    """The question without the sort that alone is meant (町村会だけ), where it says of what."""
    sorts = [id_ for id_ in frame.restricted if vocabulary.subjects[id_].where]
    if not sorts or not frame.names:
        return None
    kinds = vocabulary.subjects[sorts[0]].kinds
    plain = next((s.id for s in vocabulary.subjects.values() if s.kinds >= kinds and not s.where and not s.weak), "")
    rest = tuple(s for s in frame.subjects if s not in sorts)
    return replace(frame, subjects=rest or (plain,), restricted=(), spoken=()) if rest or plain else None


def _without_place(frame: Frame, speech: Speech) -> Frame | None:
    """The question without the places that alone are meant: those that lie in another one, or the only one."""
    if frame.restricted or not frame.names:
        return None
    if len(frame.names) == 1:
        return replace(frame, names=()) if frame.subjects else None
    for wide in frame.names:
        if all(_lies_in(narrow, wide, speech) for narrow in frame.names if narrow != wide):
            return replace(frame, names=(wide,))
    return None


def _lies_in(names: tuple[str, ...], wide: tuple[str, ...], speech: Speech) -> bool:
    """Whether places lie in one of some others: a town in its prefecture, a prefecture in its region."""
    inner = set(with_prefectures(wide, speech.store))
    return all(name in inner or speech.store.names[name].prefecture in wide for name in names)
