"""Who held an office, as far as the documents name people with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot import phrase
from bot.answering.speech import Speech
from bot.answering.whom import contact
from bot.replies import Replies
from intents.frame import Frame
from intents.offices import HEAD, of_a_body, written
from knowledge.model import Person, Record
from knowledge.pairs import searchable
from knowledge.query import Selection
from knowledge.store import Store
from knowledge.strengths import begins_in

_HOME, _BODY = "prefecture", "association"
_OF_EACH = ("市長会", "町村会")
"""The associations of which every prefecture has one."""
Holder = tuple[Person, Record]


def asked(frame: Frame) -> bool:
    """Whether a question wants to know who holds an office that it names."""
    wished = "who" in frame.asks or "office_holder" in frame.unrecorded
    bare = not (frame.properties or frame.roles or frame.unrecorded or set(frame.asks) - {"list", "exists"})
    return bool(frame.offices) and (wished or (bare and _only_a_name(frame)))


def _only_a_name(frame: Frame) -> bool:
    """Whether a question says an office and whose it is, and nothing else: 千葉県市長会の会長は.

    What its holder did to somebody is more (会長が石破さんに会った).
    """
    someone = any(" " in name for group in frame.names for name in group)
    met = someone and any(not word.noun and not word.loose for word in frame.content)
    others = met or frame.subjects or frame.records or frame.times or frame.words or frame.numbers or frame.polar
    return bool(frame.names) and not others


def holders(frame: Frame, store: Store) -> tuple[str, list[Holder]]:
    """The first of the offices that anyone holds, with the people and where they are named; each person once."""
    spans = [t.span for t in frame.times if t.span is not None]
    named = [store.names[name] for group in frame.names for name in group]
    homes = {n.name if n.kind == _HOME else n.prefecture for n in named if n.kind in (_HOME, _BODY)}
    for office in frame.offices:
        pattern = written(office).search
        found: dict[str, Holder] = {}
        for record in store.records.values():
            for person in _people(record):
                held = any(map(pattern, _offices(person, record))) and _of_one(homes, office, _offices(person, record))
                if held and all(begins_in(record, span) for span in spans):
                    found.setdefault(searchable(person.name), (person, record))
        if found:
            return office, list(found.values())
    return "", []


def _of_one(homes: Collection[str], office: str, held: Sequence[str]) -> bool:
    """Whether somebody is of one of the prefectures named, where each has such an office: 群馬の市長会の会長."""
    general = office.startswith(_OF_EACH) and bool(homes)
    return not general or any(home in said for said in held for home in homes)


def of_theirs(frame: Frame, selection: Selection, store: Store) -> Selection:
    """What is recorded of the holder of an office that a question names, where it was found too: 秋田の市長が来た日."""
    person = any(store.names[name].kind == "person" for group in frame.names for name in group)
    if not frame.offices or frame.records or person or not selection.groups:
        return selection
    _, found = holders(frame, store)
    theirs = {record.id for _, record in found}
    groups = [tuple(m for m in group if m.record.id in theirs) for group in selection.groups]
    first = next((i for i, group in enumerate(groups) if group), 0)
    if not first:
        return selection
    rest = (group for i, group in enumerate(selection.groups) if i != first)
    return replace(selection, groups=(groups[first], *rest))


def told(office: str, found: Sequence[Holder], speech: Speech) -> None:
    """Name them, each with the record that tells of them."""
    language = speech.replies.language
    office = called(office, speech.store, speech.replies)
    names = dict.fromkeys(phrase.person(Person(person.name), language) for person, _ in found)
    speech.lead = speech.say("holder", office=office, names=phrase.joined(names, language))
    for person, record in found:
        speech.show((record,))
        speech.telling.cite(record, "people")
        row = speech.telling.row(record)
        speech.add(speech.say("fact", label=phrase.person(person, language), value=row), record.id)
    speech.note(speech.say("holder_then"))


def called(office: str, store: Store, replies: Replies) -> str:
    """What an office is called: the head of an association by the association's name in the language."""
    body, _, title = office.rpartition("の")
    if title != HEAD or body not in store.names:
        return office
    name = store.names[body]
    return replies.reading["office"].format(body=name.english if replies.language == "en" else name.name)


def nobody(frame: Frame, speech: Speech) -> bool:
    """Say that no one is named with the office, where the question is about nothing else."""
    body = next((office for office in frame.offices if of_a_body(office)), "")
    if not body or frame.subjects or frame.roles or frame.records or frame.phrases:
        return False
    speech.lead = speech.say("no_holder", office=called(body, speech.store, speech.replies))
    contact(speech)
    return True


def _people(record: Record) -> list[Person]:
    return [value for value in record.values("people") if isinstance(value, Person)]


def _offices(person: Person, record: Record) -> tuple[str, ...]:
    """All that a person is called in a record; of an organisation's people, with its name."""
    own = f"{record.name}{person.role}" if record.kind == "organisation" else person.role
    return tuple(map(searchable, (person.position, person.group + person.position, own)))
