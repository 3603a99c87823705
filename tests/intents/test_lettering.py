"""Letters that a title is to have in it."""

from __future__ import annotations

import pytest

from intents.ledger import Ledger
from intents.lettering import read
from intents.text import normalise


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        ("味がテーマに入っている展示は？", "味"),
        ("「食」という字が入った展示のテーマ", "食"),
        ("テーマに「魅力」が入っている展示は？", "魅力"),
        ("テーマに地域という言葉を含む講演会", "地域"),
        ("タイトルに旅のつく展示は", "旅"),
        ("テーマに味の字がある展示", "味"),
        ('exhibitions with "taste" in the title', "taste"),
    ],
)
def test_letters_are_read_and_owned(question: str, letters: str) -> None:
    ledger = Ledger(normalise(question))
    assert (read(ledger), letters in ledger.masked()) == ((letters,), False)


@pytest.mark.parametrize(
    "question",
    [
        "展示のテーマは？",
        "テーマに入っている自治体は？",
        "連携テーマにスポーツが入っている協定",
        "一覧に入っている市は？",
    ],
)
def test_no_letters(question: str) -> None:
    assert read(Ledger(normalise(question))) == ()
