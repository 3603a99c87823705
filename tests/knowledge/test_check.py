from __future__ import annotations

import pytest
from small_world import World

from knowledge.check import Report, check, main

CLEAN = 0
FAULTY = 1


def report(world: World) -> Report:
    return check(world.load(), world.documents)


def messages(world: World) -> list[str]:
    return [f"{fault.path.name}:{fault.line} {fault.level} {fault.message}" for fault in report(world).faults]


def hints(world: World) -> str:
    return "\n".join(fault.hint for fault in report(world).faults)


def test_clean_facts(world: World) -> None:
    found = report(world)
    assert found.faults == ()
    assert not found.failed
    assert dict(found.uncited) == {"nenpyo": (), "chirashi": ()}
    assert found.by_document["nenpyo"] == (3, 7)
    assert found.by_kind["展示 exhibition"] == (2, 2)


def test_words_that_are_not_in_the_lines(world: World) -> None:
    world.edit("facts/agreements.yaml", "members: 加盟12町村", "members: 加盟12市町村")
    assert messages(world) == ["agreements.yaml:23 誤り 「加盟12市町村」は nenpyo の 2 行目にありません"]
    assert "近い行: （2 行目）" in hints(world)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("partner: 群馬県町村会, members", "partner: 群馬県町村会との協定, members", "<p> などの印"),
        ("members: 加盟12町村", "members: 加盟１２町村", "全角・半角"),
        ("members: 加盟12町村", "members: '会場：東京 12'", "近い行"),
        ("lines: 2\n", "lines: 3\n", "2 行目にあります"),
    ],
)
def test_hints_for_words(world: World, old: str, new: str, hint: str) -> None:
    world.edit("facts/agreements.yaml", old, new)
    assert hint in hints(world)


def test_lines_beyond_the_end(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "lines: 4,", "lines: 4-9,")
    assert "資料「nenpyo」は 4 行までです（4-9 行目）" in "\n".join(messages(world))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("members: 12\n", "members: 13\n", "agreements.yaml:8 誤り 「構成自治体数: 13」が引用から読み取れません"),
        ("support: 113000000", "support: 11300", "agreements.yaml:9 誤り 「支援金: 11300」が引用から読み取れません"),
        (
            "partner: 群馬県町村会\n",
            "partner: 群馬県市長会\n",
            "agreements.yaml:7 誤り 「相手: 群馬県市長会」が引用から読み取れません",
        ),
        ("date: 2017-04-16", "date: 2017-04-17", "agreements.yaml:5 誤り 日付「2017-04-17」が引用から読み取れません"),
        (
            "date: 2017-04-16",
            "date: 2017-04-17",
            "agreements.yaml:5 誤り 日付「2017-04-17」は nenpyo の引用「平成29年 4月16日」と合いません",
        ),
        (
            ", members: 加盟12町村",
            "",
            "agreements.yaml:8 誤り 「members」の出典がありません（sources の says に資料の文字を書いてください）",
        ),
        ("value: 2017-04\n", "value: 2017-05\n", "agreements.yaml:15 誤り 日付「2017-05」が引用から読み取れません"),
    ],
)
def test_values_that_the_words_do_not_say(world: World, old: str, new: str, message: str) -> None:
    world.edit("facts/agreements.yaml", old, new)
    assert message in messages(world)


def test_people_are_printed_with_their_positions(world: World) -> None:
    people = "  people: [{name: 大杉 覚, role: 進行, position: 教授}]\n  venue:"
    world.edit("facts/exhibitions.yaml", "  venue:", people)
    world.edit("facts/exhibitions.yaml", "says: {name: 展示,", "says: {name: 展示, people: 大杉 覚,")
    (world.documents / "nenpyo.txt").write_text(
        (world.documents / "nenpyo.txt").read_text(encoding="utf-8").replace("区政会官", "区政会官 大杉　覚"),
        encoding="utf-8",
    )
    assert messages(world) == [
        "exhibitions.yaml:5 注意 「大杉 覚」の「進行」が引用から読み取れません",
        "exhibitions.yaml:5 誤り 「大杉 覚」の「教授」が引用から読み取れません",
    ]


def test_weekdays_and_eras(world: World) -> None:
    path = world.documents / "chirashi.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("(2017)", "(2018)").replace("(日)", "(月)"), encoding="utf-8"
    )
    world.edit("facts/agreements.yaml", "(2017)年4月16日(日)", "(2018)年4月16日(月)")
    world.edit("facts/agreements.yaml", "says: 平成29(2017)年4月", "says: 平成29(2018)年4月")
    assert messages(world) == [
        "agreements.yaml:19 誤り 元号の年は西暦 2017 年ですが、2018 年と並べて印刷されています",
        "agreements.yaml:26 誤り 2017年4月16日は月曜日ではありません（2017年は日曜日）",
        "agreements.yaml:26 誤り 元号の年は西暦 2017 年ですが、2018 年と並べて印刷されています",
    ]
    slips = [("(2018)年4月", "(2017)年4月"), ("(月)", "(日)")]
    for printed, correct in slips:
        with (world.root / "slips.yaml").open("a", encoding="utf-8") as file:
            file.write(f"- {{document: chirashi, line: 3, printed: {printed}, correct: {correct}, reason: 誤り}}\n")
    assert messages(world) == []


def test_slips_stand_where_they_are_said_to(world: World) -> None:
    world.edit("slips.yaml", "line: 4", "line: 3")
    assert "slips.yaml:1 誤り 「区政会官」は nenpyo の 3 行目にありません" in messages(world)
    assert "4 行目にあります" in hints(world)


def test_rows_have_the_printed_dates(world: World) -> None:
    world.edit("chronologies.yaml", "3: 2017-04-16, 4: 2017-05-01", "3: 2017-04-17")
    assert messages(world) == [
        "chronologies.yaml:2 誤り nenpyo の 4 行目は 未記入 ですが、資料の行は "
        "2017-05-01、2017-05-01/2017-05-06、2017-05-06 です",
        "chronologies.yaml:2 誤り nenpyo の 3 行目は 2017-04-17 ですが、資料の行は 2017-04-16 です",
    ]


def test_the_world_is_known(world: World) -> None:
    world.edit("facts/agreements.yaml", "prefectures: [群馬県]", "prefectures: [群馬縣]")
    world.edit("facts/exhibitions.yaml", "date: 2017-05-01/2017-05-06", "date: 1847-05-01/1847-05-06")
    told = messages(world)
    assert "agreements.yaml:10 誤り 都道府県「群馬縣」は names/ にありません" in told
    assert "exhibitions.yaml:4 誤り 日付「1847-05-01/1847-05-06」は資料の伝える期間の外です" in told


def test_uncited_lines_are_listed(world: World) -> None:
    world.edit("facts/exhibitions.yaml", "- {document: chirashi, lines: 1}\n", "")
    found = report(world)
    assert found.uncited["chirashi"] == (1,)
    assert "chirashi: どの記録も引用していない行 1 行\n    1: 問い合わせ 03-5210-9747" in found.text()
    assert not found.failed


def test_command_line(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--documents", str(world.documents), "--root", str(world.root)]
    assert main(arguments) == CLEAN
    assert "誤り 0 件、注意 0 件、既知 0 件" in capsys.readouterr().out
    world.edit("facts/agreements.yaml", "members: 12\n", "members: 13\n")
    assert main(arguments) == FAULTY
    shown = capsys.readouterr().out
    assert "knowledge/facts/agreements.yaml:8:12: 誤り: " in shown
    assert "      members: 13\n               ^\n" in shown
    assert main([*arguments, "--facts", str(world.root / "facts" / "exhibitions.yaml")]) == CLEAN


def test_without_the_texts(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--documents", str(world.root), "--root", str(world.root)]) == 2
    assert "資料の本文がありません" in capsys.readouterr().err
