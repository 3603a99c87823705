"""False premises put right: the question names another place, person, association or year."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("ねぎサミットの会場は東京区政会館でしたよね？", "東京区政会館ではなく大井競馬場"),
        ("熊本地震の被災地は福岡県ですか", "福岡県ではなく熊本県"),
        ("魅力発信イベント（KITTE）は港区でしたっけ", "港区ではなく千代田区"),
        ("奈良県町村会とは2017年に締結しましたよね", "2017年（平成29年）ではなく2018年2月21日"),
        ("群馬県市長会との協定は2017年度ですよね？", "2017年度（平成29年度）ではなく2018年4月16日"),
        ("ねぎサミットは2017年でしたっけ", "2017年（平成29年）ではなく2016年11月26日"),
        ("京都の展示は渋谷区にも巡回した？", "渋谷区ではなく港区"),
        ("東北絆まつり2018は仙台で開かれたんですよね", "仙台ではなく盛岡"),
        ("プロジェクトは2015年に始まったんでしょ？", "2015年（平成27年）ではなく2014年9月16日"),
        ("ホームページの開設は平成26年？", "2014年（平成26年）ではなく2015年6月30日"),
        ("Was the Nara agreement signed in 2017?", "21 February 2018, not 2017"),
        ("Was the leek summit held at Tokyo Kusei Kaikan?", "not Tokyo Kusei Kaikan"),
    ],
)
def test_what_it_was_instead(ask, question: str, instead: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert instead in answer.lead
    assert answer.sources


@pytest.mark.parametrize(
    "question",
    [
        "群馬県市長会との協定は2018年度ですよね？",
        "ねぎサミットは2016年11月27日でしたよね",
        "熊本地震の被災地は熊本県ですか",
    ],
)
def test_what_is_right_is_not_put_right(ask, question: str) -> None:
    assert "ではなく" not in ask(question).lead


@pytest.mark.parametrize(
    "question", ["千葉県町村会と広島県町村会の締結日は何日違いますか", "熊本地震と大阪府北部地震の支援金の差は"]
)
def test_two_things_set_against_each_other_are_no_premise(ask, question: str) -> None:
    assert "ではなく" not in ask(question).lead
