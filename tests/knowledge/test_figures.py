from __future__ import annotations

import pytest

from knowledge.figures import numbers, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("各区義援金: 374, 025万円", 3_740_250_000),
        ("復興支援金1億1, 300万円", 113_000_000),
        ("義援金10億円", 1_000_000_000),
        ("２，３００万円", 23_000_000),
        ("延べ６，５００名超", 6500),
        ("５６４市町村", 564),
        ("7, 174人(累積)", 7174),
        ("合計 1,096", 1096),
    ],
)
def test_printed_numbers(text: str, value: int) -> None:
    assert value in numbers(text)


def test_columns_stay_apart() -> None:
    assert numbers("1 北海道 25 14 11 0 0") == {1, 25, 14, 11, 0}


def test_parse() -> None:
    assert parse("1,096") == 1096
    with pytest.raises(ValueError, match="whole number"):
        parse("約100")
