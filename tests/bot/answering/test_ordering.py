"""Everything in the order asked for."""

from __future__ import annotations


def test_figures_stand_from_most_to_least(ask):
    answer = ask("災害ごとの派遣人数を多い順に教えて")
    assert answer.lead.startswith("職員派遣（累積）の多い順に、次のとおりです。")
    assert [row.text.split(" ")[0] for row in answer.rows] == [
        "東日本大震災", "平成28年熊本地震", "平成30年7月豪雨", "平成30年北海道胆振東部地震",
    ]  # fmt: skip


def test_figures_stand_from_least_to_most(ask):
    rows = ask("協定団体を構成自治体数の少ない順に並べて").rows
    assert "広島県町村会" in rows[0].text
    assert "北海道町村会" in rows[-1].text


def test_the_newest_stands_first(ask):
    rows = ask("包括連携協定を新しい順に").rows
    assert "明治安田生命" in rows[0].text
    assert "第一生命" in rows[-1].text


def test_the_oldest_first_is_the_order_of_any_list(ask):
    rows = ask("包括連携協定を結んだ企業を古い順に並べて").rows
    assert [name in row.text for name, row in zip(("第一生命", "損害保険", "三井", "明治"), rows, strict=True)] == [
        True
    ] * 4


def test_so_many_from_the_oldest(ask):
    answer = ask("協定を古い順に3つ")
    assert answer.lead == "古い順に、次のとおりです。"
    assert [name in row.text for name, row in zip(("北海道", "京都府", "京都府"), answer.rows, strict=True)] == [
        True
    ] * 3


def test_so_many_of_the_order_are_a_ranking(ask):
    rows = ask("復興支援金を多い順に3つ").rows
    assert len(rows) == 3


def test_the_largest_and_the_one_after_it_are_two_of_a_ranking(ask):
    rows = ask("構成自治体数が一番多いところと2番目は？").rows
    assert [name in row.text for name, row in zip(("北海道町村会", "千葉県市長会"), rows, strict=True)] == [True, True]
