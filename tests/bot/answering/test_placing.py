"""The place of a thing among all of its kind."""

from __future__ import annotations

import pytest

PLACES = {
    "奈良は何番目に協定した？": "奈良県町村会は、13団体のうち8番目です",
    "京都府市長会は何番目に締結？": "京都府市長会は、13団体のうち1番目です（並ぶものがほかにもあります）",
    "千葉県市長会は構成自治体が多い順だと何番目": "千葉県市長会は、13団体のうち2番目です",
}


@pytest.mark.parametrize("question", PLACES)
def test_a_place_is_told_by_day_or_figure(ask, question: str) -> None:
    answer = ask(question)
    assert answer.lead.startswith(PLACES[question])
    assert answer.sources


def test_nothing_has_a_place_in_what_is_not_there(ask) -> None:
    assert "番目" not in ask("大阪府市長会は何番目に協定した？").lead
