"""Those that have all of some things, and those that have none."""

from __future__ import annotations

import pytest

BOTH = [
    "お金だけじゃなく救援物資も送ったのはどの災害？",
    "救援物資に加えて職員も出した災害",
    "救援物資と職員派遣の両方がある災害は",
]
NO_VILLAGE = ["村がゼロの県はどこ", "村が一つもない都道府県はいくつある？", "Which prefectures have no villages?"]
NO_STAFF = ["職員を出してない災害は？", "職員派遣がなかった災害", "Which disasters got no staff?"]


@pytest.mark.parametrize("question", BOTH)
def test_those_that_have_both(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {id_ for _, id_ in answer.records} == {
        "disaster-2011-higashinihon",
        "disaster-2016-kumamoto",
        "disaster-2019-typhoons",
    }


@pytest.mark.parametrize("question", NO_VILLAGE)
def test_the_rows_of_a_table_with_none(ask, question: str) -> None:
    answer = ask(question)
    assert "31" in answer.lead
    assert "prefcount-2015-20-nagano" not in {id_ for _, id_ in answer.records}


@pytest.mark.parametrize("question", NO_STAFF)
def test_what_is_not_on_record_of_some(ask, question: str) -> None:
    answer = ask(question)
    assert "10" in answer.lead
    assert "disaster-2016-kumamoto" not in {id_ for _, id_ in answer.records}


def test_what_is_told_of_without_its_amount_is_not_lacking(ask) -> None:
    ids = {id_ for _, id_ in ask("支援金を出していない災害はある？").records}
    assert ids == {"disaster-2011-higashinihon", "disaster-2022-fukushima-oki"}


def test_all_rows_have_some(ask) -> None:
    assert "47都道府県のすべて" in ask("市がない県ってある？").lead


UNSTATED = ["支援金を出した災害のうち金額が書いてないのは？", "金額が載っていない災害支援は？"]


@pytest.mark.parametrize("question", UNSTATED)
def test_what_is_told_of_without_its_amount(ask, question: str) -> None:
    ids = {id_ for _, id_ in ask(question).records}
    assert ids == {"disaster-2022-typhoon-14", "disaster-2022-typhoon-15", "disaster-2022-august-rain"}


def test_rows_with_some_and_with_more_of_one_than_of_another(ask) -> None:
    assert "奈良県" in ask("近畿で村と交流しているのはどこ").lead
    assert ask("市より町のほうが多い県").lead.endswith("町が市より多いのは、鳥取県、島根県、高知県、福島県です。")


def test_what_is_there_though_something_else_is_not(ask) -> None:
    lead = ask("職員を派遣したが物資の記録がない災害は？").lead
    assert "平成30年7月豪雨" in lead
    assert "東日本大震災" not in lead
    assert "ありません" in ask("救援物資は送ったけど職員は派遣していない災害は？").lead
