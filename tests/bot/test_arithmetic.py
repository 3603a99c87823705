"""Figures reckoned with: always with the working, never across units."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.arithmetic import Figure, cell_of, difference, figures, meets, percent, text_of, total
from bot.engine import Engine
from intents.cell import Cell
from knowledge.model import Record, Statement, Value
from knowledge.periods import parse
from knowledge.store import Store


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    return engine.store


def record(kind: str, id_: str = "r", date: str = "", **values: Value) -> Record:
    stated = tuple(Statement(name, value) for name, value in values.items())
    return Record(id_, kind, f"{id_}の名", (), parse(date) if date else None, None, stated)


def figure(value: int, unit: str = "円") -> Figure:
    return Figure(Cell("r", "x", value, unit), "名", text_of(value, unit, "ja"))


@pytest.mark.parametrize(
    ("kind", "stated", "name", "cell"),
    [
        ("agreement", {"members": 12}, "members", (12, "自治体")),
        ("disaster", {"joint_support": 55_000_000}, "joint_support", (55_000_000, "円")),
        ("figure", {"value": 7174, "unit": "人"}, "value", (7174, "人")),
        ("agreement", {"members": 12}, "associations", None),
        ("agreement", {"partner": "群馬県町村会"}, "partner", None),
    ],
)
def test_one_figure(
    store: Store, kind: str, stated: Mapping[str, Value], name: str, cell: tuple[int, str] | None
) -> None:
    found = cell_of(store, record(kind, **stated), name)
    assert (found and (found.value, found.unit)) == cell


@pytest.mark.parametrize(
    ("date", "days"), [("2019-05-14/2019-06-20", 38), ("2019-05-14", 1), ("2019-05", None), ("", None)]
)
def test_how_long_follows_from_the_date(store: Store, date: str, days: int | None) -> None:
    found = cell_of(store, record("exhibition", date=date), "duration")
    assert (found and found.value) == days


def test_a_deprecated_figure_is_not_reckoned_with(store: Store) -> None:
    stated = (Statement("members", 13, rank="deprecated"), Statement("members", 12))
    found = cell_of(store, Record("r", "agreement", "名", (), None, None, stated), "members")
    assert found == Cell("r", "members", 12, "自治体")


def test_figures_come_record_by_record(store: Store) -> None:
    records = [
        record("prefecture_count", "a", cities=3, towns=2),
        record("prefecture_count", "b", villages=1),
        record("prefecture_count", "c", cities=5),
    ]
    found = [(f.cell.record, f.text) for f in figures(store, records, ["cities", "towns"], "ja")]
    assert found == [("a", "3市"), ("a", "2町"), ("c", "5市")]
    assert [f.text for f in figures(store, records, ["towns"], "en")] == ["2 towns"]


def test_a_sum_shows_its_working() -> None:
    value, working = total([figure(3_740_250_000), figure(10**9)], "円", "ja")
    assert (value, working) == (4_740_250_000, "37億4,025万円 + 10億円 = 47億4,025万円")


@pytest.mark.parametrize(("one", "other", "value"), [(580, 564, -16), (564, 580, 16), (5, 5, 0)])
def test_a_difference_is_signed_and_written_larger_first(one: int, other: int, value: int) -> None:
    large, small = max(one, other), min(one, other)
    working = f"{large}自治体 − {small}自治体 = {large - small}自治体"
    assert difference(figure(one, "自治体"), figure(other, "自治体"), "ja") == (value, working)


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(1, 3, "33.3%"), (71, 372, "19.1%"), (5, 5, "100.0%"), (0, 7, "0.0%")]
)
def test_shares_have_one_decimal(part: int, whole: int, text: str) -> None:
    assert percent(part, whole) == text


def test_money_is_written_as_money() -> None:
    assert (text_of(10**8, "円", "ja"), text_of(10**8, "自治体", "ja")) == ("1億円", "100,000,000自治体")


@given(some.lists(some.integers(0, 10**10), min_size=1, max_size=6))
def test_sums_are_right(values: list[int]) -> None:
    value, working = total([figure(v, "人") for v in values], "人", "ja")
    assert value == sum(values)
    assert working.endswith(f"= {value:,}人")
    assert working.count(" + ") == len(values) - 1


@pytest.mark.parametrize(
    ("relation", "met"),
    [("over", [6]), ("at_least", [5, 6]), ("under", [4]), ("at_most", [4, 5]), ("", [5])],
)
def test_what_meets_a_bound(relation: str, met: list[int]) -> None:
    assert [value for value in (4, 5, 6) if meets(value, relation, 5)] == met
