"""The people of a record that a question means: by the part they played, by where they come from, by what is said."""

from __future__ import annotations

from collections.abc import Sequence

from intents import vocabulary
from intents.frame import Frame
from knowledge.model import Person, Record


def people_meant(record: Record, frame: Frame, focus: Sequence[str]) -> tuple[Person, ...]:
    """The people of a record that a question means, all of them where it does not say."""
    everyone = tuple(p for p in record.values("people") if isinstance(p, Person))
    parts = parts_asked(frame)
    homes = homes_asked(frame)
    played = tuple(p for p in everyone if any(_plays(p, role) for role in parts)) or everyone
    meant = tuple(p for p in played if any(_comes_from(p, home) for home in homes)) or played
    if len(parts) > 1:
        return meant
    told = spoken_of(record, focus)
    within = tuple(p for p in meant if p in told)
    return within or tuple(p for p in everyone if p in meant or p in told)


def meets(record: Record, frame: Frame) -> bool:
    """Whether somebody in a record played one of the parts that a question names, and came from where it says."""
    everyone = [p for p in record.values("people") if isinstance(p, Person)]
    parts = parts_asked(frame)
    homes = homes_asked(frame)
    played = [p for p in everyone if not parts or any(_plays(p, role) for role in parts)]
    return any(not homes or any(_comes_from(p, home) for home in homes) for p in played)


def parts_asked(frame: Frame) -> list[str]:
    """The parts that a question asks people for."""
    return [role for role in frame.roles if not _homes(role)]


def homes_asked(frame: Frame) -> list[str]:
    """The sorts of bodies that a question asks for people of: 区の人."""
    return [role for role in frame.roles if _homes(role)]


def spoken_of(record: Record, words: Sequence[str]) -> tuple[Person, ...]:
    """The people of a record of whom some words are said."""
    people = (p for p in record.values("people") if isinstance(p, Person))
    return tuple(p for p in people if any(w in _about(p) for w in words))


def plays(record: Record, names: Sequence[str], roles: Sequence[str]) -> bool:
    """Whether one of some people played one of some parts in a record."""
    wanted = {name.replace(" ", "") for name in names}
    people = (p for p in record.values("people") if isinstance(p, Person) and p.name.replace(" ", "") in wanted)
    return any(_plays(p, role) for p in people for role in roles)


def _homes(role: str) -> Sequence[str]:
    """The words for where people come from, of a cue that asks for these: 区 of 区の人."""
    homes: Sequence[str] = vocabulary.words("roles").get(role, {}).get("from", ())
    return homes


def _plays(person: Person, role: str) -> bool:
    return role in person.role or (role == "パネリスト" and "パネル" in person.role)


def _comes_from(person: Person, home: str) -> bool:
    """Whether a person speaks for a body of a sort: told by the end of its name, else by the office held."""
    homes = _homes(home)
    return person.group.endswith(tuple(homes)) if person.group else any(word in person.position for word in homes)


def _about(person: Person) -> str:
    return "".join((person.name, person.position, person.topic, person.group)).replace(" ", "")
