"""From a frame to queries: cues become kinds, properties, periods; the strictest way to join them comes first."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from intents.frame import Frame, Number
from intents.meaning import queries
from intents.times import Time
from intents.vocabulary import load
from knowledge.conditions import Condition, Query
from knowledge.periods import parse


@pytest.fixture
def ways(engine: Engine):
    """All queries of a frame."""
    return lambda **fields: queries(Frame(**fields), load(), engine.store)


@pytest.fixture
def first(ways):
    """The strictest query of a frame."""
    return lambda **fields: ways(**fields)[0]


def of(query: Query, facet: str) -> list[Condition]:
    return [condition for condition in query.conditions if condition.facet == facet]


def year(text: str, relation: str = "in", **more: bool) -> Time:
    return Time(0, 0, parse(text), relation, **more)  # type: ignore[arg-type]


def test_an_empty_frame_sets_no_condition(ways) -> None:
    assert [query.conditions for query in ways()] == [()]


def test_a_subject_stands_for_kinds(first) -> None:
    (condition,) = of(first(subjects=("exhibition",)), "subject")
    assert (condition.any_of, condition.where, condition.weak) == (("exhibition",), (), False)


def test_a_subject_may_limit_its_kinds(first) -> None:
    (condition,) = of(first(subjects=("towns-association",)), "subject")
    assert (condition.any_of, condition.where) == (("agreement",), (("association", "町村会"),))


def test_subjects_that_limit_the_same_property_are_alternatives(first) -> None:
    (condition,) = of(first(subjects=("towns-association", "mayors-association")), "subject")
    assert {value for _, value in condition.where} == {"町村会", "市長会"}


def test_the_kinds_of_the_head_are_preferred_in_a_fixed_order(first) -> None:
    query = first(subjects=("exhibition", "agreement"))
    assert query.preferred == ("agreement", "company_agreement")


def test_subjects_that_are_both_meant_are_alternatives(first) -> None:
    (condition,) = of(first(subjects=("exhibition", "lecture"), relations=("include",)), "subject")
    assert condition.any_of == ("exhibition", "lecture")


@pytest.mark.parametrize(
    ("time", "period"),
    [
        (year("2018"), "2018"),
        (year("FY2018"), "FY2018"),
        (year("2018", "from"), "2018/9999"),
        (year("2018", "until"), "1/2018"),
        (year("2018", "before"), "1/2017"),
        (year("2018", "after"), "2019/9999"),
    ],
)
def test_times_are_periods(first, time: Time, period: str) -> None:
    (condition,) = of(first(times=(time,)), "time")
    assert list(map(str, condition.periods)) == [period]


def test_times_named_together_are_alternatives(first) -> None:
    (condition,) = of(first(times=(year("2017"), year("2019"))), "time")
    assert list(map(str, condition.periods)) == ["2017", "2019"]


def test_a_time_inside_another_says_it_more_exactly(first) -> None:
    (condition,) = of(first(times=(year("FY2020"), year("2021-02"))), "time")
    assert list(map(str, condition.periods)) == ["2021-02"]


def test_a_day_without_its_year(first) -> None:
    (condition,) = of(first(times=(Time(0, 0, None, month=4, day=16),)), "time")
    assert (condition.periods, condition.days) == ((), ((4, 16),))


def test_a_time_that_only_dates_a_document_is_weak(first) -> None:
    assert [c.weak for c in of(first(times=(year("2022-02", weak=True),)), "time")] == [True]


def test_every_name_is_a_condition(first) -> None:
    conditions = of(first(names=(("群馬県",), ("港区",))), "name")
    assert [condition.any_of for condition in conditions] == [("群馬県",), ("港区",)]


def test_names_of_one_class_may_be_alternatives(ways) -> None:
    found = [[c.any_of for c in of(query, "name")] for query in ways(names=(("群馬県",), ("千葉県",)))]
    assert found == [[("群馬県",), ("千葉県",)], [("群馬県", "千葉県")]]


def test_words_of_a_list_may_be_alternatives(ways) -> None:
    assert [c.any_of for query in ways(words=("大地", "縄文")) for c in of(query, "word")] == [("大地",), ("縄文",)]
    found = [[c.any_of for c in of(query, "word")] for query in ways(words=("大地", "縄文"), asks=("list",))]
    assert found == [[("大地",), ("縄文",)], [("大地", "縄文")]]


def test_neighbours_that_the_documents_write_as_one_are_a_word_too(ways) -> None:
    found = [[c.any_of for c in of(query, "word")] for query in ways(words=("宇治茶", "販売コーナー"))]
    apart = [("宇治茶",), ("販売コーナー",)]
    assert found == [[*apart, ("宇治茶販売コーナー",)], apart]


def test_an_everyday_word_is_searched_by_what_it_stands_for(first) -> None:
    (condition,) = of(first(words=("温泉",)), "word")
    assert "湯たび" in condition.any_of
    assert "温泉" not in condition.any_of
    assert condition.typed == "温泉"


def test_one_that_the_documents_use_too_is_searched_by_itself_first(ways) -> None:
    narrow, wide = ways(words=("教室",))
    assert [(c.any_of, c.typed) for c in of(narrow, "word")] == [(("教室",), "")]
    assert {"教室", "講座"} <= set(of(wide, "word")[0].any_of)
    assert (narrow.wide, wide.wide) == (False, True)


def test_words_joined_like_items_of_a_list_may_be_alternatives(ways) -> None:
    found = [[c.any_of for c in of(query, "word")] for query in ways(words=("大地", "縄文"), enumerated=True)]
    assert found == [[("大地",), ("縄文",)], [("大地", "縄文")]]


def test_quoted_titles_are_words(first) -> None:
    assert [c.any_of for c in of(first(phrases=("縄文の大地",)), "word")] == [("縄文の大地",)]


def test_verbs_only_tip_the_scales(first) -> None:
    assert [(c.any_of, c.weak) for c in of(first(verbs=("雪",)), "hint")] == [(("雪",), True)]


def test_records_are_one_condition(first) -> None:
    groups = (("exhibition-2018-1", "exhibition-2018-2"), ("symposium-2017",))
    (condition,) = of(first(records=groups, titles=("題",)), "record")
    assert condition.any_of == (*groups[0], *groups[1])
    assert "題" in condition.surfaces


def test_figures(first) -> None:
    query = first(rounds=(2,), numbers=(Number(10**9, "円", "10億円"),))
    assert [c.numbers for c in of(query, "round")] == [(2,)]
    assert [c.numbers for c in of(query, "number")] == [(10**9,)]


def test_what_is_left_out(first) -> None:
    query = first(excluded=("千葉県",), excluded_subjects=("company-agreement",), excluded_records=("a", "b"))
    assert query.conditions == ()
    assert [(c.facet, c.any_of) for c in query.without] == [
        ("name", ("千葉県",)), ("subject", ("company_agreement",)), ("record", ("a", "b")),
    ]  # fmt: skip


def test_what_is_wanted_and_of_which_kinds_it_speaks(first) -> None:
    query = first(properties=("members", "theme_count"))
    assert ["members" in group for group in query.wanted] == [True, False]
    assert query.hinted == {"company_agreement"}


def test_a_wish_without_a_subject_is_about_the_kinds_that_have_it(first) -> None:
    (condition,) = of(first(properties=("theme_count",)), "subject")
    assert condition.any_of == ("company_agreement",)


def test_another_association_of_the_same_prefecture(first) -> None:
    """青森県の市長会と町村会: the second stands beside the first one."""
    conditions = of(first(names=(("青森県市長会",),), subjects=("towns-association",)), "name")
    assert {name for condition in conditions for name in condition.any_of} == {"青森県市長会", "青森県町村会"}


def test_all_ways_leave_out_and_want_the_same(ways) -> None:
    found = ways(
        names=(("群馬県",), ("千葉県",)),
        words=("大地", "縄文"),
        excluded=("港区",),
        properties=("theme",),
        asks=("list",),
    )
    assert len(found) == 4
    assert len({(query.without, query.wanted, query.hinted, query.preferred) for query in found}) == 1


def test_what_is_named_beside_contacts_is_their_purpose(first) -> None:
    found = {c.any_of: c.weak for c in of(first(subjects=("disaster", "contact")), "subject")}
    assert found == {("disaster",): True, ("contact",): False}


@pytest.mark.parametrize(
    ("question", "kind"), [("2019年度の交流先の数は？", "partner_count"), ("2015年の交流先の数は？", "listed_partner")]
)
def test_partners_of_years_that_have_no_list_are_those_counted_by_year(
    engine: Engine, question: str, kind: str
) -> None:
    frame = engine.reader.read(question, date(2021, 2, 10)).frame
    assert any(kind in c.any_of for way in queries(frame, load(), engine.store) for c in way.conditions)
