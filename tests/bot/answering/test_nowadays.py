"""What is on today."""

from __future__ import annotations


def test_nothing_is_on_where_nothing_is_on_record_for_today(ask):
    answer = ask("今やってる展示ある？")
    assert "2026年11月21日（令和8年）に開かれているものは、資料にありません" in answer.lead
    assert [id_ for _, id_ in answer.records] == ["exhibition-2024-1"]
