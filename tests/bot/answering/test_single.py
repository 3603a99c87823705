"""One record told: what was asked and no more, and words that read well for every value of the store."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.answer import Answer, Language
from bot.answering.single import one
from bot.answering.speech import Speech
from bot.answering.wish import Wish
from bot.engine import Engine
from bot.replies import load as replies
from intents.frame import Frame
from knowledge.model import Record
from knowledge.store import Store

_ID = r"[a-z]+_[a-z]+(?![\w.]*[./])"
FAULTS = {
    "ja": re.compile(
        rf"。です|[るた]です|るは、|ですです|。。|、、|、。|、です|（）|「」|\[\]|[{{}}]|None|はは、|{_ID}"
    ),
    "en": re.compile(rf"\(\)|\"\"|\.\.(?!\.)|,,|, \.|;\.| {{2}}|[{{}}]|\bNone\b|is there any| Also |{_ID}"),
}
"""What no answer may hold: a sentence as a noun, empty brackets, the id of a property."""


def told(store: Store, record: Record, wish: Wish, language: Language, **frame: object) -> Answer:
    speech = Speech(store, replies(language))
    one(Frame(language=language, **frame), record, wish, speech)  # type: ignore[arg-type]
    return speech.answer("answered", "")


def properties(record: Record) -> list[str]:
    dated = ["date"] if record.date is not None else []
    timed = ["as_of"] if record.as_of is not None else []
    return [*dict.fromkeys([*dated, *timed, *(s.property for s in record.statements)])]


def tellings(store: Store, language: Language) -> Iterator[tuple[str, Answer]]:
    """Each record by itself, by each of its properties, and by each with its date."""
    for record in store.records.values():
        yield record.id, told(store, record, Wish(()), language)
        for name in properties(record):
            yield f"{record.id} {name}", told(store, record, Wish((name,), named=True), language)
            if record.date is not None and name != "date":
                yield f"{record.id} date {name}", told(store, record, Wish(("date", name), named=True), language)


@pytest.fixture(scope="module", params=["ja", "en"])
def all_told(engine: Engine, request: pytest.FixtureRequest) -> tuple[Language, list[tuple[str, Answer]]]:
    """All tellings in a language, with what they are of."""
    return request.param, list(tellings(engine.store, request.param))


def test_every_property_of_every_record_reads_well(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    language, answers = all_told
    faulty = []
    for what, answer in answers:
        lines = [answer.lead, *(row.text for row in answer.rows)]
        faulty += [(what, line) for line in lines if FAULTS[language].search(line)]
    assert faulty[:10] == []


def test_a_line_does_not_begin_with_its_label_twice(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    for what, answer in all_told[1]:
        for row in answer.rows:
            label, _, value = row.text.partition(": ")
            assert not value.startswith(label) or not value, (what, row.text)


def test_nothing_that_the_lead_says_is_a_line_of_its_own(all_told: tuple[Language, list[tuple[str, Answer]]]) -> None:
    for what, answer in all_told[1]:
        values = [re.sub(r" \[\d+\]", "", row.text.partition(": ")[2]) for row in answer.rows]
        assert [value for value in values if value and value in answer.lead] == [], what


def test_one_property_is_told_by_itself(ask) -> None:
    assert ask("千葉県市長会の構成自治体数は？").lead.startswith("千葉県市長会の構成自治体数は、37自治体です [")
    assert ask("お茶の京都の展示のテーマは？").lead.startswith(
        "平成29年度 第1回全国連携展示（京都府市町村）のテーマは、『「お茶の京都」を知る』です ["
    )


def test_the_date_is_told_by_the_records_own_sentence(ask) -> None:
    assert ask("北海道町村会との連携協定の締結日は？").lead.startswith(
        "北海道町村会との連携協定は、2016年4月26日（平成28年）に締結されました ["
    )


def test_the_date_and_another_property_are_told_once_each(ask) -> None:
    lead = ask("令和４年度第２回全国連携講演会の開催日と参加者数は？").lead
    assert "2023年1月25日（令和5年）にオンラインで開催されました。参加者数は、104人です" in lead
    assert lead.count("2023年") == 1


def test_several_sorts_of_support_are_one_sentence(ask) -> None:
    answer = ask("房総半島台風と東日本台風のときの支援内容を教えてください。")
    assert (
        "23区共同の復興支援金1億1,300万円、23区共同の災害見舞金100万円、救援物資による支援、職員派遣及び清掃車両派遣です"
        in answer.lead
    )
    assert answer.rows == ()


def test_who_played_a_part_is_told_without_the_others(ask) -> None:
    answer = ask("令和3年8月19日の講演会、基調講演はどなたでしたか？")
    assert answer.lead.count("氏（") == 1
    assert "基調講演の登壇者は、沼尾波子氏（東洋大学国際学部国際地域学科教授）です" in answer.lead
    assert not [row for row in answer.rows if "氏（" in row.text]


def test_people_are_asked_for_by_where_they_come_from(ask) -> None:
    lead = ask("令和3年8月19日の講演会のパネルディスカッションに出た区の人は誰？").lead
    assert [name for name in ("大谷昇", "山田良司", "小野文明", "戸部正紀") if name in lead] == ["大谷昇", "山田良司"]


def test_a_telephone_number_needs_nothing_more(ask) -> None:
    assert ask("会員登録の電話番号は？").rows == ()


def test_a_thing_that_is_only_named_is_told_more_fully(ask) -> None:
    assert ask("お茶の京都の展示について教えて").rows


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("協定って何", "term-agreement"),
        ("協定ってそもそも何", "term-agreement"),
        ("展示って何ですか", "term-zenkoku-renkei-tenji"),
        ("被災地支援って何", "term-disaster-support"),
    ],
)
def test_what_a_subject_is_is_told_by_its_term(ask, question: str, term: str) -> None:
    assert [id_ for _, id_ in ask(question).records] == [term]


def test_a_charge_for_admission_is_not_that_of_the_members_site(ask) -> None:
    assert ask("入場料は？").status == "not_found"
