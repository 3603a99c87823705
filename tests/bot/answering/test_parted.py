"""What the figures of several members come to."""

from __future__ import annotations

import pytest

from bot.answering.parted import Part, reckoned
from bot.answering.speech import Speech
from bot.engine import Engine
from bot.replies import load
from intents.cell import Cell
from intents.frame import Frame
from intents.thread import Turn

MEMBERS = frozenset({"members"})


def part(called: str, **figures: int) -> Part:
    cells = tuple(Cell(id_.replace("_", "-"), "members", value, "自治体") for id_, value in figures.items())
    return Part(called, Turn(Frame(), tuple(c.record for c in cells), cells))


GUNMA = part("群馬", agreement_gunma_cities=23, agreement_gunma_towns=12)
KYOTO = part("京都", agreement_kyoto_cities=15, agreement_kyoto_towns=11)
NARA = part("奈良", agreement_nara_towns=27)


@pytest.fixture
def speech(engine: Engine) -> Speech:
    return Speech(engine.store, load("ja"))


@pytest.mark.parametrize(
    ("asks", "parts", "lead"),
    [
        (
            ("compare",),
            (KYOTO, GUNMA),
            "群馬（35自治体）です。差は9自治体です（35自治体 − 26自治体 = 9自治体）",
        ),
        (("minimum",), (KYOTO, GUNMA), "少ないのは、京都（26自治体）です。差は9自治体です"),
        (("difference",), (NARA, GUNMA), "差は8自治体です（35自治体 − 27自治体 = 8自治体）。多いのは群馬です"),
        (("sum",), (GUNMA, KYOTO), "合わせて61自治体です（35自治体 + 26自治体 = 61自治体）"),
        (("maximum",), (KYOTO, GUNMA, NARA), "最も多いのは、群馬（35自治体）"),
        (("ratio",), (GUNMA, KYOTO), "1.3倍です（35自治体 ÷ 26自治体）"),
        (("average",), (GUNMA, KYOTO), "平均は30.5自治体"),
        (("compare",), (GUNMA, GUNMA), "どちらも35自治体で、差はありません"),
    ],
)
def test_reckoning_with_members(speech: Speech, asks: tuple[str, ...], parts: tuple[Part, ...], lead: str) -> None:
    assert reckoned(Frame(asks=asks), parts, MEMBERS, speech)
    assert lead in speech.lead


def test_a_part_is_taken_from_a_whole(speech: Speech) -> None:
    assert reckoned(Frame(asks=("difference",)), (GUNMA, NARA), MEMBERS, speech, rest=True)
    assert speech.lead == "引くと8自治体です（35自治体 − 27自治体 = 8自治体）。"
    assert not reckoned(Frame(asks=("difference",)), (NARA, GUNMA), MEMBERS, speech, rest=True)


def test_as_many_members_as_the_question_counts(speech: Speech) -> None:
    assert not reckoned(Frame(asks=("sum",), counted=3), (GUNMA, NARA), MEMBERS, speech)


def test_each_member_has_a_line_with_its_working_and_source(speech: Speech) -> None:
    reckoned(Frame(asks=("sum",)), (GUNMA, NARA), MEMBERS, speech)
    assert [row.text.partition(" [")[0] for row in speech.rows] == [
        "群馬: 23自治体 + 12自治体 = 35自治体",
        "奈良県町村会: 27自治体",
    ]
    assert all("[" in row.text for row in speech.rows)


def test_the_earlier_of_two_members(speech: Speech) -> None:
    days = [
        Part(name, Turn(Frame(), (id_,), (Cell(id_, "date", 736_000 + n, "day"),)))
        for n, (name, id_) in enumerate({"奈良": "agreement-nara-towns", "埼玉": "agreement-saitama-towns"}.items())
    ]
    assert reckoned(Frame(asks=("compare",)), days, frozenset(), speech)
    assert speech.lead.startswith("先なのは奈良県町村会")


def test_figures_of_several_years_are_not_added_up(speech: Speech) -> None:
    years = tuple(Cell(f"partner-count-{year}", "total", 900, "自治体") for year in (2017, 2018))
    both = Part("両年", Turn(Frame(), tuple(c.record for c in years), years))
    assert not reckoned(Frame(asks=("compare",)), (both, both), frozenset({"total"}), speech)


def test_figures_of_different_sorts_are_not_reckoned_with(speech: Speech) -> None:
    staff = Part(
        "熊本", Turn(Frame(), ("disaster-2016-kumamoto",), (Cell("disaster-2016-kumamoto", "staff", 430, "人"),))
    )
    assert not reckoned(Frame(asks=("difference",)), (NARA, staff), frozenset(), speech)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("企業と市長会どっちが多い", "数はどちらも4で、差はありません"),
        ("企業と町村会どっちが多い", "数が多いのは、町村会（9団体）です。差は5です（9団体 − 4社 = 5）"),
    ],
)
def test_how_many_of_two_kinds(ask, question: str, lead: str) -> None:
    assert ask(question).lead.startswith(lead)


def test_how_many_there_are_is_set_against_how_many_of_the_others(ask) -> None:
    assert "6件" in ask("地震と大雨、件数はどちらが多い？").lead


def test_what_is_given_to_a_region_as_a_sum(ask) -> None:
    assert "5,500万円" in ask("九州の災害への支援金は合計でいくら？").lead


def test_all_staff_sent(ask) -> None:
    assert "7,743人" in ask("職員派遣は延べ何人？").lead


def test_one_of_two_of_one_name_without_the_amount(ask) -> None:
    assert "資料にありません" in ask("福島県沖の地震は2回あるが、両方とも支援金は出た？").text
