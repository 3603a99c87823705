"""Of the words that nobody owns: which name something, and which are what the question speaks of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("豊橋市と品川区の黄金がにのイベントはどこ？", ("豊橋市",)),
        ("能登の地震にいくら出した？", ("能登",)),
        ("東京ドームの開館時間は？", ("東京ドーム",)),
        ("堺区の特養はいつ？", ("堺区",)),
        ("ハワイ州の展示はいつ？", ("ハワイ州",)),
        ("which wards did the Bavaria exhibition go to?", ("bavaria",)),
        ("「空飛ぶ自転車の夢」の展示はいつ？", ("空飛ぶ自転車の夢",)),
        ("群馬の展示はいつ？", ()),
        ("「一緒にやりたい」と言われた協定はいつ？", ()),
    ],
)
def test_names_that_the_documents_do_not_have(read, question: str, names: tuple[str, ...]) -> None:
    assert read(question).proper == names


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("奈良県町村会との裁判はいつ？", ("裁判",)),
        ("区政会館の搬入時間は何時から？", ("搬入",)),
        ("松原先生が講演したのはいつの裁判？", ("裁判",)),
        ("お年寄りが来た展示はいつ？", ()),
    ],
)
def test_what_a_question_speaks_of(read, question: str, topics: tuple[str, ...]) -> None:
    assert read(question).topics == topics
