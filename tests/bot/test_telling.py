"""Records in words: templates filled in, and a source for everything that is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.engine import Engine
from bot.replies import KindReply, Replies, load
from bot.telling import Telling
from knowledge.model import Citation, Person, Record, Statement
from knowledge.periods import parse

KEIKA, AYUMI = "keika-2021", "ayumi-2024"


def at(document: str, *lines: int) -> Citation:
    return Citation(document, (lines[0], lines[-1]), ("x",), "quoted")


RECORD = Record(
    id="exhibition-x",
    kind="exhibition",
    name="第1回展示（群馬県）",
    aliases=("ぐんまの展示",),
    date=parse("2019-05-14/2019-06-20"),
    as_of=parse("2019-06"),
    statements=(
        Statement("date", parse("2019-05-14/2019-06-20"), (at(KEIKA, 121),)),
        Statement("date", parse("2019-06"), (at(AYUMI, 83),), rank="deprecated", reason="月しか記さない"),
        Statement("theme", "湯けむりの里", (at(KEIKA, 122),)),
        Statement("venue", "東京区政会館", (at(KEIKA, 121),)),
        Statement("content", "湯を紹介しました。", (at(KEIKA, 122),)),
        Statement("touring", "港区", (at(AYUMI, 84),)),
        Statement("touring", "江東区", (at(AYUMI, 84), at(KEIKA, 130))),
        Statement("people", Person("山田 花子", "基調講演"), (at(KEIKA, 123),)),
    ),
    english={"name": ("First exhibition",), "theme": ("Village of steam",), "content": ("It showed hot springs.",)},
    sources=(at(KEIKA, 121, 123),),
)
KIND = KindReply(
    thing="{name}[「{theme}」]",
    sentence="{name}は、{date}です[（{venue}）][（{attendance}）]。",
    row="{name}（{date}[、{hosts}]）",
)


@pytest.fixture
def telling(engine: Engine) -> Telling:
    return Telling(engine.store, Replies("ja", {"exhibition": KIND}, {}, {}))


@pytest.fixture
def english(engine: Engine) -> Telling:
    return Telling(engine.store, Replies("en", {"exhibition": KIND}, {}, {}))


def places(telling: Telling) -> list[tuple[int, str]]:
    return [(source.number, source.document) for source in telling.sources()]


class TestTemplates:
    def test_parts_without_a_value_are_dropped(self, telling: Telling) -> None:
        assert telling.sentence(RECORD) == (
            "第1回展示（群馬県）は、2019年5月14日（令和元年）から6月20日までです（東京区政会館）。"
        )
        assert telling.row(RECORD) == "第1回展示（群馬県）（2019年5月14日（令和元年）から6月20日まで）"

    def test_a_part_with_a_value_is_kept(self, telling: Telling) -> None:
        assert telling.thing(RECORD) == "第1回展示（群馬県）「湯けむりの里」"

    def test_a_theme_that_the_name_says_is_not_said_twice(self, telling: Telling) -> None:
        assert telling.thing(replace(RECORD, name="展示「湯けむりの里」")) == "展示「湯けむりの里」"

    def test_any_template(self, telling: Telling) -> None:
        assert telling.fill("{touring}[・{fee}]", RECORD) == "港区、江東区"
        assert telling.fill("[{fee}]", RECORD) == ""


class TestValues:
    @pytest.mark.parametrize(
        ("name", "ja"),
        [
            ("name", "第1回展示（群馬県）"),
            ("theme", "湯けむりの里"),
            ("touring", "港区、江東区"),
            ("people", "山田花子氏（基調講演）"),
            ("attendance", ""),
        ],
    )
    def test_in_japanese(self, telling: Telling, name: str, ja: str) -> None:
        assert telling.text(RECORD, name) == ja

    def test_deprecated_ones_are_not_told(self, telling: Telling) -> None:
        assert telling.text(RECORD, "date") == "2019年5月14日（令和元年）から6月20日まで"

    def test_in_english_the_japanese_stands_beside(self, english: Telling) -> None:
        assert english.text(RECORD, "theme") == "Village of steam (湯けむりの里)"
        assert english.text(RECORD, "name") == "First exhibition (第1回展示（群馬県）)"
        assert "港区" in english.text(RECORD, "touring")
        assert "Minato" in english.text(RECORD, "touring")
        assert english.text(RECORD, "date") == "14 May to 20 June 2019"

    def test_in_english_prose_stands_alone(self, english: Telling) -> None:
        assert english.text(RECORD, "content") == "It showed hot springs."

    def test_only_some_values(self, telling: Telling) -> None:
        assert telling.text(RECORD, "touring", ["江東区"]) == "江東区"
        assert telling.text(RECORD, "touring", []) == ""

    def test_what_was_told_is_remembered(self, telling: Telling) -> None:
        telling.plain(RECORD, "theme")
        assert not telling.shown(RECORD, "theme")
        telling.text(RECORD, "theme")
        assert telling.shown(RECORD, "theme")
        assert not telling.shown(RECORD, "venue")

    def test_labels(self, telling: Telling, english: Telling) -> None:
        assert (telling.label(RECORD, "date"), english.label(RECORD, "date")) == ("会期", "dates")
        assert telling.label(RECORD, "no_such_property") == "no_such_property"


class TestSources:
    def test_nothing_told_needs_no_source(self, telling: Telling) -> None:
        assert not telling.cited
        assert telling.sources() == ()

    def test_what_is_told_brings_its_source(self, telling: Telling) -> None:
        telling.text(RECORD, "theme")
        (source,) = telling.sources()
        assert (source.number, source.document) == (1, KEIKA)
        assert "122" in source.place

    def test_plain_words_bring_none(self, telling: Telling) -> None:
        telling.plain(RECORD, "theme")
        assert telling.sources() == ()

    def test_numbers_follow_the_order_of_need(self, telling: Telling) -> None:
        telling.text(RECORD, "touring", ["港区"])
        telling.text(RECORD, "theme")
        assert [number for number, _ in places(telling)] == list(range(1, len(places(telling)) + 1))
        assert {document for _, document in places(telling)} == {KEIKA, AYUMI}

    def test_a_place_is_cited_once(self, telling: Telling) -> None:
        for _ in range(3):
            telling.text(RECORD, "theme")
        assert len(telling.sources()) == 1

    def test_a_deprecated_claim_is_cited_only_when_it_is_told(self, telling: Telling) -> None:
        telling.text(RECORD, "date")
        assert {document for _, document in places(telling)} == {KEIKA}
        telling.cite_claim(RECORD, RECORD.statements[1])
        assert {document for _, document in places(telling)} == {KEIKA, AYUMI}

    def test_the_record_itself_has_places(self, telling: Telling) -> None:
        telling.cite_record(RECORD)
        assert {document for _, document in places(telling)} == {KEIKA}

    def test_places_are_named_in_the_language_of_the_answer(self, telling: Telling, english: Telling) -> None:
        for one in (telling, english):
            one.text(RECORD, "theme")
        assert "行目" in telling.sources()[0].place
        assert "line" in english.sources()[0].place
        assert telling.sources()[0].title != english.sources()[0].title


def test_every_record_can_be_told_in_both_languages(engine: Engine) -> None:
    """No template, property or source trips over a real record; each telling says something and can cite it."""
    from bot.replies import load

    for language in ("ja", "en"):
        for record in engine.store.records.values():
            telling = Telling(engine.store, load(language))  # type: ignore[arg-type]
            told = [telling.thing(record), telling.sentence(record), telling.row(record)]
            assert all(told), record.id
            assert not any(mark in text for text in told for mark in ("{", "}", "[", "]", "None")), (record.id, told)
            telling.cite_record(record)
            assert telling.sources(), record.id


def test_what_is_stated_with_a_reservation_is_told_with_it(engine: Engine) -> None:
    telling = Telling(engine.store, load("ja"))
    told = telling.text(engine.store.records["exhibition-2021-1"], "touring")
    assert told == "品川区（資料では実施予定）"


def test_a_sentence_says_more_than_what_a_thing_is_called(engine: Engine) -> None:
    telling = Telling(engine.store, load("ja"))
    told = telling.sentence(engine.store.records["disaster-2022-typhoon-14"])
    assert told == "令和4年台風14号では、宮崎県に23区共同で復興支援金を提供しました。"
