"""Lists that are whole, and hold nothing else."""

from __future__ import annotations

import pytest

WHOLE = {
    "ニュースの発行日 全部": (5, ["@2019-03-15", "@2020-02-14", "@2020-12-28", "@2021-09-30", "@2023-03-28"]),
    "ニュースは何回発行された？": (5, ["@2023-03-28"]),
    "東京23区全国連携ニュースは全部で何号出た？": (4, ["4件"]),
    "味がテーマに入っている展示は？": (3, ["ちばの味", "@2022-10-25"]),
    "テーマに地域という言葉を含む講演会": (6, ["スポーツによる地域間連携"]),
    "連携自治体数の推移は？": (9, ["#660", "#1096"]),
}
SINGLE = {
    "パンフレットはいつ？": "@2019-10-08",
    "「食」という字が入った展示のテーマ": "食べておいしい ちばの味",
    "東北絆まつりの6つの祭りの名前": "福島わらじまつり",
    "東北6祭りってどれ？": "青森ねぶた祭",
}


@pytest.mark.parametrize(("question", "number", "items"), [(q, *told) for q, told in WHOLE.items()])
def test_all_that_there_is_is_listed(ask, lacks, question: str, number: int, items: list[str]) -> None:
    answer = ask(question)
    assert (len(answer.records), lacks(answer, *items)) == (number, [])


@pytest.mark.parametrize(("question", "item"), SINGLE.items())
def test_one_record_is_told_by_what_is_asked_of_it(ask, lacks, question: str, item: str) -> None:
    answer = ask(question)
    assert (len(answer.records), lacks(answer, item)) == (1, [])


def test_letters_that_no_title_has(ask) -> None:
    assert ask("テーマに「宇宙」が入っている展示は？").lead.startswith("題に「宇宙」が入る全国連携展示はありません")


@pytest.mark.parametrize("question", ["2018年に公表したものは", "what happened in 2018?"])
def test_a_year_alone_is_of_whatever_there_was_then(ask, question: str) -> None:
    assert len({kind for kind, _ in ask(question).records}) > 1
