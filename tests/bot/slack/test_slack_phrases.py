"""The phrases: both languages alike, every blank filled, all of them used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import bot
from bot.slack.limits import LIMITS, size
from bot.slack.phrases import phrases
from bot.slack.views.feedback import REASONS

JA, EN = phrases("ja"), phrases("en")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(bot.__file__).parent.rglob("*.py"))
BUILT = {
    *(f"feedback.{verdict}{tail}" for verdict in ("good", "bad") for tail in ("", "_label")),
    *(f"feedback.reasons.{reason}" for reason in REASONS),
    *(f"settings.{kind}" for kind in ("missing", "wrong")),
    *(f"page.{word}" for word in ("back", "next")),
}
"""Paths that the code puts together."""


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_paths() -> None:
    assert JA.paths == EN.paths


@pytest.mark.parametrize("path", sorted(JA._texts))
def test_both_languages_have_the_same_blanks(path: str) -> None:
    assert blanks(JA._texts[path]) == blanks(EN._texts[path])


def test_every_path_is_used() -> None:
    named = set(re.findall(r"\"([a-z_]+(?:\.[a-zA-Z_]+)*)\"", CODE)) | BUILT
    advice = {path for path in JA.paths if path.startswith("settings.advice.")}
    checked = {path for path in JA.paths if path.removeprefix("doctor.") in named}
    assert JA.paths - named - advice - checked == set()


@pytest.mark.parametrize("told", [JA, EN], ids=["ja", "en"])
def test_buttons_and_titles_are_short_enough(told: object) -> None:
    for path in JA.paths:
        if path.startswith("button.") and not path.endswith("_label"):
            assert size(told._texts[path]) <= LIMITS.button_text  # type: ignore[attr-defined]
        if path.endswith(".title") and path.split(".")[0] in {"dispute", "feedback", "handover", "tour", "record"}:
            assert size(told._texts[path]) <= LIMITS.view_title  # type: ignore[attr-defined]


def test_a_blank_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError):
        JA.say("error.line")
    with pytest.raises(KeyError):
        JA.say("error.unheard_of")
