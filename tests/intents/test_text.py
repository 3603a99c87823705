"""What a person typed, before anything is looked up in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intents.text import LIMIT, declares, is_japanese, letters, normalise, plain, sentences

ONE_SPELLING = {
    "2018年": ["２０１８年", "2018年", "２018年", " 2018年 ", "2018ねん"],
    "令和2年": ["令和２年", "れいわ2年", "れいわ2ねん"],
    "平成30年": ["平成３０年", "へいせい30年", "へいせい30ねん"],
    "2017~2019": ["2017〜2019", "2017～2019", "2017∼2019"],
    "2018-04": ["２０１８－０４", "2018‐04", "2018–04", "2018—04", "2018−04"],
    "パネル展": ["ﾊﾟﾈﾙ展", "パネル展"],
    "news": ["ＮＥＷＳ", "News", "NEWS"],
    "高崎市": ["髙崎市", "高﨑市"],
    "三国ケ丘": ["三国ヶ丘", "三国ケ丘"],
    "23区": ["２３區", "23区"],
    "群馬 千葉": ["群馬　千葉", "群馬\t\n千葉", "群馬   千葉"],
    "2018年度": ["２０１８年度", "2018ねんど", "2018 ねんど", "二千十八年度"],
    "第2回": ["だい2かい", "第2かい", "だい 2 かい"],
    "北海道町村会 の協定": ["北 海 道 町 村 会 の協定", "北　海　道　町　村　会　の協定"],
    "4月16日": ["４月１６日", "4がつ16にち", "4がつ16日", "4月 16日"],
    "台風14号と台風15号": ["台風14号と15号", "台風１４号と１５号", "台風14号と台風15号"],
    "令和元年台風15号・台風19号": ["令和元年台風15号・19号"],
}

WITHOUT_MARKUP = {
    "協定は？": [
        "<@U123ABC> 協定は？", "*協定*は？", "_協定_は？", "~協定~は？", "`協定`は？", ":tada: 協定は？", "> 協定は？",
        "&gt; 協定は？", "https://example.jp/a?b=c 協定は？", "<https://example.jp>協定は？", "```print(1)```協定は？",
        "協定\u200bは\u202e？", "\x1b協\x00定は？", "<!channel> 協定は？", "<#C1> 協定は？", "<@U1|renkei> 協定は？",
        "<!here|here> 協定は？", "```協定は？```",
    ],
    "general の協定": ["<#C1|general>の協定"],
    "協定 は？": ["<https://example.jp/a|協定>は？"],
    "A & B < C": ["A &amp; B &lt; C"],
}  # fmt: skip


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(value, typed) for value, row in table.items() for typed in row]


@pytest.mark.parametrize(("normal", "typed"), pairs(ONE_SPELLING))
def test_one_spelling_per_character(normal: str, typed: str) -> None:
    assert normalise(typed) == normal


@pytest.mark.parametrize(
    "name", ["千種区", "三国町", "四日市市", "八王子市", "九十九里町", "三十三間堂", "一関市", "五所川原市"]
)
def test_numerals_in_names_stay_as_they_are(name: str) -> None:
    assert normalise(name) == name


@pytest.mark.parametrize(("words", "typed"), pairs(WITHOUT_MARKUP))
def test_slack_markup_is_taken_out(words: str, typed: str) -> None:
    assert " ".join(plain(typed).split()) == words


def test_two_ranges_are_not_struck_out() -> None:
    assert plain("2016年~2017年と2019年~2020年") == "2016年~2017年と2019年~2020年"


def test_a_message_has_sentences() -> None:
    message = "異動してきました。よろしくお願いします！\n\n協定とは？ 千葉の展示はいつ?  There it is. Where?"
    assert sentences(message) == [
        "異動してきました。", "よろしくお願いします！", "協定とは？", "千葉の展示はいつ?", "There it is.", "Where?",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Ver. 3.5", "a.b.c", "2018.4.16", "H30.4.16の協定"])
def test_not_every_full_stop_ends_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " \n\t ", "<@U1>", "https://example.jp/", "\u200b"])
def test_nothing_said(text: str) -> None:
    assert sentences(text) == []


def test_only_the_beginning_of_a_long_message_is_read() -> None:
    assert sum(map(len, sentences("協定" * LIMIT))) == LIMIT


@pytest.mark.parametrize(
    "text", ["異動してきました。", "担当は千葉です。", "資料を見ていますが。\n", "よく分かりませんでした。"]
)
def test_sentences_that_tell(text: str) -> None:
    assert declares(text)


@pytest.mark.parametrize(
    "text", ["いつですか。", "どこですか", "協定を知りたいです。", "教えてください。", "どの団体でしたか。", "協定は？"]
)
def test_sentences_that_ask(text: str) -> None:
    assert not declares(text)


@pytest.mark.parametrize(
    ("text", "letters_only"),
    [("「食べて、おいしい」", "食べておいしい"), ("a_b-c d.", "abcd"), ("・―", ""), ("第1回(東京)", "第1回東京")],
)
def test_letters_compare_whatever_stands_between_them(text: str, letters_only: str) -> None:
    assert letters(text) == letters_only


@pytest.mark.parametrize("text", ["協定は？", "Tokyo の協定はいつ", "ぐんま", "23区のnews", "協定 of 群馬"])
def test_japanese(text: str) -> None:
    assert is_japanese(text)


@pytest.mark.parametrize(
    "text",
    [
        "Как дела?",
        "안녕하세요",
        "สวัสดี",
        "When did Gunma sign?",
        "agreement",
        "What is 連携 in this long English question?",
    ],
)
def test_not_japanese(text: str) -> None:
    assert not is_japanese(text)


@given(some.text(max_size=80))
def test_what_is_normal_stays_so(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(some.text(alphabet="台風14号と15号令和元ねんどがつにち 　~〜-ヶABａ１（)＿", max_size=40))
def test_what_is_normal_stays_so_in_the_language_of_dates(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(some.text(max_size=200))
def test_no_sentence_is_empty_and_none_is_lost(text: str) -> None:
    found = sentences(text)
    assert all(part and part == part.strip() for part in found)
    assert letters(normalise("".join(found))) == letters(normalise("".join(plain(text)[:LIMIT].split())))


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("what is this project and who launched it", ["what is this project?", "who launched it"]),
        ("このプロジェクトとは何か、誰が始めた？", ["このプロジェクトとは何?", "誰が始めた？"]),
        ("what is the theme and the venue of the nara exhibition", None),
    ],
)
def test_what_a_thing_is_and_more_of_it_are_two(message: str, parts: list[str] | None) -> None:
    assert sentences(message) == (parts or [message])


@pytest.mark.parametrize("text", ["H28→H29", "h28⇒h29", "H28 -> H29"])
def test_an_arrow_between_years_joins_them(text: str) -> None:
    assert normalise(text) == "h28からh29"


def test_an_arrow_between_figures_stays() -> None:
    assert "→" in normalise("29年度236→30年度321")


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("1) 最初の協定 2) 会員登録の費用", ["最初の協定 ？", "会員登録の費用"]),
        ("展示の数と、講演会の数と、協定の数を教えて", ["展示の数？", "講演会の数？", "協定の数を教えて"]),
        ("北海道と、京都と、青森の協定の日付は？", ["北海道と、京都と、青森の協定の日付は？"]),
        ("展示の数と、講演会の数と、その差は？", ["展示の数と、講演会の数と、その差は？"]),
    ],
)
def test_wishes_in_a_row_are_sentences(message: str, parts: list[str]) -> None:
    assert sentences(message) == parts
