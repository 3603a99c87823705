"""Every record of the store is found by a question made of its name, and every fact by what the schema calls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import bench
import pytest

from bot import phrase
from bot.answer import Answer
from bot.engine import Engine
from bot.evaluation.matching import reduce
from knowledge.model import Person, Record, Value
from knowledge.periods import Period
from knowledge.store import Store

USUAL = {
    "agreement": "{partner}との協定はいつ？",
    "company_agreement": "{partner}との包括連携協定はいつ？",
    "exhibition": "{name}の会期は？",
    "lecture": "{name}はいつ？",
    "symposium": "{name}のテーマは？",
    "talk": "{name}はいつ？",
    "event": "{name}はいつ、どこで？",
    "festival": "{name}はいつ？",
    "meeting": "{name}の議題は？",
    "visit": "{name}はいつ？",
    "government_decision": "{name}はいつ？",
    "publication": "{name}の発行日は？",
    "milestone": "{name}はいつ？",
    "disaster": "{name}への支援は？",
    "partner_count": "{name}は？",
    "partner_growth": "{name}は？",
    "figure": "{name}は？",
    "prefecture_count": "{name}は？",
    "region_count": "{name}は？",
    "listed_partner": "{prefectures}の{name}は連携市町村等一覧に載っている？",
    "initiative": "{name}はどの区の取組み？",
    "survey": "{name}の回答数は？",
    "opinion": "アンケートの「{name}」という意見の内容は？",
    "plan": "{name}の主な事業は？",
    "direction": "{name}の内容は？",
    "organisation": "{name}とは？",
    "contact": "{name}の電話番号は？",
    "facility": "{name}はどこ？",
    "site": "{name}とは？",
    "term": "{name}とは？",
    "statement": "{name}の要点は？",
}
"""What people usually want of a record of each kind."""

ENGLISH = "When was {name}?"
ENGLISH_KINDS = ("exhibition", "lecture", "symposium", "event", "festival", "publication")
LISTS = ("listed_partner", "prefecture_count", "opinion")
"""Kinds that are told as lists: their facts are asked for by the usual question alone."""
INFERRED = frozenset(
    {"name", "note", "fiscal_year", "series", "round", "part_of", "class", "association", "unit", "prefectures"}
    | {"organisations", "as_of"}
)
"""Properties that nobody asks for by name: they say what a record is or where it belongs."""
MARKS = re.compile(r"\s(?:\[\d+\])+")
"""The numbers of the sources, which stand before a full stop."""
NOT_ASKED = {
    "associations": "協定締結団体 means the agreements",
    "requested": "the label names the general meeting",
}
"""Properties that their own label does not ask for yet; one that it does must leave this table."""
LOST: dict[str, str] = {}
"""Records that their usual question does not find, with why; one that it does must leave this table."""
ASKED = 0.95


def question(template: str, record: Record) -> str:
    blanks = {name: str(next(iter(record.values(name)), "")) for name in ("partner", "prefectures")}
    return template.format(name=record.name, **blanks)


def ask(engine: Engine, text: str) -> Answer:
    return engine.ask(text, None, bench.TODAY)[0]


def test_every_kind_has_a_usual_question(engine: Engine) -> None:
    assert engine.store.schema.kinds.keys() == USUAL.keys()


@pytest.mark.parametrize("kind", USUAL)
def test_records_are_found_by_their_names(engine: Engine, kind: str) -> None:
    """A list entry printed twice is found if any entry of its name is."""
    lost: dict[str, str] = {}
    for record in (r for r in engine.store.records.values() if r.kind == kind):
        found = ask(engine, question(USUAL[kind], record)).records
        names = [engine.store.records[id_].name for type_, id_ in found if type_ == kind == "listed_partner"]
        if (kind, record.id) not in found and record.name not in names:
            lost[record.id] = f"{question(USUAL[kind], record)} → {found[:3]}"
    assert {id_: why for id_, why in lost.items() if id_ not in LOST} == {}
    known = {id_ for id_ in LOST if engine.store.records[id_].kind == kind}
    assert known - lost.keys() == set(), "found: take off LOST"


@pytest.mark.parametrize("kind", ENGLISH_KINDS)
def test_records_are_found_by_their_english_names(engine: Engine, kind: str) -> None:
    records = [r for r in engine.store.records.values() if r.kind == kind and r.english.get("name")]
    asked = {r.id: ENGLISH.format(name=r.english["name"][0]) for r in records}
    lost = [f"{id_}: {text}" for id_, text in asked.items() if (kind, id_) not in ask(engine, text).records]
    assert len(lost) <= 0.1 * len(records), "\n".join(lost)


def facts(store: Store) -> Iterator[tuple[Record, str, str]]:
    """Every property of every record that is told by itself, with a question for it."""
    for record in store.records.values():
        if record.kind in LISTS:
            continue
        for name in dict.fromkeys(s.property for s in record.statements if s.property not in INFERRED):
            label = (
                store.schema.kinds[record.kind].date_label if name == "date" else store.schema.properties[name].label
            )
            yield record, name, f"{record.name}の{label}は？"


def told(store: Store, answer: Answer, record: Record, name: str) -> bool:
    """Whether an answer is about the record and says the first values of the property."""
    if answer.status != "answered" or (record.kind, record.id) not in answer.records:
        return False
    text = reduce(MARKS.sub("", answer.text))
    return all(reduce(words(store, name, value)) in text for value in record.values(name)[:2])


def words(store: Store, name: str, value: Value) -> str:
    """What must stand in an answer that tells a value."""
    if isinstance(value, Person):
        return value.name.replace(" ", "")
    if isinstance(value, Period):
        return f"{value.start.year}年"
    return phrase.value(value, store.schema.properties[name].type, "", "ja")


@pytest.fixture(scope="module")
def tried(engine: Engine) -> dict[tuple[str, str], tuple[bool, Answer, str]]:
    """Whether each fact is told when its label is asked for, by record and property."""
    found = {}
    for record, name, text in facts(engine.store):
        answer = ask(engine, text)
        found[record.id, name] = told(engine.store, answer, record, name), answer, text
    return found


def test_facts_are_told_when_their_label_is_asked_for(tried) -> None:
    lost = [f"{id_}: {text}" for (id_, name), (good, _, text) in tried.items() if not good and name not in NOT_ASKED]
    assert len(lost) <= (1 - ASKED) * len(tried), "\n".join(lost)


def test_labels_that_ask_leave_the_table(tried) -> None:
    good = Counter(name for (_, name), (good, *_) in tried.items() if good)
    asked = Counter(name for _, name in tried)
    assert [name for name in NOT_ASKED if good[name] > 0.5 * asked[name]] == []


@pytest.mark.xfail(reason="出席者 and 職員・車両の派遣 are said not to be recorded where they are")
def test_what_is_recorded_is_never_said_to_be_missing(tried) -> None:
    denied = [
        text for (_, name), (_, answer, text) in tried.items() if answer.status == "not_found" and name not in NOT_ASKED
    ]
    assert denied == []
