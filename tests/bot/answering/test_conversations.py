"""Follow-ups over several turns, and topics that leak nothing into each other."""

from __future__ import annotations

import pytest

CONVERSATIONS = {
    "contacts by what they are for": [
        ("プロジェクトの問い合わせ先は？", ["5210-9747"], []),
        ("展示についてはどこ", ["5210-9067"], ["9747"]),
        ("会員登録のほうは", ["5210-9080"], ["9067"]),
        ("電話番号は？", ["5210-9080"], ["9747"]),
    ],
    "what was done with a company": [
        ("明治安田生命との協定は？", ["@2022-03-29"], []),
        ("その会社と一緒にやった事業は？", ["丸の内本社ビル"], ["十勝"]),
    ],
    "year by year": [
        ("2018年に協定を締結した団体は？", ["奈良県町村会", "埼玉県町村会"], []),
        ("2017年は？", ["千葉県町村会", "広島県町村会"], ["奈良県町村会"]),
        ("2つ目の構成自治体数は？", ["広島県町村会", "#9"], ["千葉県町村会"]),
        ("それはどの資料？", ["keika"], []),
    ],
    "a correction": [
        ("2018年に協定を締結した団体は？", ["奈良県町村会"], []),
        ("いや、2017年度の方", ["奈良県町村会", "@2018-02-21"], ["埼玉県町村会"]),
        ("2018年度は？", ["埼玉県町村会", "群馬県市長会"], ["奈良県町村会"]),
        ("何団体？", ["#3"], []),
    ],
    "one symposium": [
        ("第2回シンポジウムはいつ？", ["@2017-01-19"], []),
        ("基調講演は誰？", ["高橋一夫"], []),
        ("テーマは？", ["共存共栄の全国連携"], []),
        ("会場は？", ["東京区政会館"], []),
    ],
    "the first symposium after the second": [
        ("第2回シンポジウムはいつ？", ["@2017-01-19"], []),
        ("第1回は？", ["@2016-04-26"], ["ありません"]),
    ],
    "one association after the other": [
        ("北海道町村会の構成自治体数は？", ["#144"], []),
        ("青森県町村会は？", ["#30"], ["144"]),
        ("広島県町村会は？", ["#9"], ["144"]),
        ("いつ締結した？", ["@2017-01-27"], ["@2016-06-25"]),
    ],
    "topics that leak nothing": [
        ("熊本地震の義援金はいくら？", ["¥3億688万"], []),
        ("2018年に協定を締結した団体は？", ["奈良県町村会"], ["熊本"]),
        ("区政会館の住所は？", ["飯田橋3-5-1"], ["奈良", "熊本"]),
        ("第2回シンポジウムのテーマは？", ["共存共栄"], ["奈良", "熊本"]),
    ],
    "a company": [
        ("第一生命との協定はいつ？", ["@2018-08-23"], []),
        ("三井住友海上は？", ["@2019-09-11"], ["第一生命"]),
        ("テーマ数は？", ["#6"], []),
        ("その前は？", ["損害保険ジャパン"], []),
    ],
    "in English": [
        ("Which associations signed in 2018?", ["Nara", "Saitama"], []),
        ("And in 2017?", ["Chiba", "Hiroshima"], ["Nara"]),
        ("How many?", ["#2"], []),
        ("What is the source?", ["chronology"], []),
    ],
    "a count in between": [
        ("2018年に協定を締結した団体は？", ["奈良県町村会"], []),
        ("何件？", ["#4"], []),
        ("群馬は？", ["群馬県市長会", "群馬県町村会"], ["奈良県町村会", "交流市町村"]),
    ],
    "from exhibitions to lectures": [
        ("2018年度の展示は？", ["縄文の大地"], []),
        ("会場は？", ["東京区政会館"], []),
        ("じゃあ講演会は？", ["講演会", "@2018-07-26"], ["縄文の大地"]),
    ],
    "a count in between, in English": [
        ("Which associations signed in 2018?", ["Nara"], []),
        ("How many?", ["#4"], []),
        ("And in 2017?", ["Chiba", "Hiroshima"], ["Nara"]),
    ],
    "a sum of two associations": [
        ("北海道町村会の構成自治体数は？", ["#144"], []),
        ("青森県町村会は？", ["#30"], []),
        ("合計は？", ["#174"], []),
    ],
    "a sum of two disasters": [
        ("平成30年7月豪雨の支援金は？", ["¥7600万"], []),
        ("熊本地震は？", ["¥5500万"], []),
        ("その合計は？", ["¥1億3100万"], []),
    ],
    "from an exhibition on to the next year's": [
        ("2018年度の展示は？", ["縄文の大地"], []),
        ("最初のはいつ？", ["@2018-08-21"], []),
        ("翌年度は？", ["ぐんま"], ["十勝の空"]),
    ],
    "the fourth of a list, two turns later": [
        ("2018年に協定を締結した団体は？", ["奈良県町村会"], []),
        ("3つ目はいつ？", ["群馬県町村会"], []),
        ("構成自治体数は？", ["#12"], []),
        ("4つ目は？", ["埼玉県町村会"], ["群馬県町村会"]),
    ],
    "the same year": [
        ("三井住友海上との協定はいつ？", ["@2019-09-11"], []),
        ("同じ年に結んだところは？", ["損害保険ジャパン"], []),
        ("同じ年の展示は？", ["ぐんま鉄たび"], ["十勝の空"]),
    ],
    "to the prefecture and back": [
        ("埼玉の展示はいつから？", ["@2021-05-11"], []),
        ("その県の町村会との協定はいつ？", ["@2018-05-01"], []),
        ("構成自治体数は？", ["#23"], []),
        ("さっきの展示のテーマは？", ["ぷらっと埼玉"], []),
    ],
    "bare subjects": [
        ("奈良の展示は？", ["世界遺産"], []),
        ("協定は？", ["奈良県町村会"], ["群馬"]),
        ("東北絆まつりは？", ["仙台", "盛岡"], []),
    ],
}
"""Turn by turn: the question, what the answer holds, what it never says."""


def faults(talk, lacks, turns: list[tuple[str, list[str], list[str]]]) -> list[str]:
    found = []
    for answer, (question, items, never) in zip(talk(*(q for q, _, _ in turns)), turns, strict=True):
        held = [item for item in items if item != "keika"]
        found += [f"{question} lacks {item}" for item in lacks(answer, *held)]
        if "keika" in items and "keika-2021" not in {source.document for source in answer.sources}:
            found.append(f"{question} cites no chronology")
        found += [f"{question} says {item}" for item in never if item not in lacks(answer, *never)]
        if answer.status != "answered":
            found.append(f"{question} is {answer.status}")
    return found


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_conversations(talk, lacks, name: str) -> None:
    assert faults(talk, lacks, CONVERSATIONS[name]) == []


def test_what_is_not_told_by_prefecture_is_said_to_be_missing(talk) -> None:
    answers = talk("熊本地震の義援金はいくら？", "東京都は？", "職員は何人派遣した？")
    assert [answer.status for answer in answers] == ["answered", "not_found", "answered"]
    assert "430人" in answers[2].text


def test_what_failed_is_no_context(talk) -> None:
    answers = talk("パリとの協定はいつ？", "構成自治体数は？")
    assert [answer.status for answer in answers] == ["not_found", "clarify"]


def test_beyond_the_end_of_a_list(talk) -> None:
    """A list of four has no seventh, and still has a fourth."""
    answers = talk("2018年に協定を締結した団体は？", "7つ目は？", "4つ目は？")
    assert len(answers[1].records) == 0
    assert "4団体" in answers[1].lead
    assert "埼玉県町村会" in answers[2].lead


def test_a_sum_shows_its_working(talk) -> None:
    answer = talk("北海道町村会の構成自治体数は？", "青森県町村会は？", "合計は？")[-1]
    assert "144自治体 + 30自治体 = 174自治体" in answer.lead
    assert {id_ for _, id_ in answer.records} == {"agreement-hokkaido", "agreement-aomori-towns"}


def test_what_was_taken_over_is_shown(talk) -> None:
    assert "2018年" in talk("2018年に協定を締結した団体は？", "展示は？")[-1].reading


def test_the_next_in_a_ranking_is_the_place_after_the_last_one_told(talk) -> None:
    answers = talk("一番構成自治体が多いのは？", "その次に多いのは？", "その次は？")
    assert "千葉県市長会（37自治体）" in answers[1].lead
    assert "青森県町村会（30自治体）" in answers[2].lead


def test_another_place_of_a_ranking_that_was_told_in_passing(ask) -> None:
    assert "千葉県市長会" in ask("協定団体で構成自治体の数が一番多いのは北海道ですよね。じゃあ2番目は？").lead


def test_all_of_the_year_of_what_was_told(talk) -> None:
    assert "1億1,800万円" in talk("台風19号のときは？", "その年の支援金は全部でいくら？")[-1].lead


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (
            ("千葉県町村会と協定を結んだのはいつ？", "じゃあ市長会は？", "どっちが自治体数多い？"),
            "千葉県市長会（37自治体）",
        ),
        (("千葉県町村会と協定を結んだのはいつ？", "じゃあ市長会は？", "その間は何年あいてる？"), "1,010日"),
        (("熊本地震の支援金は", "胆振は？", "どっちが多い"), "平成28年熊本地震（5,500万円）"),
        (("群馬県市長会の自治体数は", "群馬の町村会は", "どっちが先？"), "同じ日"),
    ],
)
def test_two_told_one_after_the_other_are_compared(talk, turns: tuple[str, ...], told: str) -> None:
    assert told in talk(*turns)[-1].lead


def test_a_round_in_a_list_is_its_place(talk) -> None:
    answers = talk("千葉県の展示を教えて", "1回目のテーマは", "講演会を全部教えて", "3回目の講師は")
    assert "食べておいしい" in answers[1].lead
    assert "櫻井" in answers[3].lead
