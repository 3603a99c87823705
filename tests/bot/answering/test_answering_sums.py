"""Sums of the table of each year and of the table of 2015."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "令和3年度の連携自治体、単純に足した数と公表の合計はいくつズレる？",
        "832と269と372を足しても1,096にならないのはなぜ？",
        "連携自治体数の内訳を足しても合計にならないのはどうして？",
    ],
)
def test_why_the_parts_add_up_to_more_than_the_total(ask, lacks, question) -> None:
    assert lacks(ask(question), "#1473", "#1096", "#377", "重複") == []


def test_a_total_is_no_part_of_its_own_sum(talk, lacks) -> None:
    answers = talk("令和3年度の連携自治体数は？", "HPの会員登録のほうは？", "協定締結自治体は？", "合計は？")
    assert lacks(answers[-1], "#1096") == []
    assert lacks(answers[-1], "#1737") == ["#1737"]


def test_days_are_not_added_up(talk, lacks) -> None:
    answers = talk("京都府市長会はいつ？", "町村会の方は？", "合計は？")
    assert lacks(answers[-1], "#26") == []


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("2015年の表で、九州エリアは県との交流も入れて合計いくつ？", "#37"),
        ("福島県は県との交流も入れて合計いくつ？", "#30"),
        ("2015年時点で四国4県の連携先は市町村と県を合わせていくつですか", "#24"),
        ("2015年の東北の市町村数は？", "#108"),
        ("四国の連携自治体数は？", "#24"),
        ("2015年の時点で交流してた市町村っていくつ", "#564"),
    ],
)
def test_a_place_as_a_whole(ask, lacks, question, total) -> None:
    assert lacks(ask(question), total) == []


def test_what_lies_in_a_region_is_not_the_region(talk, lacks) -> None:
    answers = talk("2015年の調査で北海道の連携自治体数は？", "青森県は？", "岩手は？", "3つの合計は？")
    assert [lacks(a, n) for a, n in zip(answers, ("#25", "#10", "#20", "#55"), strict=True)] == [[]] * 4


@pytest.mark.parametrize(
    ("question", "figures", "others"),
    [
        ("HPの会員登録自治体って平成27年度は何件？", ["#149"], ["#183"]),
        ("会員HPの登録数、平成27年8月1日時点と9月29日時点では何件違いますか", ["#34"], ["#209"]),
        ("連携自治体数の推移の表で、27年度の各区交流自治体はいくつ？", ["#574"], ["#258"]),
        ("協定締結自治体が372になったのって何年度から？", ["@2019", "#372"], []),
        ("広域協定を結んだ自治体が300を突破したのは何年度？", ["@2018", "#321"], []),
    ],
)
def test_the_counts_of_each_year(ask, lacks, question, figures, others) -> None:
    answer = ask(question)
    assert lacks(answer, *figures) == []
    assert lacks(answer, *others) == others


def test_how_many_times_a_yearly_figure_has_grown_since_a_year(ask) -> None:
    assert ask("HP会員は2015年の何倍になった？").lead == "2.4倍です（358自治体 ÷ 149自治体）。"


def test_a_part_of_all_of_its_sort(ask) -> None:
    assert "39.2%" in ask("復興支援金全体に占める令和元年台風の割合は？").lead
    assert "26.4%" in ask("関東の交流市町村は全国の何割？").lead
    assert "93.9%" in ask("東日本の義援金は義援金全体の何％").lead


def test_what_is_known_by_its_month_lies_in_an_era(ask) -> None:
    assert "1億3,400万円" in ask("令和以降の災害の支援金合計").lead
    assert "1億5,400万円" in ask("平成の災害の支援金合計").lead


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("アンケートの回収率は2割を超えた？", "いいえ。割合は、19.1%"),
        ("アンケートの回答率は1割を下回る？", "いいえ"),
        ("熊本地震の各区義援金は東日本の各区義援金の半分に届いてる？", "いいえ。割合は、8.2%"),
        ("合計は2015年から2倍以上になった？", "いいえ。1.7倍"),
    ],
)
def test_a_part_held_against_a_bound(ask, question: str, opening: str) -> None:
    assert ask(question).lead.startswith(opening)


def test_no_part_of_what_has_no_such_figure(ask) -> None:
    assert "÷" not in ask("熊本地震の支援金は東日本大震災の何割？").text


def test_how_many_times_one_figure_of_a_thing_is_another(ask) -> None:
    assert ask("東日本大震災の各区義援金は共同の何倍？").lead.startswith("3.7倍です")


def test_those_sent_now_are_not_added_to_all_ever_sent(ask) -> None:
    text = ask("震災の被災自治体に延べ何名出していて、今は何名が派遣中？").text
    assert "7,732" not in text
    assert "6,500" in text
