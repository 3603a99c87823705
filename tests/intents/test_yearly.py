"""Questions that count the years."""

from __future__ import annotations

import pytest

from intents.text import normalise
from intents.yearly import Yearly, yearly


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("年度ごとの協定数", Yearly("fiscal_year")),
        ("協定を年別に", Yearly("year")),
        ("一番多く結んだのは何年？", Yearly("year")),
        ("協定が一番多かった年度", Yearly("fiscal_year")),
        ("一番たくさん結んだのは何年度", Yearly("fiscal_year")),
        ("1年で一番多く結んだ", Yearly("year")),
        ("何年が一番多い？", Yearly("year")),
        ("締結数が少ない年", Yearly("year")),
        ("協定が1件もなかった年は？", Yearly("year", none=True)),
        ("協定のない年度", Yearly("fiscal_year", none=True)),
        ("how many agreements each fiscal year", Yearly("fiscal_year")),
        ("which year had the most agreements", Yearly("year")),
        ("which years had no agreement", Yearly("year", none=True)),
        ("絆まつりは毎年やってる？", Yearly("year")),
        ("講演会は年に1回？", Yearly("year")),
        ("is it held every year?", Yearly("year")),
        ("展示は年に何回", Yearly("year")),
        ("2018年1回目の講演会", None),
        ("2018年に協定を結んだ団体は？", None),
        ("一番大きい団体と結んだのは何年？", None),
        ("協定がない県", None),
    ],
)
def test_the_years_and_whether_those_without_any(question: str, found: Yearly | None) -> None:
    assert yearly(normalise(question)) == found
