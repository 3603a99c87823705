"""Words typed or converted wrongly are put right over whole compounds; what is another name or word stays as it is."""

from __future__ import annotations

from datetime import date

import pytest

from intents.reader import Reader

TODAY = date(2021, 2, 10)

SOUNDS = {
    "奈良県町村回との協定": "奈良県町村会", "群馬県長村会との協定": "群馬県町村会",
    "青森県市町会の協定": "青森県市長会", "青森件市長会の協定": "青森県市長会", "千葉件の展示": "千葉県",
    "三井住友海状との協定": "三井住友海上", "第一声明との協定": "第一生命", "第一姓名との協定": "第一生命",
    "隈本地震の義援金": "熊本地震", "熊本自身の義援金": "熊本地震", "熊本地震の義円金": "義援金",
    "群馬県との協程": "協定", "第1回の公演会": "講演会", "東北紲まつりの会場": "東北絆まつり",
    "包活連携協定の企業": "包括連携協定", "何自治隊が入っているか": "何自治体",
}  # fmt: skip
"""A kanji, or several, converted wrongly."""

LOOKS = {
    "三井往友海上との協定": "三井住友海上", "明冶安田生命との協定": "明治安田生命",
    "郡馬県町村会の協定": "群馬県町村会", "奈良県町材会の協定": "奈良県町村会", "連携自冶体数": "連携自治体数",
    "派遺人数は": "派遣人数", "魅カ発信の会場": "魅力発信",
}  # fmt: skip
"""A kanji taken for one that looks like it."""

LETTERS = {
    "三井住海上との協定": "三井住友海上", "三井住友上海との協定": "三井住友海上",
    "シンボジウムのテーマ": "シンポジウム", "シンポジュームのテーマ": "シンポジウム",
    "シンポジュウムのテーマ": "シンポジウム", "シンポジウムのデーマ": "テーマ", "第一生面との協定": "第一生命",
}  # fmt: skip
"""A letter lost, exchanged, without its marks, or one sound wrong in a long title."""

OTHERS = [
    "大阪府市長会", "東京都市長会", "東京都町村会", "大阪市長会", "福島県町村長会", "福岡県町村会", "山口県町村会",
    "愛知県市長会", "山梨県市町村会", "奈良県町村会館", "奈良県市町村", "全国市長会", "全国知事会", "市政会館",
    "県政会館", "区長会館", "町村長", "校長会", "議長会", "区議会", "知事会", "日本生命", "住友生命", "第二生命",
    "第七生命", "大樹生命", "太陽生命", "明治生命", "三井生命", "三井住友銀行", "三井不動産", "東京海上",
    "千葉銀行", "九州北部豪雨", "九州南部豪雨", "熊本豪雨", "鳥取地震", "大阪南部地震", "令和3年7月豪雨",
    "新潟中越地震", "六魂祭", "東北夏祭り", "仙台青葉まつり", "大井競艇場", "品川水族館", "京都市議会", "奈良市長",
    "千葉氏", "公園", "協会", "協約", "研修会", "支援員", "義務", "会計", "会館", "展望", "展開", "連携中枢都市",
    "何分", "何区", "何町", "美里町", "若山", "豊洲", "加野", "広見町", "長居",
]  # fmt: skip
"""Words and names that are right, however near to known ones."""


@pytest.mark.parametrize(("question", "meant"), [*SOUNDS.items(), *LOOKS.items(), *LETTERS.items()])
def test_what_was_meant_is_read_and_told(reader: Reader, question: str, meant: str) -> None:
    utterance = reader.read(question, TODAY)
    assert [to for _, to in utterance.frame.mended] == [meant]
    assert meant in utterance.text


@pytest.mark.parametrize("word", OTHERS)
def test_what_is_another_word_stays(reader: Reader, word: str) -> None:
    assert [reader.read(form.format(word), TODAY).frame.mended for form in ("{}との協定はいつ？", "{}の展示は")] == [
        (),
        (),
    ]


def test_a_mended_question_is_the_one_that_was_meant(reader: Reader) -> None:
    typed, meant = (reader.read(f"三井住友海{end}との協定はいつ？", TODAY).frame for end in "状上")
    assert typed.mended == (("三井住友海状", "三井住友海上"),)
    assert (typed.records, typed.names, typed.subjects) == (meant.records, meant.names, meant.subjects)


def test_several_words_are_mended_at_once(reader: Reader) -> None:
    frame = reader.read("三井住友海状との抱括連携協定っていつ締決した？", TODAY).frame
    assert [to for _, to in frame.mended] == ["三井住友海上", "包括連携協定", "締結"]


@pytest.mark.parametrize("question", ["第一生命の協定", "2018年に協定を締結した団体は？", "「縄文の大地」の展示はいつ"])
def test_nothing_is_mended_in_a_question_that_is_right(reader: Reader, question: str) -> None:
    assert reader.read(question, TODAY).frame.mended == ()


def test_words_half_in_kana_are_no_mistake(reader: Reader) -> None:
    frame = reader.read("くまもと地震のお金は", TODAY).frame
    assert (frame.records, frame.mended) == ((("disaster-2016-kumamoto",),), ())
