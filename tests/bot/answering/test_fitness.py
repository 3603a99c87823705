"""A passage answers only the kind of thing that is asked: when, who, how many, why."""

from __future__ import annotations

import pytest

from bot.answering.fitness import Wanted, possible
from bot.engine import Engine, this_day
from bot.replies import load


@pytest.fixture(scope="module")
def met(engine: Engine):
    """Whether a passage of a record, known by some letters, has what a question wants."""
    scales = engine.responder.scales

    def check(question: str, record: str, letters: str) -> bool:
        frame = engine.reader.read(question, this_day()).frame
        wanted = Wanted.of(frame, scales.vocabulary, engine.store.schema)
        numbers = scales.passages.records[record]
        passage = next(p for n in numbers if (p := scales.passages.all[n]).statement and letters in p.said)
        return wanted.met(passage, load("ja").dated)

    return check


def test_a_day_is_needed_for_when(met) -> None:
    assert met("方針の確認はいつ？", "meeting-2018-06-15-general", "方針")
    assert not met("相互理解が大事と書かれたのはいつ？", "opinion-2014-5-issues", "相互理解")


def test_somebody_is_needed_for_who(met) -> None:
    assert met("多文化共生の企業の話をしたのは誰？", "lecture-2022-2", "井崎")
    assert not met("講座の講師は誰？", "exhibition-2017-1", "お茶の淹れ方講座")


def test_a_figure_of_what_is_counted_is_needed_for_how_many(met) -> None:
    assert met("ねぎの出店は何団体？", "event-2016-11-negi-summit", "28団体")
    assert not met("ねぎの出店は何回？", "event-2016-11-negi-summit", "28団体")


def test_a_cause_is_needed_for_why(met) -> None:
    assert met("山形の縮小はなぜ？", "festival-2021-yamagata", "新型コロナ")
    assert not met("山形の縮小はなぜ？", "festival-2021-yamagata", "内容を大幅に縮小")


def test_an_address_of_a_page_is_needed_for_where_to_look(met) -> None:
    assert met("多文化共生の講演会の録画のURLは？", "lecture-2022-2", "録画映像")
    assert not met("多文化共生の講演会の録画のURLは？", "lecture-2022-2", "井崎")


def test_what_the_documents_do_not_tell_is_no_answer(met) -> None:
    assert not met("ロゴマークの形は？", "milestone-logo", "書かれていません")


@pytest.mark.parametrize(
    "question",
    [
        "広島県町村会の構成自治体数は？",
        "町村会だけの県は？",
        "2018年と2019年の祭りは？",
    ],
)
def test_figures_and_comparisons_stand_in_no_passage(engine: Engine, question: str) -> None:
    frame = engine.reader.read(question, this_day()).frame
    assert not possible(frame, engine.responder.vocabulary, engine.store.schema)
