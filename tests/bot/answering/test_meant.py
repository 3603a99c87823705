"""What is meant by what is said: an association's exhibition, what a place was used for, who holds an office."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("奈良県町村会の展示", ["exhibition-2019-2"]),
        ("千葉県町村会の展示はいつですか", ["exhibition-2017-2"]),
        ("KITTEで何があった？", ["event-appeal-2019-10-kitte"]),
        ("what was held at KITTE?", ["event-appeal-2019-10-kitte"]),
        ("北海道の知事さんが来たの何日だったっけ", ["visit-2015-07-09-hokkaido"]),
        ("秋田の市長は何しに来たの", ["visit-2015-06-30-akita"]),
        ("舞鶴のシンポジウムには誰が出た？", ["event-2018-11-suigen-no-sato"]),
        ("うららパークって何のこと？", ["event-2021-09-tokachi-week"]),
        ("3号が出た日付", ["publication-news-3"]),
        ("電話番号教えて。会員登録の", ["contact-membership"]),
    ],
)
def test_the_record_that_is_meant(ask, question: str, ids: list[str]) -> None:
    assert [id_ for _, id_ in ask(question).records] == ids


@pytest.mark.parametrize("question", ["展示に来るなら何曜日が休み？", "展示の休みはいつ"])
def test_the_days_on_which_something_is_shut(ask, question: str) -> None:
    assert "閉館日は、日曜・祝日です" in ask(question).lead


def test_who_came_to_a_lecture_is_who_spoke_there(ask) -> None:
    assert "佐藤浩二氏" in ask("知立市から来てくれた人の名前").lead


def test_a_day_of_the_past_on_which_something_still_went_on(ask) -> None:
    assert ask("展示、6月18日はまだやってた？").lead.startswith("はい。")


def test_what_the_bot_is_for(ask) -> None:
    answer = ask("このボットは何ができる")
    assert (answer.status, "協定・展示・講演会" in answer.lead) == ("not_found", True)


def test_where_it_went_afterwards_is_no_next_exhibition(talk) -> None:
    assert "品川区、目黒区、大田区" in talk("群馬の展示いつ", "その後どこか回った？")[1].lead


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("みなかみ町は何を発表したの", "宮崎育雄氏"),
        ("川場村の人が出た会", "戸部正紀氏"),
        ("浜松市の人、名前なんだっけ", "新谷直幸氏"),
    ],
)
def test_people_of_a_municipality_are_those_who_spoke(ask, question: str, name: str) -> None:
    assert name in ask(question).text


def test_people_of_a_municipality_who_came(ask) -> None:
    assert ask("久慈市の人は何しに来た").records == (("visit", "visit-2015-07-09-kuji"),)


def test_with_whom_something_was_done_is_not_what_is_asked_about(ask) -> None:
    answer = ask("婚活パーティーみたいなのを保険会社とやったと先輩から聞きました。いつ、どこで開かれたものですか")
    assert ("2019年7月30日" in answer.lead, "大井競馬場" in answer.lead) == (True, True)


def test_a_word_that_is_left_out_is_no_condition(ask) -> None:
    assert "港区" in ask("永田町の関係人口の検討会、事務局のほかに出席した区ある？").lead


def test_the_time_of_a_whole_is_not_that_of_its_parts(ask) -> None:
    assert "2026年度（令和8年度）まで" in ask("今の方向性って何年度まで？").lead


def test_a_word_with_kana_in_a_name_outweighs_it_in_a_text(ask) -> None:
    answer = ask("山梨の展示を丸の内でもやりましたよね。いつからいつまで、どのビル？")
    assert answer.records == (("exhibition", "exhibition-2022-1-marunouchi"),)


def test_an_issue_that_there_is_not_is_no_agreement(ask) -> None:
    answer = ask("7号まで出てるの？")
    assert (answer.status, "協定" in answer.lead) == ("not_found", False)
