"""The bot's phrases per language: one YAML file each, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.answer import Language

_WORDS = frozenset({"called", "of", "tells", "at", "short", "otherwise", "bare_row", "absent"})
"""Keys of a kind that hold words of the language."""


@dataclass(frozen=True, slots=True)
class KindReply:
    """How records of one kind are told; templates as in the YAML, properties in order of worth."""

    thing: str
    sentence: str
    row: str
    facts: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    items: str = ""
    whole: str = ""
    grouped: str = ""
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: Mapping[str, str] = field(default_factory=dict)
    unheld: tuple[str, ...] = ()
    inside: Mapping[str, str] = field(default_factory=dict)
    listed: tuple[str, ...] = ()
    since: date | None = None
    tallies: Mapping[str, str] = field(default_factory=dict)
    akin: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    along: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    reserved: Mapping[str, str] = field(default_factory=dict)
    of: Mapping[str, str] = field(default_factory=dict)
    tells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aside: tuple[str, ...] = ()
    at: str = ""
    otherwise: tuple[str, ...] = ()
    bare_row: str = ""
    absent: Mapping[str, str] = field(default_factory=dict)
    complete: date | None = None
    default: str = ""
    counted: bool = True
    short: str = ""
    total: str = ""
    sort: str = ""
    tally: str = ""
    beside: str = ""
    meaning: str = ""
    standing: bool = False
    voices: bool = False
    dateless: bool = False
    yearly: bool = False
    derived: bool = False
    additive: bool = False


@dataclass(frozen=True, slots=True)
class Replies:
    """All phrases of one language."""

    language: Language
    kinds: Mapping[str, KindReply]
    says: Mapping[str, str]
    labels: Mapping[str, str]
    reading: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    players: Mapping[str, str] = field(default_factory=dict)

    @property
    def dated(self) -> frozenset[str]:
        """The kinds of records whose date is worth telling."""
        return frozenset(kind for kind, reply in self.kinds.items() if not reply.dateless)


@cache
def load(language: Language) -> Replies:
    """The phrases of a language. What a kind means by 誰 or いくつ is the same in all: the Japanese file says it."""
    raw = _read(language)
    base = _read("ja")
    kinds = {
        kind: _kind({**_shared(entry, language), **raw["kinds"].get(kind, {})}) for kind, entry in base["kinds"].items()
    }
    return Replies(
        language, kinds, raw["says"], raw["labels"], raw["reading"], raw["lists"], _tells(raw), raw["players"]
    )


def _shared(entry: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """What a kind's entry in the Japanese file says for a language: all but its words, where it is another."""
    return {key: value for key, value in entry.items() if language == "ja" or key not in _WORDS}


def _read(language: str) -> Any:
    path = Path(__file__).parent / f"{language}.yaml"
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _tells(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sentences) for name, sentences in entry.get("tells", {}).items()}


def _kind(entry: Mapping[str, Any]) -> KindReply:
    return KindReply(
        thing=entry["thing"],
        sentence=entry["sentence"],
        row=entry["row"],
        facts=tuple(entry.get("facts", ())),
        measure=tuple(entry.get("measure", ())),
        parts=tuple(entry.get("parts", ())),
        items=entry.get("items", ""),
        whole=entry.get("whole", ""),
        grouped=entry.get("grouped", ""),
        asks={ask: tuple(properties) for ask, properties in entry.get("asks", {}).items()},
        numbered=entry.get("numbered", {}),
        unheld=tuple(entry.get("unheld", ())),
        inside=entry.get("inside", {}),
        listed=tuple(entry.get("listed", ())),
        since=date.fromisoformat(entry["since"]) if "since" in entry else None,
        tallies=entry.get("tallies", {}),
        voices=entry.get("voices", False),
        akin={name: tuple(others) for name, others in entry.get("akin", {}).items()},
        along={name: tuple(others) for name, others in entry.get("along", {}).items()},
        called=entry.get("called", {}),
        reserved=entry.get("reserved", {}),
        of=entry.get("of", {}),
        tells=_tells(entry),
        aside=tuple(entry.get("aside", ())),
        at=entry.get("at", ""),
        otherwise=tuple(entry.get("otherwise", ())),
        complete=date.fromisoformat(entry["complete"]) if "complete" in entry else None,
        default=entry.get("default", ""),
        counted=entry.get("counted") != "false",
        short=entry.get("short", ""),
        total=entry.get("total", ""),
        sort=entry.get("sort", ""),
        tally=entry.get("tally", ""),
        beside=entry.get("beside", ""),
        meaning=entry.get("meaning", ""),
        bare_row=entry.get("bare_row", ""),
        absent=entry.get("absent", {}),
        **{flag: entry.get(flag) == "true" for flag in ("standing", "dateless", "yearly", "derived", "additive")},
    )
