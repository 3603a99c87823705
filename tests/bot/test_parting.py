"""Questions of several members, answered member by member where the whole sentence has no such answer."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from bot.evaluation.matching import holds, reduce

TODAY = date(2026, 11, 21)
EACH = {
    "連携ニュース2号と3号の発行日": ("@2020-02-14", "@2020-12-28"),
    "絆まつり2018と2019はどこで？": ("盛岡", "福島"),
    "2018年10月の11日〜12日と13日、それぞれ何のイベント？": ("ぐんまの山村フェア", "ラベンダー"),
    "ニュース創刊号と2号の発行日": ("@2019-03-15", "@2020-02-14"),
    "奈良と埼玉の締結日": ("@2018-02-21", "@2018-05-01"),
    "京都と群馬の展示、いつからいつまで？": ("@2017-08-21", "@2019-05-14"),
    "会員登録の問い合わせ先と10年展の問い合わせ先の電話": ("5210-9080", "5210-9067"),
    "青森の協定締結日と展示の会期は？": ("@2016-06-25", "@2019-01-08"),
    "明治安田と協定結んだ日と、その会社でやった展示の会期": ("@2022-03-29", "@2022-10-25"),
    "ホームページを開いた日とロゴを決めた日は？": ("@2015-06-30", "@2015-06-16"),
    "十勝のプロジェクトのお金はどこから？いくら？": ("地方創生推進交付金", "金額は資料にありません"),
    "埼玉県町村会と協定した年度に、ほかに協定した団体と会社は？": ("群馬県市長会", "第一生命"),
    "展示の主催と後援は？電話は？": ("東京都", "5210-9067"),
    "奈良県町村会が協定を申し込んだ日と、式の日": ("@2017-12-15", "@2018-02-21"),
    "特別区長会のHPアドレスと協議会のHPアドレス": ("tokyo23city-kuchokai", "www.tokyo-23city.or.jp"),
    "会員登録の問い合わせ先と費用": ("5210-9080", "無料"),
    "会員登録の料金と問い合わせ先を教えて": ("5210-9080", "無料"),
    "10年のあゆみ展の問い合わせ先と会場": ("5210-9067", "東京区政会館"),
    "プロジェクト全般の問い合わせと10年展の問い合わせ、電話番号それぞれ": ("5210-9747", "5210-9067"),
}
RECKONED = {
    "群馬と京都だったら協定に入ってる自治体どっちが多い？何個差": "35自治体 − 26自治体 = 9自治体",
    "職員派遣、東日本と熊本の差は何人": "7,174人 − 430人 = 6,744人",
    "東日本の職員派遣は熊本の何倍？": "16.7倍です（7,174人 ÷ 430人）",
    "東日本と熊本と胆振東部、派遣した職員を全部足すと？": "7,174人 + 430人 + 28人 = 7,632人",
    "全国1718市町村のうち23区と交流がない市町村は引くといくつ": "1,718市町村 − 564市町村 = 1,154市町村",
    "千葉と青森で協定に入っている自治体が多いのは？差も": "54自治体 − 40自治体 = 14自治体",
    "令和3年7月と8月の大雨の支援金、あわせていくら": "100万円 + 400万円 = 500万円",
    "staff sent for Kumamoto quake vs the 2018 Hokkaido quake, whats the difference?": "430 people − 28 people = 402",
}
WHOLE = {
    "千葉県と埼玉県以外の協定はいくつ？": "10団体",
    "東北と関東、どちらが多い？": "150自治体",
    "青森県の市長会と町村会では構成団体はどちらがいくつ多い？": "30自治体 − 10自治体 = 20自治体",
    "一つの府県で市長会と町村会のどっちとも提携してるところは": "京都府、青森県、群馬県、千葉県",
}


@pytest.mark.parametrize("question", EACH)
def test_each_member_is_answered(engine: Engine, question: str) -> None:
    answer, _ = engine.ask(question, None, TODAY)
    assert [item for item in EACH[question] if not holds(reduce(answer.text), item)] == []


@pytest.mark.parametrize("question", RECKONED)
def test_what_the_members_come_to_is_shown_with_its_working(engine: Engine, question: str) -> None:
    answer, _ = engine.ask(question, None, TODAY)
    assert RECKONED[question] in answer.lead
    assert answer.sources


@pytest.mark.parametrize("question", WHOLE)
def test_what_the_whole_sentence_answers_stays(engine: Engine, question: str) -> None:
    answer, _ = engine.ask(question, None, TODAY)
    assert WHOLE[question] in answer.lead


def test_the_figures_of_members_can_be_asked_on_about(engine: Engine) -> None:
    _, thread = engine.ask("職員派遣、東日本と熊本の差は何人", None, TODAY)
    answer, _ = engine.ask("合計は？", thread, TODAY)
    assert "7,604人" in answer.lead


def test_a_particle_of_two_joins_nothing(engine: Engine) -> None:
    answer, _ = engine.ask("銀行とも包括連携協定って結んでるんでしたっけ？", None, TODAY)
    assert answer.status == "not_found"
    assert "「銀行」" in answer.lead


def test_the_23_wards_are_no_member_beside_a_disaster(engine: Engine) -> None:
    answer, _ = engine.ask("熊本地震のとき、23区まとめて出したお金と各区の義援金、それぞれいくら？", None, TODAY)
    assert {id_ for _, id_ in answer.records} == {"disaster-2016-kumamoto"}
