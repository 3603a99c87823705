"""What led to an agreement, in order."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "群馬県市長会との協定締結までの経緯は？",
        "群馬県市長会との協定が結ばれるまでの流れを順番に教えて",
        "群馬県市長会の件、申入れが総会に上がったところから締結式までを日付で追いたい",
        "群馬県市長会からの申入れのあと、次に何があった？",
    ],
)
def test_request_draft_and_signing(ask, question: str):
    rows = [row.text for row in ask(question).rows]
    assert [row[:11] for row in rows] == ["2017年11月14日", "2018年3月16日（", "2018年4月16日（"]
    assert "申入れ" in rows[0]


@pytest.mark.parametrize(
    "question",
    ["北海道町村会と協定を結ぶまでに何があった？", "北海道町村会とは最初いつ顔合わせして、いつ協定まで行ったの？"],
)
def test_talks_and_visits_lead_to_it(ask, question: str):
    rows = [row.text for row in ask(question).rows]
    assert "意見交換会" in rows[0]
    assert "締結日" in rows[-1]


def test_a_company(ask):
    assert "動きは、次のとおりです" in ask("三井住友海上との協定が決まるまでの動き").lead


@pytest.mark.parametrize(
    "question",
    [
        "群馬の市長会・町村会とは、申し入れから締結までどういう流れでしたか？日付つきで",
        "群馬の市長会と町村会、申入れから協定までの流れ",
    ],
)
def test_several_partners_at_once(ask, question: str):
    answer = ask(question)
    assert "群馬県市長会との連携協定、群馬県町村会との連携協定が結ばれるまで" in answer.lead
    assert ["群馬県市長会" in row.text for row in answer.rows] == [True, False, False]


def test_what_the_prefecture_was_told_where_nothing_of_the_partners_is_recorded(ask):
    rows = [row.text for row in ask("青森はどういう流れで協定まで行ったんですか").rows]
    assert "青森県内市町村への" in rows[0]
    assert len(rows) == 2


def test_why_an_agreement_came_about_is_told_by_its_steps(ask):
    rows = [row.text for row in ask("第一生命との協定の経緯を教えて").rows]
    assert [row[:10] for row in rows] == ["2018年8月6日（", "2018年8月23日"]


def test_what_all_such_agreements_go_back_to_is_a_step_where_the_question_speaks_of_it(ask, lacks) -> None:
    answer = ask("企業と組む方針が区長会で確認されて、そこから第一生命と締結に至るまでの経緯を時系列で")
    assert lacks(answer, "@2018-06-15", "@2018-08-06", "@2018-08-23") == []
    assert not any("方針" in note for note in answer.notes)


def test_nobody_asked_for_it(ask) -> None:
    answer = ask("第一生命との締結までの流れ")
    assert not any("方針" in row.text for row in answer.rows)
