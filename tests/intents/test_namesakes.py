"""What tells namesakes apart."""

from __future__ import annotations


def test_the_year_of_a_question_picks_the_disaster(read) -> None:
    frame = read("令和3年に起きた福島県沖地震、7月の大雨、8月の大雨")
    assert frame.records == (
        ("disaster-2021-fukushima-oki",),
        ("disaster-2021-july-rain",),
        ("disaster-2021-august-rain",),
    )


def test_the_year_of_a_question_picks_what_was_to_be_held_at_the_same_place(read) -> None:
    assert read("2020年の山形の絆まつり").records == (("festival-2020-yamagata",),)
    assert read("2021年の山形の絆まつり").records == (("festival-2021-yamagata",),)


def test_the_first_of_a_row_of_issues_is_not_all_of_it(read) -> None:
    frame = read("全国連携ニュース第2号〜第4号の発行日")
    assert (frame.records, frame.rounds) == ((), (2, 3, 4))


def test_no_year_leaves_all_of_them(read) -> None:
    assert len(read("福島県沖地震の支援金は").records[0]) == 2


def test_a_month_that_tells_one_of_several_apart_is_no_condition(read) -> None:
    several = read("令和3年の2月の福島県沖地震と7月の大雨の支援金")
    assert [t.weak for t in several.times if t.period is None] in ([], [True])


def test_a_town_is_not_the_prefecture_that_its_name_begins_with(read) -> None:
    assert read("福島町は載っていますか").names == ()
    assert read("福島町村会は").names == (("福島県",),)


def test_a_town_that_is_not_known_is_not_its_namesake(read) -> None:
    frame = read("草津町は載っていますか")
    assert frame.unknown == ("草津町",)
    assert frame.words == ()


def test_disasters_without_a_year_are_of_the_year_of_the_one_beside_them(read) -> None:
    frame = read("令和3年7月の大雨と8月の大雨の復興支援金の合計は")
    assert frame.records == (("disaster-2021-july-rain",), ("disaster-2021-august-rain",))
