"""Of the records found, those that a question is about."""

from __future__ import annotations

import pytest

from bot.answer import Answer


def shown(answer: Answer) -> set[str]:
    return {id_ for kind, id_ in answer.records if kind == "disaster"}


def test_those_in_which_somebody_of_a_ward_played_the_part(ask) -> None:
    answer = ask("区の職員がパネリストだった講演会")
    assert [id_ for _, id_ in answer.records] == ["lecture-2021-1"]


@pytest.mark.parametrize("question", ["九州の台風", "九州の台風で支援したのは？"])
def test_a_sort_of_disaster_and_a_place(ask, question: str) -> None:
    assert shown(ask(question)) == {"disaster-2022-typhoon-14"}


def test_sorts_of_disasters_have_sums_of_their_own(ask) -> None:
    assert "7,900万円" in ask("地震の支援金の合計は？").lead
    assert "2億900万円" in ask("水害で出した支援金ぜんぶ足すといくら").lead


def test_a_sort_that_a_place_does_not_have_is_no_yes(ask) -> None:
    assert ask("新潟の地震で支援した？").lead.startswith("新潟県の地震への支援は資料にありません。")


def test_what_is_counted_need_not_state_an_amount(ask) -> None:
    assert ask("地震への支援は何件？").lead == "地震は6件です。"
    assert ask("災害支援は全部で何件？").lead == "災害支援は15件です。"


@pytest.mark.parametrize("question", ["職員派遣した災害は全部でいくつ", "職員を派遣した災害は何件？"])
def test_what_only_says_which_are_meant_is_not_added_up(ask, question: str) -> None:
    answer = ask(question)
    assert answer.lead == "災害支援は5件です。"
    assert "disaster-2019-typhoons" in shown(answer)


@pytest.mark.parametrize("question", ["ゴミ収集車を送ったのっていつの災害でしたっけ", "清掃車を出したのはいつ"])
def test_what_only_says_which_is_meant_beside_a_time(ask, question: str) -> None:
    assert shown(ask(question)) == {"disaster-2019-typhoons"}


def test_of_several_things_named_none_is_left_out_by_the_place_of_another(ask, lacks) -> None:
    answer = ask("西日本豪雨と北海道の胆振の地震、職員は何人ずつ行った？")
    assert lacks(answer, "#111", "#28") == []
    compared = ask("荒川の幸せリーグと港区の森と水サミット、参加自治体が多いのはどっち？")
    assert "みなと森と水サミット（75自治体）" in compared.lead


def test_the_one_of_the_year_before_another(ask) -> None:
    assert ask("令和2年7月豪雨の支援金は前の年の8月の大雨の何倍？").lead == "2.0倍です（1,000万円 ÷ 500万円）。"


def test_both_ends_of_a_growth_have_a_figure(ask) -> None:
    lead = ask("会員登録は令和3年8月の数から令和6年6月までにいくつ増えた？").lead
    assert lead.startswith("89自治体増えました")


def test_in_order_from_the_most(ask) -> None:
    assert ask("職員派遣の人数が多い災害から順に").lead == "職員派遣（累積）の多い順に、次のとおりです。"


def test_of_what_people_said_that_which_says_the_words_asked_for(ask) -> None:
    answer = ask("アンケートの意見で、情報交換をねらったものは？")
    assert "課題の分類・カテゴリ化" in answer.lead
    assert "7件" in ask("アンケートにはどんな意見が述べられていましたか").lead


def test_a_count_up_to_a_day_is_the_last_one(ask) -> None:
    assert "358自治体" in ask("HP会員は今年6月までに何自治体？").lead
    assert "269自治体" in ask("令和2年8月までの会員登録自治体数は？").lead
