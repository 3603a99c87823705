from __future__ import annotations

import pytest

from knowledge.model import Citation, Document, Section
from knowledge.periods import parse
from knowledge.wording import english_place, japanese_place

DOCUMENT = Document(
    id="keika",
    title="経過",
    title_en="Chronology",
    publisher="特別区長会",
    published=parse("2021-12"),
    as_of=parse("2021-12"),
    url="",
    authority=1,
    sections=(Section("年表", "chronology", (7, 99), dated=True),),
)


@pytest.mark.parametrize(
    ("lines", "entry", "japanese", "english"),
    [
        (
            (76, 76),
            "2017-11-15",
            "年表 平成29年11月15日の項（76行目）",
            "chronology, entry for 15 November 2017 (line 76)",
        ),
        ((82, 82), "2019-05", "年表 令和元年5月の項（82行目）", "chronology, entry for May 2019 (line 82)"),
        ((64, 64), "2014", "年表 平成26年の項（64行目）", "chronology, entry for 2014 (line 64)"),
        ((10, 12), None, "年表（10～12行目）", "chronology (lines 10-12)"),
        ((3, 3), None, "3行目", "line 3"),
    ],
)
def test_place(lines: tuple[int, int], entry: str | None, japanese: str, english: str) -> None:
    citation = Citation("keika", lines, (), "quoted", parse(entry) if entry else None)
    assert japanese_place(DOCUMENT, citation) == japanese
    assert english_place(DOCUMENT, citation) == english
