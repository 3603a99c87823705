"""A property is asked for by where its word stands; elsewhere it only describes what is meant."""

from __future__ import annotations

from datetime import date

import pytest

from intents.reader import Reader


@pytest.mark.parametrize(
    ("question", "sought"),
    [
        ("奈良の展示の会場と費用は？", {"venue", "fee"}),
        ("SDGsの講演会、何人来た？", {"attendance"}),
        ("東日本大震災で復興支援金を出した先の県はどこ", set()),
        ("どの区を巡回しましたか", {"wards"}),
        ("the venue and the fee of the nara exhibition", {"venue", "fee"}),
        ("which wards hosted the kyoto exhibition", {"wards"}),
    ],
)
def test_what_is_asked_for(reader: Reader, question: str, sought: set[str]) -> None:
    frame = reader.read(question, date(2026, 4, 1)).frame
    found = {id_ for s in frame.sought for id_ in s.properties}
    assert found - {"prefectures"} == sought


@pytest.mark.parametrize(
    ("question", "dated"),
    [
        ("ニュース第4号はいつ、何部発行された？", True),
        ("講演会の申込みはいつまで", False),
        ("第一生命との協定は何年ごとに更新する", False),
    ],
)
def test_a_time_of_what_is_not_told_is_not_asked_of_the_rest(reader: Reader, question: str, dated: bool) -> None:
    frame = reader.read(question, date(2026, 4, 1)).frame
    assert any("date" in s.properties for s in frame.sought) is dated
