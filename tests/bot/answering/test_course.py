"""How a figure went from one fiscal year to the next."""

from __future__ import annotations

import pytest

LEVEL = {
    "HP会員の登録数、前の年度から横ばいで増えなかったのは何年度？": ["2021年度（令和3年度）", "269自治体 − 269自治体"],
    "会員ページの登録数、前の年から増えなかった年度は？": ["2021年度（令和3年度）"],
    "協定締結自治体数が前年と同じだったのは何年度ですか": ["2020年度", "2021年度", "372自治体 − 372自治体"],
    "連携自治体の合計が横ばいだった年度は": ["記録にありません"],
    "which fiscal year did website registrations not grow?": ["FY2021"],
}
GROWTH = {
    "連携自治体数の合計、一番伸びが小さかった年は？": "2019年度（令和元年度）で、20自治体",
    "連携自治体数の合計が前年度から一番増えた年は？": "2016年度（平成28年度）で、218自治体",
    "いちばん各区の交流自治体がふえたのはいつ": "2021年度（令和3年度）で、100自治体",
    "合計の伸びが最大だったのはどの年度ですか": "2016年度（平成28年度）で、218自治体",
    "一番連携自治体が増えた年は？": "2016年度（平成28年度）で、218自治体",
}
BOUNDS = {
    "ダブりを抜いた合計が千を超えたのは何年度？": "2019年度",
    "構成自治体が一桁の団体はどこ": "広島県町村会（1団体）",
    "市町村が1つだけの県はどこ？": "佐賀県",
    "2015年の表で市町村が2つしかない県は？": "香川県、沖縄県",
}


@pytest.mark.parametrize("question", LEVEL)
def test_years_without_growth(ask, lacks, question: str) -> None:
    assert lacks(ask(question), *LEVEL[question]) == []


def test_that_nothing_fell_is_said_with_every_year(ask) -> None:
    answer = ask("連携自治体の合計が前年より減った年はある？")
    assert answer.lead.startswith("いいえ、合計が前年度から減った年度は、記録にありません")
    assert len(answer.rows) == 6


@pytest.mark.parametrize("question", GROWTH)
def test_the_year_of_most_and_least_growth(ask, question: str) -> None:
    assert GROWTH[question] in ask(question).lead


@pytest.mark.parametrize("question", BOUNDS)
def test_figures_beyond_a_bound_in_words(ask, question: str) -> None:
    assert BOUNDS[question] in ask(question).lead


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("会員登録自治体数の推移は？", "149自治体", "358自治体"),
        ("ホームページの会員数は年ごとにどう変わった？", "149自治体", "358自治体"),
        ("協定締結自治体数を年度ごとに", "210自治体", "372自治体"),
        ("site members by year", "149 municipalities", "358 municipalities"),
    ],
)
def test_every_year_of_a_figure(ask, question: str, first: str, last: str) -> None:
    answer = ask(question)
    assert (first in answer.rows[0].text, last in answer.rows[-1].text, len(answer.rows) > 6) == (True, True, True)


def test_how_each_of_several_figures_grew(ask, lacks) -> None:
    answer = ask("2015年度から2021年度までの増加数を、交流自治体・HP会員・合計の別に")
    assert lacks(answer, "258自治体増えました", "120自治体増えました", "436自治体増えました") == []


def test_the_agreements_of_a_year_are_those_of_its_count(ask, lacks):
    assert not lacks(ask("2021年の連携協定の合計は？"), "#372", "@2021-08-01")
    assert not lacks(ask("協定自治体数 29年度"), "#236")


def test_a_growth_is_of_the_figure_asked_before(ask):
    lead = ask("2018年度の交流自治体は何自治体？前年度より何自治体増えた？").lead
    assert "694自治体 − 675自治体" in lead


def test_a_total_that_its_parts_do_not_add_up_to(ask, lacks):
    answer = ask("574と149を足しても660にならないのはなぜ？")
    assert not lacks(answer, "723自治体", "63自治体", "重複している自治体を除いた")


def test_figures_set_against_each_other(ask, lacks):
    assert not lacks(ask("372と358の違いは？"), "会員登録358自治体", "協定締結372自治体")
    assert ask("269と358の違いは？").lead.startswith("差は89自治体です")


def test_the_growth_of_every_year(ask) -> None:
    rows = [row.text for row in ask("各区の交流自治体の増加数を年度ごとに教えて").rows]
    assert len(rows) == 6
    assert "100自治体" in rows[-1]


def test_a_growth_whose_end_is_not_counted_yet_is_told_so_far(ask) -> None:
    lead = ask("HPの会員自治体、令和3年8月から今年6月までに何自治体増えたことになりますか？").lead
    assert "資料にありません" in lead
    assert "89自治体" in lead


def test_which_of_two_figures_grew_more(ask) -> None:
    lead = ask("27年度から令和3年度で、各区交流と会員登録、伸びが大きいのはどっち？").lead
    assert "258自治体" in lead
    assert "926自治体" in ask("平成29年度の合計いくつ").lead
