from __future__ import annotations

import pytest

from knowledge.evidence import mend, missing_parts, names_by_surface, prove, slips_by_line
from knowledge.model import Alias, Name, Person, Property, PropertyType, Slip, Value
from knowledge.periods import parse

SLIP = Slip("nenpyo", 4, "京都市市長会", "京都府市長会", "誤り")
KYOTO = Name(
    "京都府市長会", "京都府市長会", "association", aliases=(Alias("京都の市長会", "略称"), Alias("京都市会", "誤記"))
)


def kind(of: PropertyType) -> Property:
    return Property("x", of, "x", "x")


@pytest.mark.parametrize(
    ("value", "of", "says", "expected"),
    [
        ("食べておいしい ちばの味", "text", ["テーマ：食べておいしい", "ちばの味"], "quoted"),
        ("森林課 課長", "text", ["森林課（管理センター） 課長"], "quoted"),
        ("課長 森林課", "text", ["森林課（管理センター） 課長"], None),
        ("京都府市長会", "text", ["京都市市長会との協定"], "corrected"),
        ("奈良県町村会", "text", ["京都市市長会との協定"], None),
        (113_000_000, "yen", ["1億1, 300万円"], "quoted"),
        (114_000_000, "yen", ["1億1, 300万円"], None),
        (parse("2017-11-15/2017-12-26"), "date", ["11月15日～ 12月26日"], "quoted"),
        (parse("2019-09/2019-10"), "date", ["令和元年9月", "令和元年10月"], "quoted"),
        (parse("2017-11"), "date", ["11月15日"], "quoted"),
        (parse("2017-11-15"), "date", ["11月"], None),
        (parse("2017-11-15/2017-12-27"), "date", ["11月15日～ 12月26日"], None),
        (Person("大杉 覚", role="講演"), "people", ["大杉 覚 氏"], "quoted"),
    ],
)
def test_prove(value: Value, of: PropertyType, says: list[str], expected: str | None) -> None:
    assert prove(value, kind(of), says, [SLIP], 2017) == expected


def test_a_name_may_be_printed_as_any_of_its_aliases() -> None:
    assert prove("京都府市長会", kind("name"), ["京都の市長会と"], [], 0, KYOTO) == "quoted"
    assert prove("京都府市長会", kind("name"), ["京都市会と"], [], 0, KYOTO) == "corrected"


def test_missing_parts() -> None:
    person = Person("大杉 覚", role="基調講演", position="首都大学東京 大学院教授", topic="可能性")
    assert missing_parts(person, ["・大杉 覚氏（首都大学東京 大学院教授）"]) == ["role", "topic"]


def test_mend_looks_past_white_space() -> None:
    assert mend("京都市 市長会", [SLIP]) == "京都府市長会"
    assert mend("奈良県町村会", [SLIP]) == "奈良県町村会"


def test_slips_by_line() -> None:
    at = slips_by_line([SLIP])
    assert at("nenpyo", (3, 5)) == (SLIP,)
    assert at("nenpyo", (5, 9)) == ()
    assert at("chirashi", (4, 4)) == ()


def test_names_by_surface() -> None:
    assert names_by_surface({KYOTO.id: KYOTO})["京都の市長会"] == [KYOTO]
