"""A sentence with two reckonings is two clauses, unless one answer tells both."""

from __future__ import annotations

from datetime import date

import pytest

from intents.clauses import clauses
from intents.reader import Reader

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("支援金の総額と、一番多かった災害は？", ("支援金の総額", "一番多かった災害は?")),
        (
            "最初に協定を結んだのはどこで、最後はどこ",
            ("最初に協定を結んだのはどこで、", "最後はどこ"),
        ),
        (
            "会員登録自治体は今いくつで、最初はいくつだった？",
            ("会員登録自治体は今いくつで、", "最初はいくつだった?"),
        ),
        ("一番古い協定と一番新しい協定を教えて", ("一番古い協定", "一番新しい協定を教えて")),
        ("which came first and which was the latest?", ("which came first", "which was the latest?")),
    ],
)
def test_each_reckoning_has_its_clause(reader: Reader, sentence: str, parts: tuple[str, str]) -> None:
    assert clauses(reader.read(sentence, TODAY)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "構成自治体が一番多いところと一番少ないところは？",
        "支援金が一番多い災害と一番少ない災害の差は？",
        "講演会は何回開いて、最後はいつ？",
        "一番多い県はどこで、何自治体？",
        "職員派遣を全部足すと延べ何人",
        "千葉市長会との協定はいつで、何市入ってる？",
        "how many agreements are there and which was signed first?",
    ],
)
def test_one_answer_tells_both(reader: Reader, sentence: str) -> None:
    assert clauses(reader.read(sentence, TODAY)) == ()
