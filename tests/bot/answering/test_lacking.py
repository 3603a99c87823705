"""What the documents do not tell is said before what they tell; what they say is never called missing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "missing", "told"),
    [
        ("ねぎサミット2016の来場者数と出店団体数は？", "参加者数は資料にありません。", "28団体"),
        ("奈良の展示の会期と入場料", "入場料・参加費は資料にありません。", "2020年1月7日"),
        ("Twitterのフォロワー数と開設時期は？", "フォロワー数・閲覧数は資料にありません。", "2021年1月"),
        ("全国連携ニュース第4号はいつ、何部発行された？", "数量は資料にありません。", "2021年9月30日"),
        ("とれたて村の売上と参加自治体数", "売上は資料にありません。", "16自治体"),
    ],
)
def test_what_is_missing_comes_first(ask, question: str, missing: str, told: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert missing in answer.lead
    assert answer.lead.index(missing) < answer.lead.index(told)


@pytest.mark.parametrize(
    "question",
    [
        "コッペパンは何種類",
        "シルクと光は何曲だった",
        "助成金の上限額は",
        "調査第1課の課長の名前",
        "葛飾区の連携先は",
        "西日本の協定は？",
        "アンケートの未回答は何自治体だったの",
        "プロジェクトの助成金、申請の締切っていつまで？あと1区あたりの上限額",
        "奈良県町村会との協定書に有効期間の条文ってありますか。何年更新でしょうか。",
    ],
)
def test_what_nothing_tells_is_no_answer(ask, question: str) -> None:
    assert ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("渋谷横丁のメニュー何種類", "11種類"),
        ("幸せリーグ何団体", "61自治体"),
        ("西日本のほうの平成30年7月豪雨、派遣人数は？", "111人"),
    ],
)
def test_what_is_told_is_not_missing(ask, question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert "資料にありません" not in answer.lead


def test_what_tells_two_words_apart_is_no_difference_of_figures(ask) -> None:
    assert ask("義援金と支援金の違いって何").status == "not_found"
    assert "37億" in ask("東日本大震災と熊本地震の義援金の差は？").text


def test_each_thing_that_nothing_tells_is_named(ask) -> None:
    answer = ask("プロジェクトのロゴマーク、デザインした人と色の意味")
    assert answer.status == "not_found"
    assert "作者・制作者、色や形の意味は資料にありません" in answer.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("広島県全9町の展示、巡回したのはどの区？", "品川区"),
        ("アンケートは何自治体に出して何件戻ってきた？", "1,718"),
        ("京都やましろの計画は何市何町何村？", "5市"),
        ("令和4年の台風14号で支援金を送った県はどこ", "宮崎県"),
        ("千葉県市長会って何市が入ってる？", "千葉市"),
        ("How many staff were dispatched after the Kumamoto earthquake?", "430"),
        ("how much is the membership fee for a town", "free"),
        ("神野先生の講演のテーマは？", "地方分権と地域間連携について"),
        ("joint plan with tokachi period", "FY2020 to FY2022"),
        ("Which wards did the 2018 Hokkaido exhibition go round to?", "Taito"),
    ],
)
def test_what_is_said_by_other_words_is_not_missing(ask, question: str, told: str) -> None:
    answer = ask(question)
    assert told in answer.text
    assert "資料にありません" not in answer.text
    assert "do not give" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["令和3年2月のオンライン講演会の視聴者数は？", "KITTEの魅力発信イベントの予算は？", "講演会の申込みはいつまで？"],
)
def test_where_nothing_else_is_asked_nothing_is_found(ask, question: str) -> None:
    assert ask(question).status == "not_found"


def test_a_term_is_asked_of_agreements_only(ask) -> None:
    assert "有効期限" in ask("第一生命との協定の更新は？").lead
    assert "2019年10月8日" in ask("パンフレットのリニューアル版の更新はいつ？").lead


def test_what_the_thing_named_states_stands_beside_its_contact(ask) -> None:
    answer = ask("会員登録したいときの窓口の電話と、費用がかかるかどうか教えてください")
    assert "03-5210-9080" in answer.lead
    assert "03-5210-9067" not in answer.text
    assert any("無料" in row.text for row in answer.rows)


def test_what_comes_nearest_is_told_beside(ask) -> None:
    answer = ask("アンケートに答えなかった自治体って何件？")
    assert answer.status == "not_found"
    assert "回答しなかった自治体の数は資料にありません" in answer.lead
    assert "328件" in ask("アンケートで返事をくれなかった自治体はいくつ").text


def test_answers_came_from_everywhere(ask) -> None:
    assert "全都道府県" in ask("平成26年のアンケート、返事が一つもなかった都道府県はあるの？").lead


def test_of_a_name_alone_nothing_else_is_told(ask) -> None:
    assert ask("青森県の人口は？").lead.startswith("青森県の人口や面積は資料にありません")


@pytest.mark.parametrize(
    "question", ["群馬県町村会の連絡先教えて", "第一生命側の協定担当部署の連絡先", "損保ジャパンの担当部署"]
)
def test_a_partner_has_no_contact_of_its_own(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert "問い合わせ先は" in answer.lead
    assert "資料にありません" in answer.lead


def test_whom_to_call_about_what_is_named(ask) -> None:
    assert "03-5210-9747" in ask("北海道との協定について聞きたいときの連絡先").lead


@pytest.mark.parametrize("question", ["特別区協議会の設立", "特別区協議会はいつできた"])
def test_a_body_is_not_as_old_as_what_it_held(ask, question: str) -> None:
    assert "設立日は資料にありません" in ask(question).lead


@pytest.mark.parametrize(
    "question", ["PRブースの出展料は？", "KITTEのイベントの参加費は？", "雪の活用で運んだ雪の量は？"]
)
def test_a_measure_of_what_the_documents_only_speak_of(ask, question: str) -> None:
    assert ask(question).status == "not_found"


def test_days_that_no_document_tells(ask) -> None:
    assert ask("コロナの間に結んだ協定は").status == "not_found"
    assert "明治安田生命" in ask("コロナのあいだ、令和3年度に新しく協定した会社は").lead
