"""Threads, answers and welcomes; and what is forgotten when."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.journal import AnswerPlace, Journal


def ask(journal: Journal, user: str = "U1") -> str:
    return journal.record_question(
        user=user, question="質問", status="answered", surface="dm", language="ja", records=[("agreement", "a1")]
    )


def test_a_threads_context_survives_and_the_last_one_counts(url: str, journal: Journal) -> None:
    assert journal.thread("C1", "1.2") is None
    journal.save_thread("C1", "1.2", {"frame": {"year": 2018, "names": ["千葉"]}})
    journal.save_thread("C1", "1.2", {"frame": {"year": 2017}})
    after_restart = Journal.open(url, "a key")
    assert after_restart.thread("C1", "1.2") == {"frame": {"year": 2017}}
    after_restart.close()


def test_where_a_message_was_answered(journal: Journal) -> None:
    assert journal.answer_to("C1", "1.2") is None
    journal.remember_answer("C1", "1.2", answer_channel="C1", answer_ts="1.3", question_id="q1")
    journal.remember_answer("C1", "1.2", answer_channel="C1", answer_ts="1.4", question_id="q2")
    assert journal.answer_to("C1", "1.2") == AnswerPlace("C1", "1.4", "q2")
    journal.forget_answer("C1", "1.2")
    assert journal.answer_to("C1", "1.2") is None


def test_a_person_is_welcomed_once_in_each_channel(journal: Journal) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(lambda _: journal.welcome("U1", "C1"), range(8))) == 1
    assert journal.welcome("U1", "C2")
    assert journal.welcome("U2", "C1")


def test_what_is_past_its_time_goes_and_open_matters_stay(journal: Journal, clock: Any) -> None:
    id_ = ask(journal)
    journal.record_feedback(id_, "U1", "good")
    place = {"channel": "C1", "thread_ts": "1.2", "question": "質問", "tried": ""}
    settled = journal.open_handover(user="U1", question_id=id_, **place)
    journal.resolve_handover(settled, "U9")
    journal.open_handover(user="U1", question_id=id_, **place)
    dispute = {"record": "a1", "source": "ayumi-2024", "reason": "違う"}
    journal.settle_dispute(journal.record_dispute(user="U1", **dispute), "U9", "直した")
    journal.record_dispute(user="U1", question_id=id_, **dispute)
    journal.save_thread("C1", "1.2", {})
    journal.remember_answer("C1", "1.2", answer_channel="C1", answer_ts="1.3")
    journal.claim("event:1")
    clock.advance(days=31)
    fresh = ask(journal)
    journal.claim("event:2")
    gone = journal.purge(days=30)
    assert gone == {
        "questions": 1,
        "feedback": 1,
        "disputes": 1,
        "handovers": 1,
        "threads": 1,
        "answers": 1,
        "claims": 1,
    }
    assert journal.question(id_) is None
    assert journal.question(fresh)
    assert [h.question_id for h in journal.open_handovers()] == [""]
    assert [d.question_id for d in journal.open_disputes()] == [""]
    assert not journal.claim("event:2")
    assert sum(journal.purge(days=30).values()) == 0


def test_a_person_can_be_forgotten(journal: Journal) -> None:
    for user in ("U1", "U2"):
        id_ = ask(journal, user)
        journal.record_feedback(id_, user, "good")
        journal.welcome(user, "C1")
    assert journal.forget_user("U1") == 3
    assert journal.recent_questions("U1") == []
    assert len(journal.recent_questions("U2")) == 1


def test_texts_never_show_in_errors_or_logs(journal: Journal, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(SQLAlchemyError) as caught:
        journal.record_question(
            user="U1",
            question="とても秘密の質問",
            status="maybe",
            surface="dm",
            language="ja",  # type: ignore[arg-type]
        )
    assert "秘密" not in str(caught.value)
    assert "秘密" not in caplog.text
