"""Who and what is meant by other names: insurers of one sort, a company renamed, an office, 何時 for いつ."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("損保はいつ協定を結んだ", ["company-sompo", "company-mitsui-sumitomo"]),
        ("生保との協定は？", ["company-daiichi-life", "company-meiji-yasuda"]),
    ],
)
def test_insurers_of_one_sort(ask, question: str, ids: list[str]):
    assert [id_ for _, id_ in ask(question).records] == ids


def test_a_renamed_company(ask):
    lead = ask("損保ジャパン日本興亜の今の社名は？").lead
    assert lead.startswith("損害保険ジャパン日本興亜株式会社の現在の名称は、損害保険ジャパン株式会社です")


@pytest.mark.parametrize(
    ("question", "name"), [("千葉県市長会の会長は？", "井崎義治"), ("北海道町村会の会長の名前", "棚野孝夫")]
)
def test_the_holder_of_an_office(ask, question: str, name: str):
    assert name in ask(question).lead


def test_what_time_may_mean_which_day(ask, lacks):
    assert not lacks(ask("奈良県町村会とは何時むすんだ？"), "@2018-02-21")
    assert not lacks(ask("展示は何時から何時まで？"), "9:00")
