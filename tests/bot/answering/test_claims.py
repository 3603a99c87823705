"""Figures as an older document has them, where that document or its time is asked about."""

from __future__ import annotations

import pytest

OLDER = [
    "2015年ごろの資料では被災地への派遣職員は延べ何名ですか。当時行っていた人数もわかれば",
    "2015年の資料では被災地に何人派遣していますか",
    "職員派遣は2015年当時で延べ何人、現在何人でしたか",
    "How many staff in total had been sent to the disaster areas according to the 2015 document?",
]


@pytest.mark.parametrize("question", OLDER)
def test_the_figures_of_the_document_asked_about_come_first(ask, lacks, question: str) -> None:
    answer = ask(question)
    assert answer.lead.index("6,500") < answer.lead.index("100")
    assert "7,174" not in answer.lead
    assert lacks(answer, "#7174") == []
    assert next(source.document for source in answer.sources) == "torikumi-2015"


def test_a_figure_named_is_told_with_its_document(ask) -> None:
    assert "「取組み（平成27年）」" in ask("派遣職員6500名というのはいつの数字？").lead


@pytest.mark.parametrize("question", ["東日本大震災の職員派遣は何人", "2022年の資料では東日本大震災の職員派遣は何人"])
def test_what_stands_is_told_otherwise(ask, question: str) -> None:
    assert "7,174人です" in ask(question).lead


def test_of_a_year_in_which_nothing_happened_no_later_figure_is_told(ask) -> None:
    assert "6,500人です" not in ask("2015年に起きた災害への職員派遣は").lead


@pytest.mark.parametrize(
    "question",
    [
        "2015年秋の資料だと、被災自治体に延べ何人出していて、その時点で派遣中は何人？",
        "2015年10月時点で派遣した職員は何人？",
    ],
)
def test_part_of_the_year_of_a_claim_means_it_too(ask, question: str) -> None:
    assert "職員派遣（累積）は6,500人です。派遣中の職員は、100人です" in ask(question).lead
