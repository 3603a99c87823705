from __future__ import annotations

from dataclasses import replace

import pytest
from small_world import World

from knowledge.check import check
from knowledge.library import Library
from knowledge.model import Record, Statement
from knowledge.periods import parse
from knowledge.proofs.sums import sums


def record(identity: str, kind: str, date: str = "", **values: int | str | list[str]) -> Record:
    statements = [
        Statement(name, item)
        for name, value in values.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    return Record(identity, kind, identity, (), parse(date) if date else None, None, tuple(statements))


def disagreeing(library: Library, *records: Record) -> dict[str, tuple[int, int]]:
    found = sums(replace(library, records=records))
    return {total.key: (total.printed, total.parts) for total in found if not total.agrees}


AGREEMENTS = (
    record("a", "agreement", "2016-04-26", members=144),
    record("b", "agreement", "2016-06-25", members=10),
    record("c", "agreement", "2019-10-26", members=37),
)
ROWS = (
    record(
        "p1",
        "prefecture_count",
        cities=3,
        towns=1,
        villages=0,
        municipalities_count=4,
        prefecture_exchange=1,
        area="関東",
    ),
    record(
        "p2",
        "prefecture_count",
        cities=2,
        towns=0,
        villages=1,
        municipalities_count=3,
        prefecture_exchange=0,
        area="関東",
    ),
)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((*AGREEMENTS, record("n", "partner_count", "2016-08-01", agreement_members=154)), {}),
        (
            (*AGREEMENTS, record("n", "partner_count", "2019-08-01", agreement_members=191)),
            {"sum:n:agreement_members": (191, 154)},
        ),
        (
            (
                *AGREEMENTS,
                record("e", "event", "2019-10-26", participants="広域連携協定締結地域自治体", participant_count=190),
            ),
            {"sum:e:participant_count": (190, 191)},
        ),
        (
            (
                record("n1", "partner_count", "2015-08-01", total=660),
                record("n2", "partner_count", "2021-08-01", total=1096),
                record("n3", "partner_count", "2024-06-18", total=1),
                record("g", "partner_growth", "2015-08-01/2021-08-01", total=437),
            ),
            {"sum:g:total": (437, 436)},
        ),
        ((*ROWS, record("f", "figure", cities=5, towns=1, villages=1, municipalities_count=7, total=8)), {}),
        (
            (*ROWS, record("f", "figure", cities=5, towns=2, villages=1, municipalities_count=8, total=9)),
            {"sum:f:towns": (2, 1), "sum:f:municipalities_count": (8, 7), "sum:f:total": (9, 8)},
        ),
        ((*ROWS, record("r", "region_count", area="関東", total=9)), {"sum:r:total": (9, 8)}),
        ((record("c", "company_agreement", theme_count=1, themes=["防災", "福祉"]),), {"sum:c:theme_count": (1, 2)}),
        ((record("c", "company_agreement", theme_count=5, themes=["防災"]),), {}),
    ],
)
def test_sums(whole: Library, records: tuple[Record, ...], expected: dict[str, tuple[int, int]]) -> None:
    assert disagreeing(whole, *records) == expected


def test_the_list_beside_the_table(whole: Library) -> None:
    row = record("p", "prefecture_count", cities=1, towns=1, villages=0, prefecture_exchange=1, prefectures=["兵庫県"])
    listed = [record(name, "listed_partner", **{"class": name[0]}, prefectures=["兵庫県"]) for name in ("市1", "市2")]
    assert disagreeing(whole, row, *listed) == {
        "sum:p:cities": (1, 2),
        "sum:p:towns": (1, 0),
        "sum:p:prefecture_exchange": (1, 0),
    }


def test_known_disagreements_are_listed_not_counted(world: World) -> None:
    world.edit("facts/agreements.yaml", "members: 12\n", "members: 13\n")
    world.write(
        "known_faults.yaml",
        "- {key: value:agreement-gunma:members, reason: 資料どおり}\n- {key: 'sum:gone:total', reason: 昔の話}\n",
    )
    report = check(world.load(), world.documents)
    assert not report.failed
    assert [(fault.level, fault.hint) for fault in report.faults] == [("既知", "資料どおり"), ("注意", "")]
    assert "sum:gone:total" in report.faults[1].message
