"""Which properties of the records found a question wants, and which of them nobody states."""

from __future__ import annotations

import pytest

from bot.answering.people import people_meant
from bot.answering.wish import Wish, wish_of
from bot.engine import Engine
from bot.replies import load as replies
from intents.frame import Frame
from intents.vocabulary import load
from knowledge.model import Person, Record, Statement


@pytest.fixture
def wish(engine: Engine):
    """The wish of a frame on some records of the store."""

    def of(frame: Frame, *ids: str) -> Wish:
        records = [engine.store.records[id_] for id_ in ids]
        return wish_of(frame, records, load(), replies("ja").kinds[records[0].kind])

    return of


def missing(wish: Wish) -> list[str]:
    return [asked.id for asked in wish.missing]


def test_properties_asked_for_by_name(wish) -> None:
    found = wish(Frame(properties=("members", "date")), "agreement-nara-towns")
    assert (found.properties, missing(found), found.named) == (("members", "date"), [], True)


def test_what_no_record_states_is_missing(wish) -> None:
    found = wish(Frame(properties=("attendance",)), "symposium-2017")
    assert (found.properties, missing(found)) == ((), ["attendance"])


def test_what_one_of_several_records_states_is_not_missing(wish) -> None:
    found = wish(Frame(properties=("attendance",)), "lecture-2022-1", "lecture-2022-2")
    assert (found.properties, missing(found)) == (("attendance",), [])


def test_the_first_of_a_cue_s_properties_that_is_stated(wish) -> None:
    assert wish(Frame(properties=("members",)), "agreement-nara-towns").properties == ("members",)
    assert wish(Frame(properties=("theme",)), "company-sompo").properties == ("themes",)


@pytest.mark.parametrize(
    ("ask", "record", "wanted"),
    [
        ("when", "agreement-nara-towns", "date"),
        ("who", "agreement-nara-towns", "partner"),
        ("where", "exhibition-2018-2", "venue"),
        ("what", "exhibition-2018-2", "theme"),
    ],
)
def test_a_plain_question_word_means_what_its_kind_makes_of_it(wish, ask: str, record: str, wanted: str) -> None:
    assert wanted in wish(Frame(asks=(ask,)), record).properties


def test_who_is_not_answered_by_whom_the_question_names(wish) -> None:
    frame = Frame(asks=("who",), names=(("奈良県町村会",),))
    assert "partner" not in wish(frame, "agreement-nara-towns").properties


def test_a_role_asks_for_people(wish) -> None:
    found = wish(Frame(roles=("基調講演",)), "symposium-2017")
    assert (found.properties[0], found.named) == ("people", True)


def test_nothing_wanted(wish) -> None:
    assert wish(Frame(), "agreement-nara-towns") == Wish(())


PEOPLE = (
    Person("大杉 覚", "基調講演", "大学教授", "地域連携"),
    Person("山田 花子", "パネリスト", "町長"),
    Person("鈴木 一郎", "パネリスト", "区長"),
)
RECORD = Record("r", "symposium", "名", (), None, None, tuple(Statement("people", person) for person in PEOPLE))


@pytest.mark.parametrize(
    ("roles", "focus", "meant"),
    [
        ((), (), [0, 1, 2]),
        (("基調講演",), (), [0]),
        (("パネリスト",), (), [1, 2]),
        ((), ("地域連携",), [0]),
        (("パネリスト",), ("町長",), [1]),
        (("パネリスト",), ("知事",), [1, 2]),
        (("司会",), (), [0, 1, 2]),
        (("基調講演", "パネリスト"), ("町長",), [0, 1, 2]),
    ],
)
def test_people_are_picked_by_role_and_by_what_is_said_of_them(
    roles: tuple[str, ...], focus: tuple[str, ...], meant: list[int]
) -> None:
    assert list(people_meant(RECORD, Frame(roles=roles), focus)) == [PEOPLE[n] for n in meant]


def test_of_things_asked_about_those_that_state_it_in_words_are_meant_too(wish) -> None:
    ids = ("disaster-2018-iburi", "disaster-2019-typhoons")
    frame = Frame(subjects=("disaster",), properties=("staff",))
    assert wish(frame, *ids).properties == ("staff", "vehicles")
    assert wish(Frame(properties=("staff",), asks=("sum",)), *ids).properties == ("staff",)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("青森の市長会は何市？", ["10自治体"]),
        ("市長会4つ合わせて何市？", ["85自治体"]),
        ("10市の市長会どこ", ["青森県市長会"]),
        ("構成する自治体がいちばん少ない団体は？", ["広島県町村会", "9自治体"]),
        ("構成23の団体、2つあったような", ["群馬県市長会", "埼玉県町村会"]),
        ("会員数は？", ["358自治体"]),
    ],
)
def test_members_in_other_words(ask, lacks, question: str, items: list[str]) -> None:
    assert lacks(ask(question), *items) == []


def test_when_a_step_was_taken_is_not_when_the_thing_was(ask) -> None:
    lead = ask("奈良県町村会から話が来たのはいつですか").lead
    assert "2017年12月15日" in lead
    assert "2018年2月21日" not in lead


@pytest.mark.parametrize("question", ["協定の有効期間って何年？", "次に協定を結ぶ予定の県は？", "締結式はどこで？"])
def test_what_no_agreement_states(ask, question: str) -> None:
    assert ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("asked", "record", "wanted"),
    [
        ("themes", "exhibition-2022-2", ("display_themes",)),
        ("venue", "initiative-toretatemura", ("wards",)),
        ("area", "event-2015-11-suginami-kamikawa", ("participants",)),
        ("lineup", "lecture-2020", ("people",)),
        ("lineup", "event-2015-11-suginami-kamikawa", ("participants",)),
    ],
)
def test_what_a_kind_states_in_its_own_way(wish, asked: str, record: str, wanted: tuple[str, ...]) -> None:
    found = wish(Frame(properties=(asked,)), record)
    assert (found.properties, missing(found)) == (wanted, [])


def test_what_is_unrecorded_as_a_rule_is_told_where_it_is_recorded(wish, engine: Engine) -> None:
    assert wish(Frame(unrecorded=("budget",)), "festival-2015-akita").properties == ("project_cost",)
    assert wish(Frame(unrecorded=("budget",)), "festival-2019-fukushima").properties == ()
    assert "2,300万円" in engine.ask("東北六魂祭2015秋田の費用はいくら負担した？")[0].lead
