"""What the documents say is found by its words, wherever it stands; less than a clear likeness is not enough."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "record", "said"),
    [
        (
            "お茶の淹れ方を教える講座はいつ、建物のどこで？",
            "exhibition-2017-1",
            "3階 首都大学東京飯田橋キャンパス内教室",
        ),
        (
            "2021年の山形の絆まつりは、例年どおりPRブースを運営できたんですか？",
            "festival-2021-yamagata",
            "できませんでした",
        ),
        ("趣意書は、自治体どうしが財源を取り合うとどうなりかねないと言っていますか", "statement-charter", "共倒れ"),
        (
            "企業とも包括協定を結ぶ、という方針を区長会で確認したのはいつ？",
            "meeting-2018-06-15-general",
            "2018年6月15日",
        ),
        ("平成29年12月22日に国のほうで決まったことは何ですか", "government-2017-12-22", "総合戦略"),
        ("千葉の町村から直送の品をロビーで売った日って？", "exhibition-2017-2", "2017年12月21日"),
        ("課題を種類ごとに分けると似た団体の例を探せる、という声は？", "opinion-2014-6-categories", "類似の団体"),
        ("縮小して開催した祭りはどれで、理由は何", "festival-2021-yamagata", "新型コロナ"),
        ("森林整備を通じた連携を報告した千代田区の課長さん", "lecture-2018-1", "夏目"),
        ("豊島区が移住を進める策の協議を始めた相手の市は", "initiative-toshima-kyosei", "秩父市"),
        (
            "シルクの講演会とファッションショーの協力に新聞社が入っていましたか、社名は",
            "event-appeal-2018-2-silk",
            "上毛新聞社",
        ),
        (
            "Which bank was the special cooperator of the 2018 business event?",
            "event-2018-10-business-exchange",
            "七十七銀行",
        ),
        ("寄稿では新型コロナで対面の催しがどうなったと書いていますか", "statement-izaki-2023", "オンラインへの変更"),
    ],
)
def test_the_statement_that_says_it_is_told(ask, question: str, record: str, said: str) -> None:
    answer = ask(question)
    assert (answer.status, [id_ for _, id_ in answer.records]) == ("answered", [record])
    assert said in answer.text
    assert answer.sources


@pytest.mark.parametrize(
    "question",
    [
        "展示の開会式でくす玉を割りましたか",
        "北海道の展示で十勝の牛乳の試飲はありましたか",
        "宇治茶の販売コーナーの売上金額を知りたいのですが",
        "ホームページは英語でも読めますか",
        "区長会の会長は展示をご覧になりましたか",
        "区政会館の図書館は使えますか",
        "お茶の淹れ方講座の講師は誰？",
        "高橋知事と西川会長は何時間話した？",
        "木古内町からの打診に江戸川区は何と返事した？",
        "奈良県町村会との締結式に出席した町村会長のお名前は？",
    ],
)
def test_what_no_statement_clearly_says_is_not_told(ask, question: str) -> None:
    assert ask(question).status == "not_found"


def test_nothing_is_told_twice_in_one_answer(ask) -> None:
    answer = ask("競馬場でやった婚活イベントの日程と、どの会社との協力事業だったか")
    assert answer.text.count("第一生命保険株式会社との協力事業") == 1


def test_an_item_is_told_and_not_all_beside_it(ask) -> None:
    answer = ask("企業とも包括協定を結ぶ、という方針を区長会で確認したのはいつ？")
    assert "包括連携協定締結に向けた方針を確認" in answer.text
    assert "講演会の概要案" not in answer.rows[0].text


def test_an_answer_that_tells_what_is_asked_stands(ask) -> None:
    answer = ask("西川会長が石破大臣を訪問した日を教えて下さい")
    assert answer.records == (("visit", "visit-2015-09-30-ishiba"),)


def test_what_a_single_record_says_of_a_word_is_told_beside_its_answer(ask) -> None:
    answer = ask("しながわ水族館の黄金がにのイベント、提案を受けた日は")
    assert "掲示板に提案を書き込み" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "企業とも協定を結ぼうという方針はいつの総会で決まったんですか",
        "民間企業とも包括協定やっていこう、っていう方針を総会で確認した日は",
    ],
)
def test_the_word_of_its_own_tells_a_record_from_its_rivals(ask, question: str) -> None:
    assert [id_ for _, id_ in ask(question).records] == ["meeting-2018-06-15-general"]
