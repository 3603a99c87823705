"""Sentences whose things share the rest: the question of each, in every way that they may be parted."""

from __future__ import annotations

from datetime import date

import pytest

from intents.joining import Members
from intents.members import members, remainder
from intents.reader import Reader
from intents.rows import in_a_row
from intents.text import normalise

TODAY = date(2021, 2, 10)
ROWS = {
    "連携ニュース2号と3号の発行日": ("連携ニュース2号の発行日", "連携ニュース3号の発行日"),
    "絆まつり2018と2019の初日": ("絆まつり2018の初日", "絆まつり2019の初日"),
    "2018年10月の11日〜12日と13日": ("2018年10月の11日~12日", "2018年10月の13日"),
    "ニュース創刊号と2号": ("ニュース創刊号", "ニュース2号"),
    "2と3号の発行日": ("2号の発行日", "3号の発行日"),
    "平成29年9月と平成30年9月の会場": ("平成29年9月の会場", "平成30年9月の会場"),
    "平成30年度の第1回と第2回のテーマ": ("平成30年度の第1回のテーマ", "平成30年度の第2回のテーマ"),
    "2016、2017、2018の展示": ("2016の展示", "2017の展示", "2018の展示"),
    "news no. 2 and no. 3": ("news no. 2", "news no. 3"),
}
NO_ROWS = ["群馬と京都の展示", "2018年の協定と展示", "9月30日から10月12日", "会員と2号の違い"]
WAYS = {
    "職員派遣、東日本と熊本の差は何人": ("職員派遣、東日本の差は何人", "職員派遣、熊本の差は何人"),
    "群馬県の市長会と町村会それぞれいつ": ("群馬県の市長会それぞれいつ", "群馬県の町村会それぞれいつ"),
    "会員登録の数、令和3年度の表と10年展の数字で差いくつ": (
        "会員登録の数、令和3年度の表で差いくつ",
        "会員登録の数、10年展の数字で差いくつ",
    ),
    "千葉は市長さんの集まりと町村の集まりで、先はどっち": (
        "千葉は市長さんの集まりで、先はどっち",
        "千葉は町村の集まりで、先はどっち",
    ),
    "京都と群馬の展示はいつまで": ("京都の展示はいつまで", "群馬の展示はいつまで"),
    "職員派遣 人数 東日本 熊本": ("職員派遣 人数 東日本", "職員派遣 人数 熊本"),
    "東日本の職員派遣は熊本の何倍": ("東日本の職員派遣はいくつ", "熊本の職員派遣はいくつ"),
    "熊本地震は胆振東部地震より派遣職員が何人多い？": (
        "熊本地震は派遣職員が何人多い?",
        "胆振東部地震は派遣職員が何人多い?",
    ),
    "東日本の職員派遣は熊本より何人多い": ("東日本の職員派遣は何人多い", "熊本の職員派遣は何人多い"),
    "staff sent for the kumamoto quake vs the 2018 hokkaido quake": (
        "staff sent for the kumamoto quake",
        "staff sent for the 2018 hokkaido quake",
    ),
}
NOTHING_JOINED = ["2018年に協定を締結した団体は？", "群馬の展示いつからいつまで", "担当の人に聞いたところ、どこですか"]


def ways(reader: Reader, question: str) -> list[tuple[str, ...]]:
    return [way.questions for way in members(reader.read(question, TODAY))]


@pytest.mark.parametrize("question", ROWS)
def test_numbers_of_a_row_share_what_stands_around_them(question: str) -> None:
    (way,) = in_a_row(normalise(question))
    assert way.questions == ROWS[question]
    assert way.row


@pytest.mark.parametrize("question", NO_ROWS)
def test_other_things_make_no_row(question: str) -> None:
    assert list(in_a_row(normalise(question))) == []


@pytest.mark.parametrize("question", WAYS)
def test_each_member_gets_a_question_of_its_own(reader: Reader, question: str) -> None:
    assert WAYS[question] in [tuple(q.replace("  ", " ") for q in way) for way in ways(reader, question)]


@pytest.mark.parametrize("question", NOTHING_JOINED)
def test_where_nothing_is_joined_there_is_no_way(reader: Reader, question: str) -> None:
    assert ways(reader, question) == []


def test_a_year_before_the_first_of_two_may_belong_to_both(reader: Reader) -> None:
    said = ways(reader, "令和4年の房総の台風と東日本の台風")
    assert any("令和4年" in one and "令和4年" in other for one, other in said)


def test_members_are_called_as_they_were_said(reader: Reader) -> None:
    called = next(members(reader.read("群馬と京都ならどっちが多い？", TODAY))).called
    assert called == ("群馬", "京都")


def test_a_part_taken_from_a_whole(reader: Reader) -> None:
    way = remainder(reader.read("全国1718市町村のうち23区と交流のない市町村は引くといくつ", TODAY))
    assert way == Members(
        ("全国1718市町村はいくつ", "23区と交流のある市町村は引くといくつ"),
        ("全国1718市町村", "23区と交流のない市町村は引くといくつ"),
        rest=True,
    )


def test_what_is_no_remainder(reader: Reader) -> None:
    assert remainder(reader.read("13団体のうち一番多いのは", TODAY)) is None
