"""Everything small that is stated can be searched by itself: sentences, items, people, parties, titles."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from knowledge.passages import Passage, Passages


@pytest.fixture(scope="module")
def passages(engine: Engine) -> Passages:
    return Passages(engine.store)


def told(passages: Passages, record: str, property_: str) -> list[Passage]:
    found = (passages.all[number] for number in passages.records[record])
    return [passage for passage in found if passage.property == property_]


def test_every_item_of_a_list_is_a_passage(passages: Passages) -> None:
    agenda = told(passages, "meeting-2018-06-15-general", "agenda")
    assert [str(p.value) for p in agenda if "企業" in p.said] == [
        "特別区全国連携プロジェクトにかかる企業との包括連携協定締結に向けた方針を確認"
    ]


def test_so_is_every_sentence_of_prose_with_what_is_printed_for_it(passages: Passages) -> None:
    points = told(passages, "statement-charter", "points")
    fallen = [p for p in points if "共倒れになりうる" in p.said]
    assert ["奪い合う" in str(p.value) for p in fallen] == [True]
    assert [str(p.value).count("。") for p in fallen] == [1]


def test_people_are_found_by_what_they_are_and_spoke_of(passages: Passages) -> None:
    people = told(passages, "lecture-2019-2", "people")
    assert sum("ソトコト編集長" in p.said and "関係人口のつくり方" in p.said for p in people) == 1


def test_a_record_begins_with_its_title(passages: Passages) -> None:
    assert all(passages.all[rows[0]].statement is None for rows in passages.records.values())


def test_rows_of_tables_are_no_passages(passages: Passages, engine: Engine) -> None:
    kinds = {engine.store.records[id_].kind for id_ in passages.records}
    assert not kinds & {"listed_partner", "prefecture_count", "partner_count"}


def test_letters_are_found_wherever_they_stand(passages: Passages) -> None:
    holding = {number for number, passage in enumerate(passages.all) if "宇治茶" in passage.said}
    assert passages.saying("宇治茶") == holding
    assert len(holding) > 1


def test_english_words_are_found_by_their_beginning(passages: Passages) -> None:
    found = [passages.all[number] for number in passages.saying_in_english("crab")]
    assert {passage.record.id for passage in found} >= {"event-2015-11-shinagawa-sakai"}
    assert not passages.saying_in_english("rab")
