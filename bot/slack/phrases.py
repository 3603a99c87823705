"""The bot's own phrases on Slack and in its operators' terminal, from `bot/replies/slack.*.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from bot.answer import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language, each found by its path (`error.line`)."""

    language: Language
    _texts: dict[str, str]
    _lists: dict[str, tuple[str, ...]]

    def say(self, path: str, **values: object) -> str:
        """The phrase with its blanks filled. Raises KeyError for a path or blank that is not there."""
        return self._texts[path].format(**values)

    def all(self, path: str) -> tuple[str, ...]:
        """The phrases of a list."""
        return self._lists[path]

    def has(self, path: str) -> bool:
        """Whether there is such a phrase."""
        return path in self._texts

    @property
    def paths(self) -> frozenset[str]:
        """Every path, of phrases and lists alike."""
        return frozenset((*self._texts, *self._lists))


@cache
def phrases(language: Language) -> Phrases:
    """The phrases of a language."""
    text = files("bot").joinpath("replies", f"slack.{language}.yaml").read_text(encoding="utf-8")
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    _gather(yaml.safe_load(text), "", texts, lists)
    return Phrases(language, texts, lists)


def _gather(node: Any, path: str, texts: dict[str, str], lists: dict[str, tuple[str, ...]]) -> None:
    if isinstance(node, dict):
        for key, child in node.items():
            _gather(child, f"{path}.{key}" if path else str(key), texts, lists)
    elif isinstance(node, list):
        lists[path] = tuple(str(item) for item in node)
    else:
        texts[path] = str(node).strip()
