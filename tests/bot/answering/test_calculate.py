"""Questions that want more than telling, each answered with its working."""

from __future__ import annotations

import pytest

RECKONED = {
    "北海道町村会と広島県町村会の構成自治体数の差は？": ["#135", "#144", "#9"],
    "北海道町村会は広島県町村会の何倍？": ["16", "#144", "#9"],
    "協定団体の構成自治体数の合計は？": ["#372"],
    "東日本大震災の各区義援金と23区共同の義援金の合計は？": ["¥47億4025万", "¥37億4025万", "¥10億"],
    "2019年と2020年の連携自治体数の差は？": ["#31", "#1035", "#1004"],
    "アンケートの回答率は？": ["19.1%", "#328", "#1718"],
    "協定で構成自治体数が一番多い団体は？": ["北海道町村会", "#144"],
    "協定で構成自治体数が一番少ない団体は？": ["広島県町村会", "#9"],
    "どの県の交流市町村が一番多い？": ["東京都", "#39"],
    "一番長い展示は？": ["10年のあゆみ", "#52"],
    "最初に協定を結んだのは？": ["北海道町村会", "京都府市長会", "京都府町村会", "@2016-04-26"],
    "町村会との協定で一番新しいのは？": ["山梨県町村会", "@2019-10-26"],
    "千葉県町村会と広島県町村会、先に結んだのはどっち？": ["千葉県町村会", "@2017-01-19"],
    "奈良県町村会と群馬県町村会の締結は何日違い？": ["#54", "@2018-02-21", "@2018-04-16"],
    "千葉県町村会と広島県町村会は同じ年度？": ["はい", "2016年度"],
    "群馬県市長会と群馬県町村会は同じ日？": ["はい", "@2018-04-16"],
    "構成自治体数が100を超える協定団体は？": ["北海道町村会", "#144"],
    "構成自治体数が一番多い団体は？": ["北海道町村会", "#144"],
    "構成自治体数が一番少ない団体は？": ["広島県町村会", "#9"],
    "構成自治体数が100を超える団体は？": ["北海道町村会", "#144"],
    "支援金が1億円以上の災害は？": ["¥1億1300万"],
    "13団体のなかで構成自治体がいちばん少ないのは？": ["広島県町村会", "#9"],
    "村が一番多い県は？": ["東京都", "#8", "2015年8月1日"],
    "東京都を除いて村が一番多い県は？": ["福島県", "長野県", "奈良県", "#4"],
    "2番目に村が多い県は？": ["福島県", "長野県", "奈良県"],
    "村の多い県トップ3は？": ["東京都", "福島県", "長野県", "奈良県"],
    "村が一番少ない県は？": ["31都道府県", "#0"],
    "四国4県の市町村を足すと？": ["#22", "徳島県", "香川県", "愛媛県", "高知県"],
    "四国の市町村と県そのものとの交流を足すと？": ["#24", "#22", "#2"],
    "九州に村はいくつ？": ["#2", "熊本県"],
    "石川県の市と町を合わせていくつ？": ["#8", "#6", "#2"],
    "石川県と富山県の市と町を合わせていくつ？": ["#14", "#11", "#3"],
    "福島県と長野県、交流市町村が多いのはどっち？": ["長野県（30市町村）", "#29"],
    "東北と関東、町が多いのはどっち？": ["東北（41町）", "#27"],
    "東北と関東、どちらが多い？": ["関東（150自治体）", "#112"],
    "県そのものと交流があるのは何県？": ["#16", "新潟県"],
    "28年度から29年度に広域協定の自治体数はいくつ増えた？": ["#26", "千葉県町村会", "広島県町村会"],
    "2018年度から2019年度に協定締結自治体はいくつ増えた？": ["#51", "千葉県市長会", "山梨県町村会"],
    "令和3年の福島県沖地震、7月の大雨、8月の大雨の支援金の合計は？": ["¥600万", "¥400万"],
    "令和3年の7月と8月の大雨の支援金を足すと？": ["¥500万"],
    "東日本大震災の各区の義援金と共同で出した分を足すと？": ["¥47億4025万"],
    "東日本大震災と熊本地震の復興支援金を足すと？": ["東日本大震災への支援は記録されていますが", "¥5500万"],
    "東日本大震災は別格として、復興支援金が一番多い災害は？": ["房総半島台風", "¥1億1300万"],
    "「みなと森と水サミット」と「幸せリーグ」、参加自治体が多いのはどちら？": [
        "みなと森と水サミット（75自治体）",
        "#61",
    ],
    "次の展示は？": ["今後の予定", "10年のあゆみ"],
    "協定を結んだ自治体はいくつ？": ["#372", "#13", "@2024-06-18"],
    "which has more villages, Nara or Kyoto?": ["Nara", "4 villages"],
    "how many towns in Shikoku?": ["8 towns"],
    "How many days between the Nara and the Saitama agreements?": ["#69"],
}
"""Questions and what the answers hold: the result and what it was reckoned from."""

NEVER = {
    "北海道町村会と広島県町村会の構成自治体数の合計は？": ["372"],
    "北海道と京都と青森の構成自治体数の差は？": ["差は"],
    "熊本地震と大阪の地震と胆振の地震と台風14号、5つの支援金を足すと？": ["合わせて"],
    "市長会との協定で一番新しいのは？": ["埼玉県", "群馬県市長会"],
    "千葉県町村会と千葉県市長会、先に結んだのはどっち？": ["先なのは千葉県市長会"],
}
"""Plausible wrong answers."""


@pytest.mark.parametrize("question", RECKONED)
def test_results_with_their_working(ask, lacks, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert lacks(answer, *RECKONED[question]) == []
    assert answer.sources


@pytest.mark.parametrize(
    "question", ["2018年の協定の構成自治体数の上位5団体は？", "2018年の協定で構成自治体数が多い団体ベスト10は？"]
)
def test_more_places_than_figures(ask, lacks, question: str) -> None:
    assert lacks(ask(question), "奈良県町村会", "#27", "群馬県町村会", "#12") == []


@pytest.mark.parametrize("question", NEVER)
def test_wrong_results(ask, question: str) -> None:
    text = ask(question).text
    assert [word for word in NEVER[question] if word in text] == []


def test_a_sum_over_a_conversation(talk, lacks) -> None:
    answers = talk("東日本大震災の各区義援金は？", "23区共同の義援金は？", "合計は？")
    assert lacks(answers[-1], "¥47億4025万") == []


def test_days_between_two_answers(talk, lacks) -> None:
    answers = talk("群馬県町村会との協定はいつ？", "奈良県町村会は？", "その差は？")
    assert lacks(answers[-1], "#54") == []


def test_each_place_of_a_ranking_has_its_own_figure(ask) -> None:
    lead = ask("2018年の協定の構成自治体数の上位2団体は？").lead
    assert "奈良県町村会（27自治体）" in lead
    assert "群馬県市長会（23自治体）" in lead


@pytest.mark.parametrize(
    ("question", "working"),
    [
        ("564のうち市と町、差いくつ？", "386市 − 140町 = 246"),
        ("564の内訳で市と村の差", "386市 − 38村 = 348"),
        ("564市町村のうち市は何割？", "68.4%です（386市 ÷ 564市町村）"),
        ("群馬県の市長会と町村会、合計と差", "23自治体 + 12自治体 = 35自治体"),
        ("東日本大震災、各区の義援金と23区共同の分あわせていくら？", "37億4,025万円 + 10億円 = 47億4,025万円"),
    ],
)
def test_figures_that_are_named_in_passing(ask, question: str, working: str) -> None:
    assert working in ask(question).lead


def test_of_two_the_larger_is_named(ask) -> None:
    assert "多いのは千葉県市長会です" in ask("千葉県市長会と千葉県町村会の構成自治体数の差は？").lead


def test_two_sorts_put_together(ask):
    lead = ask("平成30年度の締結分、団体と会社あわせて列挙して").lead
    assert "連携協定3団体、包括連携協定1社" in lead


def test_the_time_of_a_series_holds_for_the_next_sentence(ask):
    answer = ask("2019年10月の魅力発信イベント、会場ふたつありましたよね。どことどこ？")
    assert [id_ for _, id_ in answer.records] == ["event-appeal-2019-10-oi", "event-appeal-2019-10-kitte"]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("協定13団体のうち一番新しいのと一番古いのは何年空いてる？", "3年6か月"),
        ("プロジェクトの始まった日と、初めて協定を結んだ日の間は何日？", "588日"),
        ("会員数と協定自治体数の差は？", "14自治体"),
    ],
)
def test_what_lies_between_two_ends(ask, question: str, figure: str) -> None:
    assert figure in ask(question).lead


def test_an_agreement_has_no_length_for_having_a_day(ask) -> None:
    assert ask("How long does the agreement with Dai-ichi Life last?").status == "not_found"


def test_the_days_since_the_step_told_before(ask) -> None:
    assert "11日離れています" in ask("北海道の協定書案が総会に出たのはいつ？式はその何日後？").text
