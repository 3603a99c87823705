"""What tells two words apart is told by what they mean."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "協定と包括協定の違い",
        "連携協定と包括連携協定って何が違うの",
        "特別区長会と特別区協議会の違い",
        "HP会員と協定団体って何が違うの？",
        "会員ページと一般のホームページはどう違うの",
        "difference between a cooperation agreement and a comprehensive agreement",
    ],
)
def test_both_are_explained(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert len([row for row in answer.rows if row.record]) == 2


@pytest.mark.parametrize(
    "question", ["講演会とシンポジウムの違いって", "義援金と支援金の違いは", "市長会と町村会の違いは"]
)
def test_what_the_documents_do_not_explain(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert "意味の違い" in answer.lead


@pytest.mark.parametrize(
    ("question", "figure"),
    [("市長会と町村会では何団体違う？", "5団体"), ("千葉と奈良の町村会の自治体数の違いは", "10自治体")],
)
def test_figures_are_taken_from_each_other(ask, question: str, figure: str) -> None:
    assert figure in ask(question).lead
