"""Figures added up by the year or the sort of what they are of."""

from __future__ import annotations

import pytest

BY_YEAR = ["支援金を年度別に", "復興支援金の年度ごとの合計", "Joint recovery support by fiscal year"]
BY_SORT = ["共同の復興支援金、災害の種類別に合計", "地震と大雨と台風、それぞれの支援金合計"]


@pytest.mark.parametrize("question", BY_YEAR)
def test_a_sum_for_every_fiscal_year(ask, question: str) -> None:
    rows = [row.text for row in ask(question).rows]
    assert len(rows) == 5
    assert any("1億1,800万円" in row or "118 million yen" in row for row in rows)


@pytest.mark.parametrize("question", BY_SORT)
def test_a_sum_for_every_sort(ask, question: str) -> None:
    rows = [row.text for row in ask(question).rows]
    assert rows[0].startswith("地震")
    assert "7,900万円" in rows[0]


def test_the_year_with_the_most(ask) -> None:
    assert "2019年度（令和元年度）（1億1,800万円）" in ask("支援金が一番多い年度は？").lead


def test_what_is_counted_over_several_years_is_of_no_single_one(ask) -> None:
    assert "東日本大震災" in ask("職員派遣が一番多い年は？").lead
