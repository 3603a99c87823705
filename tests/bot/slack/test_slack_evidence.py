"""The printed words behind an answer, under the answer's own numbers."""

from __future__ import annotations

from functools import cache

import pytest

from bot.engine import Engine
from bot.slack.evidence import Proof, proofs

QUESTIONS = (
    "2018年に協定を締結した団体は？",
    "群馬の展示いつ？",
    "広島県町村会とはいつ？",
    "which associations signed in 2018",
)


@cache
def engine() -> Engine:
    return Engine.start()


def evidence(question: str) -> tuple[Proof, ...]:
    return proofs(engine().ask(question)[0], engine().store)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_passage_stands_under_the_source_it_belongs_to(question: str) -> None:
    answer, _ = engine().ask(question)
    sources = {source.number: source for source in answer.sources}
    passages = [passage for proof in proofs(answer, engine().store) for passage in proof.passages]
    assert passages
    for passage in passages:
        source = sources[passage.number]
        assert source.title == passage.title
        assert (
            source.place.split("（")[0].split(" (")[0].split()[0]
            == passage.place.split("（")[0].split(" (")[0].split(",")[0].split()[0]
        )


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_passage_is_printed_there(question: str) -> None:
    for proof in evidence(question):
        record = engine().store.records[proof.record]
        cited = {piece for citation in record.sources for piece in citation.printed}
        cited |= {piece for statement in record.statements for c in statement.citations for piece in c.printed}
        assert all(piece in cited for passage in proof.passages for piece in passage.printed)


def test_pieces_of_longer_pieces_are_left_out() -> None:
    [passage, *_] = evidence("2018年に協定を締結した団体は？")[0].passages
    assert passage.printed == ("奈良県町村会（平成30年2月21日） 27",)


def test_disputed_records_say_so() -> None:
    answer, _ = engine().ask("広島県町村会とはいつ？")
    ((_, id_),) = answer.records
    assert [proof.disputed for proof in proofs(answer, engine().store, {id_})] == [True]
    assert [proof.disputed for proof in proofs(answer, engine().store)] == [False]
