"""Records told: what was asked comes first, then what completes it, always with its sources."""

from __future__ import annotations

import pytest

from bot.answer import Answer

TOLD = {
    "広島県町村会との協定はいつ？": (["agreement-hiroshima-towns"], ["@2017-01-27"]),
    "群馬県町村会の構成自治体数は？": (["agreement-gunma-towns"], ["#12"]),
    "第2回全国連携シンポジウムのテーマは？": (["symposium-2017"], ["共存共栄の全国連携"]),
    "「縄文の大地」の展示の会期は？": (["exhibition-2018-2"], ["@2019-01-08", "@2019-02-14"]),
    "熊本地震の義援金はいくら？": (["disaster-2016-kumamoto"], ["¥3億688万"]),
    "東日本大震災への職員派遣は何人？": (["disaster-2011-higashinihon"], ["#7174"]),
    "区政会館の住所は？": (["facility-kusei-kaikan"], ["飯田橋3-5-1"]),
    "特別区長会とは？": (["organisation-kuchokai"], ["任意団体"]),
    "2020年の連携自治体数は？": (["partner-count-2020"], ["#1035"]),
    "会員登録の電話番号は？": (["contact-membership"], ["03-5210-9080"]),
    "When did Hiroshima sign?": (["agreement-hiroshima-towns"], ["@2017-01-27"]),
    "What is the address of the Kusei Kaikan?": (["facility-kusei-kaikan"], ["102-0072"]),
}
"""Questions about one thing: the record, and what its answer holds."""

LISTED = {
    "2018年に協定を締結した団体は？": ["nara-towns", "gunma-cities", "gunma-towns", "saitama-towns"],
    "2018年度に協定を締結した団体は？": ["gunma-cities", "gunma-towns", "saitama-towns"],
    "平成30年度に協定を締結した団体は？": ["gunma-cities", "gunma-towns", "saitama-towns"],
    "2019年10月26日に協定を結んだ団体は？": ["chiba-cities", "yamanashi-towns"],
    "千葉県の協定": ["chiba-towns", "chiba-cities"],
    "市長会との協定": ["kyoto-cities", "aomori-cities", "gunma-cities", "chiba-cities"],
    "2017年から2018年までに協定を締結した町村会は？": [
        "chiba-towns", "hiroshima-towns", "nara-towns", "gunma-towns", "saitama-towns",
    ],
    "千葉県を除く2017年の協定": ["hiroshima-towns"],
    "Which associations signed in FY2018?": ["gunma-cities", "gunma-towns", "saitama-towns"],
}  # fmt: skip


def shown(answer: Answer, kind: str = "") -> list[str]:
    return [id_ for type_, id_ in answer.records if kind in ("", type_)]


@pytest.mark.parametrize("question", TOLD)
def test_one_record(ask, lacks, question: str) -> None:
    answer = ask(question)
    records, items = TOLD[question]
    assert (answer.status, shown(answer)) == ("answered", records)
    assert lacks(answer, *items) == []


@pytest.mark.parametrize("question", LISTED)
def test_lists(ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert shown(answer, "agreement") == [f"agreement-{name}" for name in LISTED[question]]


@pytest.mark.parametrize("question", [*TOLD, *LISTED])
def test_every_answer_cites_and_says_how_it_was_read(ask, question: str) -> None:
    answer = ask(question)
    assert [source.number for source in answer.sources] == list(range(1, len(answer.sources) + 1))
    assert answer.sources
    assert answer.reading
    assert answer.version
    assert all(source.document and source.place and source.title and source.published for source in answer.sources)


def test_the_lead_counts_what_it_lists(ask, lacks) -> None:
    answer = ask("2018年に協定を締結した団体は？")
    assert "4団体" in answer.lead
    assert lacks(answer, "奈良県町村会", "群馬県市長会", "群馬県町村会", "埼玉県町村会") == []


def test_companies_stand_apart_from_associations(ask) -> None:
    answer = ask("2018年に協定を締結した団体は？")
    assert [note for note in answer.notes if "第一生命" in note and "1社" in note]
    assert not [row for row in answer.rows if "第一生命" in row.text]


@pytest.mark.parametrize(
    ("question", "other"), [("2018年に協定を締結した団体は？", "3団体"), ("2018年度に協定を締結した団体は？", "4団体")]
)
def test_where_the_other_calendar_gives_another_number_it_is_named(ask, question: str, other: str) -> None:
    assert [note for note in ask(question).notes if other in note]


@pytest.mark.parametrize("question", ["2016年度に協定を締結した団体は？", "2018年5月の協定は？"])
def test_the_other_calendar_is_not_named_for_nothing(ask, question: str) -> None:
    assert not [note for note in ask(question).notes if "で数えると" in note and "2018" in note]


@pytest.mark.xfail(reason="a span of two years is compared with the first fiscal year")
def test_a_span_of_years_has_no_other_calendar(ask) -> None:
    assert not [note for note in ask("2017年から2018年までに協定を締結した団体は？").notes if "で数えると" in note]


def test_documents_that_disagree_are_named(ask, lacks) -> None:
    answer = ask("広島県町村会との協定はいつ？")
    assert lacks(answer, "@2017-02") == []
    assert {source.document for source in answer.sources} >= {"keika-2021", "ayumi-2024"}


def test_a_day_and_all_that_happened_on_it(ask) -> None:
    answer = ask("2018年4月16日は何があった日？")
    assert {"agreement-gunma-cities", "agreement-gunma-towns", "meeting-2018-04-16-general"} <= set(shown(answer))


@pytest.mark.parametrize("question", ["2018年に協定を結んでいない団体は？", "Which associations did not sign in 2018?"])
def test_a_question_in_the_negative_is_not_answered_in_the_positive(ask, question: str) -> None:
    assert "agreement-nara-towns" not in shown(ask(question))


def test_where_it_is_written(ask) -> None:
    answer = ask("広島県町村会との協定はどの資料に書いてある？")
    assert answer.status == "answered"
    assert "keika-2021" in {source.document for source in answer.sources}
    assert shown(answer) == ["agreement-hiroshima-towns"]


def test_where_a_list_is_written(ask) -> None:
    assert set(shown(ask("2018年の協定はどの資料に載ってる？"))) >= {
        f"agreement-{n}" for n in LISTED["2018年に協定を締結した団体は？"]
    }


def test_of_two_alternatives_the_one_that_is_not_there_is_named(ask, lacks) -> None:
    answer = ask("埼玉県の市長会との協定と町村会との協定はいつ？")
    assert lacks(answer, "@2018-05-01", "市長会") == []


def test_english_names_have_the_japanese_beside_them(ask, lacks) -> None:
    answer = ask("Which associations signed in 2018?")
    assert answer.language == "en"
    assert lacks(answer, "Nara", "奈良県町村会", "Saitama", "埼玉県町村会") == []


@pytest.mark.parametrize("question", [*TOLD, *LISTED])
def test_the_same_question_gets_the_same_answer(ask, question: str) -> None:
    assert ask(question) == ask(question)


@pytest.mark.parametrize(
    "question", ["2018年に協定を締結した団体は？", "Which associations signed in 2018?", "2018年度の展示は？"]
)
def test_the_other_calendar_is_offered_as_a_question(ask, question: str) -> None:
    first = ask(question)
    if not [note for note in first.notes if "2018" in note]:
        assert first.alternative == ""
        return
    other = ask(first.alternative)
    assert other.status == "answered"
    assert other.records != first.records


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("H30年度（4月〜翌3月）に新しく協定した相手、企業も入れて一覧でください", "第一生命", "広島県町村会"),
        ("令和元年（5月以降）に協定を交わしたところを企業・団体とも教えてください", "千葉県市長会", "埼玉県町村会"),
        ("令和入ってからの協定、団体も企業も全部並べて", "明治安田", "第一生命"),
        ("平成30年（4月以降）の協定、企業も含めて全部", "第一生命", "奈良県町村会"),
    ],
)
def test_associations_and_companies_of_a_time(ask, question: str, told: str, left_out: str) -> None:
    text = ask(question).text
    assert told in text
    assert left_out not in text
