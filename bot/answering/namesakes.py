"""Who someone is of whom only a name is said that several people have: 井崎さんって誰."""

from __future__ import annotations

from dataclasses import replace

from bot import phrase
from bot.answering.speech import Speech
from intents.frame import Frame
from knowledge.model import Person, Record
from knowledge.pairs import searchable
from knowledge.store import Store

_PERSON = "person"


def asked(frame: Frame, store: Store) -> bool:
    """Whether it is asked who someone is, and nothing said but a name that several people have."""
    others = frame.subjects or frame.records or frame.times or frame.words or frame.phrases or frame.roles
    wished = "who" in frame.asks or "definition" in frame.properties
    alone = not (others or frame.unknown or frame.carried or set(frame.properties) - {"definition"})
    if not (alone and wished and len(frame.names) == 1 and len(frame.names[0]) > 1):
        return False
    return all(store.names[name].kind == _PERSON for name in frame.names[0])


def told(frame: Frame, speech: Speech) -> bool:
    """Tell of each of them, with the first record that names the office; False where fewer than two are named so."""
    found = {name: held for name in frame.names[0] if (held := _first(name, speech.store))}
    if len(found) < 2:
        return False
    language = speech.replies.language
    names = (phrase.person(Person(person.name), language) for person, _ in found.values())
    speech.lead = speech.say("namesakes", names=phrase.joined(names, language), count=len(found))
    for person, record in found.values():
        speech.show((record,))
        speech.telling.cite(record, "people")
        label = phrase.person(replace(person, topic=""), language)
        speech.add(speech.say("fact", label=label, value=speech.telling.row(record)), record.id)
    return True


def _first(name: str, store: Store) -> tuple[Person, Record] | None:
    """Someone as the first record names them that states an office."""
    linked = (store.records[id_] for id_ in store.linked(name))
    records = sorted(linked, key=lambda record: store.order[record.id])
    people = [(p, r) for r in records for p in r.values("people") if isinstance(p, Person)]
    own = [(p, r) for p, r in people if searchable(p.name) == searchable(name)]
    return next((pair for pair in own if pair[0].position or pair[0].role), None)
