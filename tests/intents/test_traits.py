"""What the things asked for are said to have or to lack."""

from __future__ import annotations

from datetime import date

import pytest

from intents.reader import Reader

LACKING = {
    "村がゼロの県はどこ": ("villages",),
    "町との交流がない県": ("towns",),
    "職員を出してない災害は？": ("staff",),
    "職員派遣も物資もない災害は？": ("staff", "goods"),
    "Which disasters got no staff?": ("staff",),
}
HAVING = {
    "お金だけじゃなく救援物資も送ったのはどの災害？": ("money", "goods"),
    "義援金も職員派遣もあった災害は？": ("donations", "staff"),
}
NEITHER = ["熊本の職員派遣が少ない理由", "義援金と職員派遣を教えて", "職員派遣がないか知りたい"]


@pytest.mark.parametrize(("question", "lacking"), LACKING.items())
def test_what_they_lack(reader: Reader, question: str, lacking: tuple[str, ...]) -> None:
    assert reader.read(question, date(2024, 7, 1)).frame.lacking == lacking


@pytest.mark.parametrize(("question", "having"), HAVING.items())
def test_what_they_have(reader: Reader, question: str, having: tuple[str, ...]) -> None:
    assert reader.read(question, date(2024, 7, 1)).frame.having == having


@pytest.mark.parametrize("question", NEITHER)
def test_what_is_only_asked_for(reader: Reader, question: str) -> None:
    frame = reader.read(question, date(2024, 7, 1)).frame
    assert not frame.having
    assert not frame.lacking
