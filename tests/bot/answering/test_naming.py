"""What lists are called: nothing twice, no list named by its own entries, particles as people put them."""

from __future__ import annotations

import pytest

LEADS = {
    "品川区の展示は何回？": "品川区を巡回した全国連携展示は7回",
    "ねぎサミットと同じ会場で開かれた催しは？": "大井競馬場での催しは4件",
    "ねぎサミットはどこで開かれた？": "大井競馬場（「ウマイル スクエア」）で開催されました",
    "連携自治体数の最初は？": "最初は、2015年度（平成27年度）の連携自治体数です。平成27年度の連携自治体数は",
    "熊本地震はいつ？": "平成28年熊本地震の発生時期は",
    "2018年に協定を締結した団体は？": "2018年（平成30年）に連携協定を結んだ団体は4団体",
    "市長会との協定は？": "連携協定を結んだ市長会は4団体",
    "包括連携協定の一覧": "包括連携協定を結んだ企業は4社",
    "まるごとにっぽんでやった魅力発信イベントは？": "まるごとにっぽんでの魅力発信イベントは3件",
    "東北絆まつりの一覧": "東北絆まつりは6回",
    "東京23区全国連携ニュースの創刊号から第4号までの発行日を並べて": "第1号から第4号までの東京23区全国連携",
    "令和5年度からのプロジェクトの方向性、3本柱は何ですか？": "2023年度（令和5年度）の方向性は3件",
    "奈良県で23区と交流のある市町村を全部教えて": "奈良県の市町村は8市町村",
    "奈良県で23区と交流のある市は？": "奈良県の市は3市",
    "which associations signed in 2018": "signed a cooperation agreement in 2018:",
}


@pytest.mark.parametrize(("question", "part"), LEADS.items())
def test_what_a_list_is_called(ask, question: str, part: str) -> None:
    assert part in ask(question).lead


def test_lines_do_not_repeat_the_prefecture_of_the_question(ask) -> None:
    rows = [row.text for row in ask("奈良県で23区と交流のある市町村を全部教えて").rows]
    assert rows[0].startswith("宇陀市")
    assert not any("奈良県" in row for row in rows)


def test_lines_of_meetings_are_brief_where_only_when_is_asked(ask, lacks) -> None:
    answer = ask("京都との連携協力推進委員会は全部で何回、いつ開かれましたか？")
    assert lacks(answer, "3回", "第2回", "@2016-12-13") == []
    assert "情報交換" not in answer.text
