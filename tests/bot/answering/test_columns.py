"""Two figures of one thing set against each other."""

from __future__ import annotations

import pytest

RIGHT = [
    ("会員登録自治体は2021年に協定自治体を上回っていた？", "いいえ", "372自治体 − 269自治体 = 103自治体"),
    ("会員登録数は協定締結自治体の数に届いていない？", "はい", "372自治体 − 358自治体 = 14自治体"),
    ("協定自治体が会員登録自治体を上回ったのは何年度から？", "広域連携協定締結自治体", "2016年度"),
    ("令和3年度の各区交流自治体は会員登録自治体の何倍？", "3.1倍", "832自治体 ÷ 269自治体"),
    ("交流自治体の数は2021年度には合計の何パーセント？", "割合は、75.9%", "832自治体 ÷ 1,096自治体"),
    ("熊本地震では各区の義援金と共同の支援金、どちらが多い？", "多いのは各区義援金", "2億5,188万円"),
]


@pytest.mark.parametrize(("question", "opening", "figure"), RIGHT)
def test_two_figures_of_one_thing(ask, question: str, opening: str, figure: str) -> None:
    lead = ask(question).lead
    assert lead.startswith(opening)
    assert figure in lead


def test_the_distance_of_two_figures_of_one_day_is_no_growth(ask) -> None:
    assert ask("2021年、会員登録と協定自治体の差は？").lead.startswith("差は103自治体")


def test_two_figures_of_one_thing_are_no_two_things(ask) -> None:
    assert ask("東日本大震災の各区義援金は共同義援金の何倍？").lead.startswith("3.7倍")
