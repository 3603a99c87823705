"""The items of a list that a question means."""

from __future__ import annotations

import pytest

ITEMS = {
    "東京区政会館の東西線の出口は？": ("A5出口", "A2出口"),
    "大江戸線で来ると何番出口ですか": ("大江戸線", "東西線"),
    "By JR, which exit do I use?": ("JR Chuo-Sobu Line", "Tozai"),
    "Which exit for the Tozai line at Kusei Kaikan?": ("Exit A5", "Exit A2"),
    "台東区のグループは何を話した？": ("地域コミュニティグループ", "企業連携グループ"),
    "地域福祉のグループでは何が話された？": ("つながり", "企業連携グループ"),
    "段塚さんのグループは何？": ("多文化共生全般グループ", "企業連携グループ"),
}
ALL = {
    "飯田橋駅から区政会館への行き方": ("A5出口", "東口"),
    "東京の区政会館への交通": ("A5出口", "東口"),
    "分科会の内容": ("地域コミュニティグループ", "企業連携グループ"),
}


@pytest.mark.parametrize(("question", "item", "other"), [(q, *items) for q, items in ITEMS.items()])
def test_the_item_asked_for_and_no_other(ask, question: str, item: str, other: str) -> None:
    lead = ask(question).lead
    assert (item in lead, other in lead) == (True, False)


@pytest.mark.parametrize(("question", "items"), ALL.items())
def test_all_items_where_none_is_singled_out(ask, question: str, items: tuple[str, ...]) -> None:
    lead = ask(question).lead
    assert [item for item in items if item not in lead] == []
