"""Contacts are meant by what they are for."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from intents.frame import Frame
from intents.purposes import Purposes
from intents.thread import Turn

PROJECT, MEMBERSHIP, EXHIBITION = "contact-project", "contact-membership", "contact-exhibition-2024"
ASKED = Turn(Frame(properties=("phone",)), (MEMBERSHIP,), kinds=("contact",))


@pytest.fixture(scope="module")
def purposes(engine: Engine) -> Purposes:
    return engine.purposes


def named(frame: Frame) -> list[str]:
    return [id_ for group in frame.records for id_ in group]


@pytest.mark.parametrize(
    ("question", "contacts"),
    [
        ("会員登録はどこに聞けばいい？", [MEMBERSHIP]),
        ("展示の電話番号は？", [EXHIBITION]),
        ("phone for exhibition", [EXHIBITION]),
        ("telephone for membership", [MEMBERSHIP]),
        ("プロジェクト全体について聞きたいときの番号は", [PROJECT]),
        ("会員登録じゃなくて展示の電話", [EXHIBITION]),
        ("展示、プロジェクト全般、会員登録の窓口の電話番号は？", [EXHIBITION, PROJECT, MEMBERSHIP]),
    ],
)
def test_a_question_for_contacts_names_their_purposes(purposes, read, question: str, contacts: list[str]) -> None:
    assert named(purposes.meant(read(question), question, None)) == contacts


@pytest.mark.parametrize(
    ("question", "contact"),
    [
        ("プロジェクト全般の場合は？", PROJECT),
        ("展示は？", EXHIBITION),
        ("登録のほうは？", MEMBERSHIP),
        ("会員登録のほうは", MEMBERSHIP),
    ],
)
def test_after_a_contact_a_purpose_means_another(purposes, read, question: str, contact: str) -> None:
    frame = purposes.meant(read(question), question, ASKED)
    assert (named(frame), frame.properties, frame.carried) == ([contact], ("phone",), True)


@pytest.mark.parametrize(
    "question", ["群馬の展示は？", "展示の会期は？", "2019年の展示は？", "何件？", "登録にお金かかります？"]
)
def test_what_names_more_than_a_purpose_is_read_as_ever(purposes, read, question: str) -> None:
    frame = read(question)
    assert purposes.meant(frame, question, ASKED) == frame


@pytest.mark.parametrize("question", ["展示は？", "群馬の展示の問い合わせ先は？", "講演会の問い合わせ先は？"])
def test_without_a_question_for_contacts_nothing_changes(purposes, read, question: str) -> None:
    frame = read(question)
    assert purposes.meant(frame, question, None) == frame
