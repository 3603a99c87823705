"""Question cases as their files hold them: conversations with what a right answer must and must not say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bot.answer import Status
from bot.evaluation.matching import readable


class CaseError(Exception):
    """Case files with faults: the text has a line for each, with file and line."""


def _item(text: str) -> str:
    if not readable(text):
        raise ValueError("no date like @2018-04-16, no amount like ¥1億5500万, no number like #372")
    return text


Item = Annotated[str, Field(min_length=1), AfterValidator(_item)]


class Expect(BaseModel):
    """What a right answer is: its status, what its text holds (a list: one of these) and never says, what it cites."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: tuple[Status, ...] = ()
    all: tuple[Item | tuple[Item, ...], ...] = ()
    none: tuple[Item | tuple[Item, ...], ...] = ()
    docs: tuple[str, ...] = ()


class Turn(BaseModel):
    """One question of a conversation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: str
    expect: Expect


class Case(BaseModel):
    """A conversation. `id` is unique among the cases run together."""

    model_config = ConfigDict(frozen=True)

    id: str
    category: str
    lang: Literal["ja", "en", "mixed"]
    turns: tuple[Turn, ...] = Field(min_length=1)


def read(paths: Iterable[Path]) -> list[Case]:
    """The cases of some files, in order. Raises CaseError, OSError."""
    cases: list[Case] = []
    places: dict[str, str] = {}
    faults: list[str] = []
    for path in paths:
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if not line.strip():
                continue
            place = f"{path}:{number}"
            try:
                case = Case.model_validate_json(line)
            except ValidationError as error:
                faults += [f"{place}: {problem}" for problem in problems(error)]
                continue
            if case.id in places:
                faults.append(f"{place}: the id {case.id} is taken by {places[case.id]}")
            places[case.id] = place
            cases.append(case)
    if faults:
        raise CaseError("\n".join(faults))
    return cases


def problems(error: ValidationError) -> list[str]:
    """What is wrong with one JSON value, each in a line, without repeating the value."""
    found = []
    for fault in error.errors(include_url=False, include_input=False):
        place = ".".join(map(str, fault["loc"]))
        found.append(f"{place}: {fault['msg']}" if place else fault["msg"])
    return found
