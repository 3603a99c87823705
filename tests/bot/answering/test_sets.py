"""Prefectures by what they have: how many have agreements, and which have those with both associations."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("協定結んでる県っていくつ？", ["9都道府県", "山梨県"]),
        ("協定してる都道府県は何か所ですか", ["9都道府県"]),
        ("2018年に協定した県はいくつ？", ["3都道府県", "奈良県", "群馬県", "埼玉県"]),
        ("市長会と町村会の両方と結んでる道府県は？", ["4都道府県", "京都府", "青森県", "群馬県", "千葉県"]),
        ("両方とも組んでる府県は？", ["4都道府県", "京都府", "青森県", "群馬県", "千葉県"]),
        ("町村会はあるけど市長会は結んでないところは？", ["5都道府県", "北海道", "山梨県"]),
    ],
)
def test_prefectures_are_counted(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


def test_how_many_prefectures_in_all(ask):
    assert "9都道府県" in ask("協定団体のある道府県の数をかぞえると全部でいくつになりますか").lead
