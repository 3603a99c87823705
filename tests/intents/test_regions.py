"""Regions and their prefectures."""

from __future__ import annotations

from intents.regions import with_prefectures


def test_a_region_brings_its_prefectures(engine) -> None:
    assert with_prefectures(["四国"], engine.store) == ("四国", "徳島県", "香川県", "愛媛県", "高知県")


def test_other_names_stay_as_they_are(engine) -> None:
    assert with_prefectures(["港区", "群馬県"], engine.store) == ("港区", "群馬県")
