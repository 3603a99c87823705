"""The ways to read a question in the light of its thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from turns import LISTED, after

from intents.followups import readings
from intents.frame import Frame
from intents.known import Known
from intents.text import normalise
from intents.thread import Thread

TYPHOON = after(Frame(names=(("令和4年台風14号",),), asks=("where",)), "disaster-2022-typhoon-14", kinds=("disaster",))


@pytest.fixture
def ways(read, known: Known) -> Callable[[str, Thread], tuple[Frame, ...]]:
    return lambda text, thread: readings(read(text), thread, normalise(text), known)


def test_the_first_question_is_read_by_itself(ways, read) -> None:
    assert ways("何件？", Thread()) == (read("何件？"),)


def test_a_place_beyond_the_list_is_nothing_else(ways) -> None:
    assert [way.beyond for way in ways("7つ目は？", LISTED)] == [4]


def test_the_year_after_is_no_other_year(ways) -> None:
    assert len(ways("翌年は？", LISTED)) == 1


def test_a_bare_subject_may_also_be_meant_by_itself(ways, read) -> None:
    assert ways("展示は？", LISTED)[-1] == read("展示は？")


def test_a_place_alone_is_never_read_by_itself(ways, read) -> None:
    assert read("東京都は？") not in ways("東京都は？", LISTED)


def test_another_number_of_the_same_name(ways) -> None:
    assert ways("15号は？", TYPHOON)[0].names == (("令和4年台風15号",),)


def test_a_number_that_no_name_has_is_nothing(ways) -> None:
    assert ("令和4年台風99号",) not in [group for way in ways("99号は？", TYPHOON) for group in way.names]


def test_words_that_nothing_owns_are_not_explained_away(read, known: Known) -> None:
    frame = replace(read("火星は？"), unknown=("火星",))
    assert len(readings(frame, LISTED, normalise("火星は？"), known)) == 1


def test_a_word_for_a_figure_is_read_in_the_company_of_what_was_shown(ways) -> None:
    counts = after(Frame(properties=("ward_partners",)), "partner-count-2020", kinds=("partner_count",))
    first = ways("会員登録は？", counts)[0]
    assert (first.properties, first.records) == (("site_members",), (("partner-count-2020",),))
    assert ways("会員登録は？", TYPHOON)[0].properties != ("site_members",)


def test_a_sibling_is_no_property_of_what_was_shown(ways) -> None:
    signed = after(Frame(names=(("千葉県市長会",),)), "agreement-chiba-cities", kinds=("agreement",))
    assert all(way.records != (("agreement-chiba-cities",),) for way in ways("町村会の方は？", signed)[:1])
