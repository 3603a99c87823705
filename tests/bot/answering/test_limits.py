"""Figures as conditions: they belong to what is asked, and where nothing has them that is said."""

from __future__ import annotations

import pytest


def test_a_figure_named_is_that_of_the_property_asked(ask):
    answer = ask("支援金が100万円だった災害は？")
    assert [id_ for _, id_ in answer.records] == ["disaster-2021-fukushima-oki", "disaster-2021-july-rain"]


@pytest.mark.parametrize(
    "question", ["支援金が200万円だった災害は？", "見舞金が500万円の災害は？", "10億円を超える支援金を出した災害は？"]
)
def test_nothing_with_such_a_figure(ask, question: str):
    answer = ask(question)
    assert answer.status == "answered"
    assert "記録にありません" in answer.lead


def test_all_money_counts_where_no_sort_is_named(ask, lacks):
    assert not lacks(ask("1億円を超えるお金を出した災害は？"), "東日本大震災", "熊本地震", "東日本台風")


def test_a_bare_figure_behind_its_property(ask, lacks):
    assert not lacks(ask("構成自治体が23の団体は？"), "群馬県市長会", "埼玉県町村会")
    assert not lacks(ask("協定締結自治体が236だった年は？"), "@2017", "#236")


def test_lists_with_just_so_many_items(ask):
    answer = ask("巡回した区が5つある展示は？")
    assert [id_ for _, id_ in answer.records] == ["exhibition-2017-1", "exhibition-2018-1"]


def test_bounds_with_a_scale_in_english(ask):
    answer = ask("Which disaster received more than 1 billion yen in recovery support?")
    assert answer.lead.startswith("Nothing with more than 1,000,000,000")


@pytest.mark.parametrize(
    ("question", "begins"), [("協定自治体って300超えてますか", "はい。"), ("協定自治体は400超えてる？", "いいえ。")]
)
def test_whether_a_yearly_figure_lies_beyond(ask, question: str, begins: str) -> None:
    assert ask(question).lead.startswith(begins)


def test_two_bounds_hold_together(ask):
    answer = ask("構成自治体数が10以上20未満の協定団体は？")
    assert len(answer.rows) == 6
    assert not any("北海道" in row.text or "広島" in row.text for row in answer.rows)


BELOW = [
    "復興支援金が500万円に届かなかった災害",
    "支援金が500万円を切る災害",
    "支援金が500万円に及ばない災害は",
    "支援金が500万円に達しなかったのはどれ",
]


@pytest.mark.parametrize("question", BELOW)
def test_what_falls_short_of_a_bound(ask, question: str) -> None:
    answer = ask(question)
    assert len(answer.records) == 4
    assert "大阪府北部地震" in answer.lead


def test_all_years_below_a_bound(ask) -> None:
    assert "平成28年度" in ask("会員登録が200に達していない年度は").lead


def test_figures_of_one_decade(ask) -> None:
    assert "9都道府県" in ask("2015年に連携が20台だった県は？").lead


def test_how_long_something_lasted_is_a_figure_with_bounds(ask) -> None:
    longer = ask("会期が50日を超える展示は？")
    assert ("10年のあゆみ" in longer.lead, len(longer.records)) == (True, 1)
    assert "38日" in ask("会期が40日より短い展示は？").rows[0].text
