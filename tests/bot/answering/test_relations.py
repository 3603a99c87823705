"""Relations between facts: on the same day, how far apart, both or only one, a part's own day, lists cut short."""

from __future__ import annotations

import pytest

SAME_TIME = {
    "千葉県町村会と協定を交わしたのと同じ日に、区政会館の20階で何をやっていましたか": ["第2回全国連携シンポジウム"],
    "北海道町村会との協定締結式と同じ日に何がありましたか": ["京都府市長会", "京都府町村会", "シンポジウム"],
    "KITTEの魅力発信イベントと同じ日に協定を結んだのはどこ？": ["千葉県市長会", "山梨県町村会"],
    "山梨県町村会と同じ日に締結した団体はどこですか": ["千葉県市長会との連携協定は"],
    "東京23区全国連携ニュース創刊号が発行されたのと同じ日の区長会総会では何を確認した？": ["三井住友海上"],
    "中間のまとめが公表された日に、ほかに何があった？": ["群馬県市長会", "群馬県町村会", "区長会総会"],
    "秋田市長が西川会長を訪ねてきた日、同じ日に運用が始まったものがあるそうですね。何ですか？": ["ホームページ"],
    "what else happened on the same day as the agreement with the Chiba Towns and Villages Association?": ["symposium"],
}

APART = {
    "千葉県町村会の協定から千葉県市長会の協定まで何年空いてる？": ["2年9か月7日", "1,010日"],
    "損保ジャパンと三井住友海上の協定は何か月空いてますか": ["3か月11日", "103日"],
    "プロジェクト開始から最初の協定まで何年何か月？": ["1年7か月10日", "588日"],
    "埼玉県町村会との協定案が確認されてから締結まで何日？": ["1か月15日", "46日"],
    "企業との協定の方針を総会で確認してから第一生命と協定を結ぶまで何日かかった？": ["69日"],
    "埼玉県町村会と群馬県町村会は何日違い？": ["15日"],
    "how long after the Hokkaido agreement was the Yamanashi agreement signed?": ["3 years and 6 months"],
}

BOTH = ["京都府", "青森県", "群馬県", "千葉県"]
TOWNS_ONLY = ["北海道", "広島県", "奈良県", "埼玉県", "山梨県"]
SETS = {
    "市長会と町村会、両方とも協定の相手になってる府県をぜんぶ挙げてください": BOTH,
    "市長会も町村会も協定を結んでいる県はいくつ？": [*BOTH, "4都道府県"],
    "町村会だけと協定を結んでいる県はどこ？": TOWNS_ONLY,
    "町村会としか協定を結んでいない県を教えて": TOWNS_ONLY,
    "町村会とは結んでいるのに市長会とは結んでいない県は？": TOWNS_ONLY,
    "2018年に市長会と町村会の両方と協定を結んだ県は？": ["群馬県", "1都道府県"],
}

PARTS = {
    "新虎まつり、2日間のどっちが東北六魂祭パレードの日？": "東北六魂祭パレードは、2016年11月20日",
    "ねぎサミットの舟運イベントはどちらの日？": "舟運イベントは、2016年11月27日",
    "お茶の淹れ方講座はいつ？": "お茶の淹れ方講座は、2017年8月25日",
    "宇治茶販売コーナーは何日でしたか": "2017年8月24日（平成29年）、2017年8月25日（平成29年）",
    "千葉県特産品販売の日にちは？": "千葉県特産品販売は、2017年12月21日",
}


@pytest.mark.parametrize("question", SAME_TIME)
def test_what_happened_at_the_time_of_something_else(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert [word for word in SAME_TIME[question] if word not in answer.text] == []


def test_the_thing_itself_is_only_what_the_time_is_known_by(ask) -> None:
    answer = ask("山梨県町村会と同じ日に締結した団体はどこですか")
    assert answer.records == (("agreement", "agreement-chiba-cities"),)
    assert [note for note in answer.notes if "山梨県町村会" in note]


@pytest.mark.parametrize("question", APART)
def test_the_time_between_two_things(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert [part for part in APART[question] if part not in answer.lead] == []


@pytest.mark.parametrize("question", SETS)
def test_prefectures_with_both_or_one_alone(ask, question: str) -> None:
    answer = ask(question)
    assert [name for name in SETS[question] if name not in answer.lead] == []
    assert [name for name in {*BOTH, *TOWNS_ONLY} - set(SETS[question]) if name in answer.lead] == []


def test_a_prefecture_that_is_missing_is_missing_as_far_as_the_list_goes(ask) -> None:
    assert [note for note in ask("町村会だけの県は？").notes if "2024年6月18日" in note]
    assert "ありません" in ask("市長会だけが協定を結んでいる県はありますか").lead


@pytest.mark.parametrize("question", PARTS)
def test_a_part_has_its_own_day(ask, question: str) -> None:
    assert PARTS[question] in ask(question).lead


def test_the_whole_is_dated_where_no_part_is_meant(ask) -> None:
    assert ask("新虎まつりはいつ").lead.startswith("東京 新虎まつりとの連携・協力は、2016年11月19日・20日")


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("明治安田生命との協定の4テーマ、全部書き出してもらえますか", "ほかの3つは資料にありません"),
        ("損保ジャパンの協定の5テーマは何？", "ほかの4つは資料にありません"),
        ("展示は全部で何回やりましたか", "15回"),
        ("広島県町村会の9町を全部教えて", "資料にありません"),
    ],
)
def test_what_a_document_counts_but_does_not_list(ask, question: str, missing: str) -> None:
    assert missing in ask(question).text


def test_a_list_that_is_complete_says_nothing_of_the_rest(ask) -> None:
    answer = ask("千葉県市長会の37市はどこ？")
    assert "流山市" in answer.lead
    assert "ほかの" not in answer.text


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("企業と包括協定を結んでいこうという方針を区長会総会が確認したのはいつですか", "2018年6月15日"),
        ("市長会・町村会だけじゃなく民間企業とも組んでいこう、という方針が確認された総会はいつ？", "2018年6月15日"),
        ("埼玉県町村会との協定、案が区長会総会にかかったのはいつ？", "2018年3月16日"),
    ],
)
def test_the_meeting_that_decided(ask, question: str, day: str) -> None:
    assert day in ask(question).lead


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("北海道町村会の会長は誰？", "棚野孝夫"),
        ("京都府市長会の副会長は誰ですか", "山崎善也"),
        ("千葉県市長会の会長は誰？", "井崎義治"),
        ("流山市長の名前は？", "井崎義治"),
        ("全国連携プロジェクト連絡会の座長は誰？", "菅野秀昭"),
        ("新宿区の課長で登壇したのは誰？", "菅野秀昭"),
    ],
)
def test_who_held_an_office(ask, question: str, holder: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert holder in answer.lead
    assert answer.sources


@pytest.mark.parametrize("question", ["全国町村会の会長は誰", "埼玉県知事は誰？", "墨田区長は誰ですか"])
def test_an_office_that_nobody_is_named_with(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert "資料にありません" in answer.lead


def test_the_last_of_several_kinds_of_event(ask) -> None:
    assert "第3弾" in ask("2015年の最後の行事は何？").lead


def test_a_scene_keeps_the_time_of_a_record(ask) -> None:
    answer = ask("平成29年12月5日に講演会がありました。事例報告をしたのは誰ですか")
    assert "北見恭一" in answer.lead


def test_a_scene_loses_a_time_of_its_own(ask) -> None:
    answer = ask("来月の会議で協定を紹介します。北海道町村会とはいつ結びましたか")
    assert "2016年4月26日" in answer.lead


def test_figures_that_differ_are_no_days_between(ask) -> None:
    lead = ask("各区の義援金、東日本大震災と熊本地震でどのくらい差がありますか").lead
    assert "37億4,025万円 − 3億688万円 = 34億3,337万円" in lead
