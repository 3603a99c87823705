"""Whether something can be seen on a day: yes or no first, then the dates and hours."""

from __future__ import annotations

import pytest

YES = {
    "土曜の午後4時に10年のあゆみ展は見られる？": "9:00～17:00",
    "平日夜8時でも展示は見られますか": "9:00～20:30",
    "2024年7月20日に展示やってる？": "土曜日",
    "区政会館は日曜日は休みですか": "閉館です",
    "Is the exhibition open on Saturdays?": "9:00-17:00",
    "Was the 10-year exhibition open at 7 pm on Fridays?": "9:00-20:30",
    "SDGsの講演会は木曜日だった？": "木曜日",
}
NO = {
    "令和6年度第1回の展示は日曜も見られますか": "日曜日は閉館",
    "区政会館は8月11日の日曜は見られる？": "2024年8月11日",
    "8/11（日）に飯田橋の10年展を見に行けますか": "閉館",
    "10年のあゆみ展は2024年8月12日に見られますか": "祝日",
    "土曜の午後6時に展示は見られる？": "9:00～17:00",
    "10年のあゆみ展は8月30日に見られる？": "会期に入っていません",
    "群馬の展示は今も見られる？": "会期に入っていません",
    "今も展示やってる？": "会期に入っていません",
    "10年の展示、海の日も開いてますか": "2024年7月15日（令和6年、月曜日・祝日）は閉館",
    "10年のあゆみ展は文化の日に見られますか": "会期に入っていません",
    "区政会館って敬老の日開いてますか": "祝日は閉館",
    "2024年8月11日に十勝の展示は見られる？": "2018年8月21日",
    "区政会館は月曜日休み？": "開いています",
    "SDGsの講演会は金曜日でしたか": "木曜日",
    "Can I see the ten years exhibition on Sunday 11 August 2024?": "closed",
}
PLAIN = {
    "10年のあゆみ展は8月24日土曜は何時まで？": "土曜日）は9:00～17:00",
    "区政会館は土日も開いてる？": "土曜日は開いています",
    "区政会館の開館時間は？": "平日 9:00～20:30",
}


@pytest.mark.parametrize(("question", "part"), YES.items())
def test_yes(ask, question: str, part: str) -> None:
    answer = ask(question)
    assert (answer.lead.startswith(("はい", "Yes")), part in answer.lead) == (True, True)


@pytest.mark.parametrize(("question", "part"), NO.items())
def test_no(ask, question: str, part: str) -> None:
    answer = ask(question)
    assert (answer.lead.startswith(("いいえ", "No")), part in answer.lead) == (True, True)


@pytest.mark.parametrize(("question", "part"), PLAIN.items())
def test_neither(ask, question: str, part: str) -> None:
    answer = ask(question)
    assert (answer.lead.startswith(("はい", "いいえ")), part in answer.lead) == (False, True)
