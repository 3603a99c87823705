"""What stands inside a statement is told where nothing else answers; less than a clear likeness is not enough."""

from __future__ import annotations

import pytest

from bot.answering import stated
from intents.frame import Frame


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
    ],
)
def test_what_no_statement_clearly_says_is_not_told(ask, question: str) -> None:
    assert ask(question).status == "not_found"


def test_only_what_no_wording_changes_chooses_the_records() -> None:
    frame = Frame(names=(("千葉県",),), words=("直送",), properties=("date",), asks=("when",))
    assert stated.firm(frame) == Frame(names=(("千葉県",),), asks=("list",))


def test_nothing_is_told_twice_in_one_answer(ask) -> None:
    answer = ask("競馬場でやった婚活イベントの日程と、どの会社との協力事業だったか")
    assert answer.text.count("協力事業として") == 1
