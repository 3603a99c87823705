"""Questions in two halves: on the day of something else, and the time between two things."""

from __future__ import annotations

import pytest

from intents.joint import gap, joint, that_day
from intents.text import normalise

JOINTS = {
    "千葉県町村会の協定と同じ日に何がありましたか": ("千葉県町村会の協定", "day", "何がありましたか"),
    "山梨県町村会と同じ月に協定を結んだ団体は？": ("山梨県町村会", "month", "協定を結んだ団体は?"),
    "青森県市長会と同じ年度に協定を結んだのは？": ("青森県市長会", "fiscal_year", "協定を結んだのは?"),
    "秋田市長が来た日、同じ日に始まったものは？": ("秋田市長が来た日", "day", "始まったものは?"),
    "中間のまとめが公表された日に、ほかに何があった？": ("中間のまとめが公表された", "day", "ほかに何があった?"),
    "平成30年の全国連携展示と重なるお祭りは？": ("平成30年の全国連携展示", "day", "お祭りは?"),
    "令和6年度第1回の展示はどのお祭りと重なる？": ("令和6年度第1回の展示", "day", "どのお祭り"),
    "ぐんまの展示は東北絆まつりと会期が重なる？": ("ぐんまの展示", "day", "東北絆まつり"),
    "広島県の展示の会期中に開かれた催しは？": ("広島県の展示", "day", "開かれた催しは?"),
    "東北絆まつり2018と同じ時期の催しは？": ("東北絆まつり2018", "day", "催しは?"),
    "ねぎサミットと同じ会場で開かれた催しは？": ("ねぎサミット", "venue", "開かれた催しは?"),
    "高橋知事の訪問日に久慈市も来てる？": ("高橋知事の訪問", "day", "久慈市も来てる?"),
    "what happened on the same day as the Chiba agreement?": ("the chiba agreement", "day", "what happened"),
}

NO_JOINTS = [
    "群馬県市長会と群馬県町村会は同じ日？",
    "青森は市長会も町村会も同じ日に協定式をしたのですか",
    "埼玉の町村会と群馬の2団体って同じ日に締結式したんでしたっけ？",
    "同じ日に何がありましたか",
    "2018年の協定は？",
    "会期中に特産品を委託販売した日は？",
    "重なりを除いた合計は？",
]


@pytest.mark.parametrize("question", JOINTS)
def test_what_happened_at_the_time_of_something_else(question: str) -> None:
    halves = joint(normalise(question))
    assert halves is not None
    assert (halves.thing, halves.grain, halves.rest) == JOINTS[question]


@pytest.mark.parametrize("question", NO_JOINTS)
def test_questions_that_are_whole(question: str) -> None:
    assert joint(normalise(question)) is None


@pytest.mark.parametrize(
    ("question", "ends"),
    [
        ("北海道町村会から山梨県町村会まで何年空いてる？", ("北海道町村会", "山梨県町村会")),
        ("案を確認してから締結まで何日？", ("案を確認し", "締結")),
        ("明治安田生命の協定は三井住友海上の何年後ですか", ("三井住友海上", "明治安田生命の協定")),
        ("損保ジャパンと三井住友海上の協定は何か月空いてますか", ("損保ジャパン", "三井住友海上の協定")),
    ],
)
def test_the_two_ends_of_a_time(question: str, ends: tuple[str, str]) -> None:
    assert gap(normalise(question)) == ends


@pytest.mark.parametrize("question", ["展示は8月21日から9月27日まで何日間？", "いつからいつまで？", "協定はいつ？"])
def test_lengths_are_no_time_between_two_things(question: str) -> None:
    assert gap(normalise(question)) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("同じ日に岩手の市も来た？", "岩手の市も来た?"),
        ("で、その日、岩手のどこかも来た？", "岩手のどこかも来た?"),
        ("did anyone from Iwate come on the same day?", "did anyone from iwate come"),
        ("埼玉も同じ日？", ""),
    ],
)
def test_what_is_asked_of_the_day_of_what_was_told(question: str, asked: str) -> None:
    assert that_day(normalise(question)) == asked
