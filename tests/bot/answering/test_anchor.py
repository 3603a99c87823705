"""What was signed right before or after a thing, on the same day, and how long after another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "partners"),
    [
        ("埼玉の次に協定したのは？", ["千葉県市長会", "山梨県町村会", "第一生命保険株式会社"]),
        ("北海道の次はどこと結んだ？", ["青森県市長会", "青森県町村会"]),
        ("広島のひとつ前に結んだのはどこでしたっけ", ["千葉県町村会"]),
        ("第一生命の次に結んだ会社", ["損害保険ジャパン株式会社"]),
        ("群馬県市長会と同じ日に結んだところはある？", ["群馬県町村会"]),
    ],
)
def test_neighbours(ask, lacks, question: str, partners: list[str]) -> None:
    assert lacks(ask(question), *partners) == []


def test_what_a_list_comes_after_is_said(ask) -> None:
    assert ask("埼玉の次に協定したのは？").lead.startswith("埼玉県町村会の次に連携協定を結んだ団体は2団体")


def test_nothing_came_later(ask) -> None:
    answer = ask("明治安田の次に結んだ企業は？")
    assert answer.status == "answered"
    assert answer.lead.startswith("明治安田生命保険相互会社より後の包括連携協定は、資料にありません。")


def test_nobody_else_on_that_day(ask) -> None:
    assert ask("広島県町村会と同じ日に結んだところはある？").lead.startswith("いいえ、広島県町村会のほかに")


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("北海道町村会と山梨県町村会の協定の間は何年？", "3年6か月"),
        ("千葉の町村会と市長会の協定、どのくらい間があいてる？", "2年9か月7日"),
        ("青森の協定って京都のあと何か月後？", "60日"),
    ],
)
def test_how_long_after(ask, question: str, days: str) -> None:
    assert days in ask(question).lead


def test_the_first_after_what_was_asked_first(ask, lacks) -> None:
    answer = ask("企業とも包括協定やろうって方針が総会で確認されたのはいつで、そのあと最初に結んだ会社はどこ")
    assert lacks(answer, "@2018-06-15", "第一生命保険株式会社", "@2018-08-23") == []


def test_a_name_goes_with_what_is_left_out(ask) -> None:
    answer = ask("平成30年4月16日、群馬との締結式のほかにHPで公表したものは？")
    assert any("中間のまとめ（2018年4月16日" in row.text for row in answer.rows)


def test_partners_are_not_said_twice(ask) -> None:
    assert ask("4月26日に締結した相手は？").lead.startswith(
        "協定の相手は、北海道町村会、京都府市長会、京都府町村会です"
    )


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("北海道町村会と協定を結んだ日、ほかに何があった？", ["京都府市長会", "シンポジウム"]),
        ("北海道と京都の協定式の日、ほかに催しは？", ["シンポジウム"]),
        ("高橋知事が来た日、同じ日に来た自治体があるはず。どこ？", ["久慈市"]),
        ("How many days between the Gunma and Saitama agreements?", ["15 days"]),
    ],
)
def test_what_else_there_was_on_the_day_of_a_thing(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


def test_of_several_things_of_a_sort_those_last_shown_are_meant(talk, ask) -> None:
    assert "シンポジウム" in talk("北海道町村会との協定はいつ？", "協定式の日、ほかに催しは？")[-1].text
    assert ask("協定式の日、ほかに催しは？").status == "clarify"


def test_the_askers_own_is_asked_back(ask) -> None:
    assert ask("当会と同じ日に結んだ団体は？").status == "clarify"


def test_an_order_of_things_unknown_is_not_affirmed(ask) -> None:
    assert not ask("Did the Chiba mayors sign before the Chiba towns?").lead.startswith("Yes")


def test_the_neighbour_of_a_place_is_that_of_its_agreement(ask, lacks) -> None:
    assert lacks(ask("埼玉の一つ前は？"), "群馬県市長会", "群馬県町村会") == []


def test_who_else_came_that_day(ask) -> None:
    assert "久慈市" in ask("高橋知事が来た日に、岩手のどこかも来館してたはず").text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("令和元年10月の2団体のあと、令和6年6月までに新しく加わった町村会はありますか", "いいえ、2019年10月26日"),
        (
            "山梨県町村会のあとに加わった団体はありますか",
            "いいえ、2019年10月26日（令和元年）より後に連携協定を結んだ団体は",
        ),
        (
            "第一生命と協定を結んだあとに組んだ会社はいくつある？",
            "2018年8月23日（平成30年）より後に包括連携協定を結んだ企業は3社",
        ),
        (
            "広島県町村会のあとに協定を結んだ団体は何団体？",
            "2017年1月27日（平成29年）より後に連携協定を結んだ団体は6団体",
        ),
        (
            "2019年10月以降、2024年6月までに新たに協定を結んだ団体は？",
            "2019年10月（令和元年）以降、2024年6月（令和6年）までに",
        ),
    ],
)
def test_all_that_came_after_it(ask, question: str, lead: str) -> None:
    assert ask(question).lead.startswith(lead)


def test_the_next_one_and_what_came_then(ask) -> None:
    answer = ask("第一生命のあとに協定を結んだ会社は")
    assert "損害保険ジャパン" in answer.lead
    assert any("明治安田生命" in note for note in answer.notes)
