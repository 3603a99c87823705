"""Questions, feedback, disputes, hand-overs and figures."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from bot.journal import Journal


def ask(journal: Journal, question: str = "2018年の協定は？", **fields: Any) -> str:
    defaults = {"user": "U1", "status": "answered", "surface": "mention", "language": "ja"}
    return journal.record_question(question=question, **{**defaults, **fields})


def test_a_question_is_kept_with_how_it_was_answered(journal: Journal, clock: Any) -> None:
    id_ = ask(
        journal,
        " 2018年の協定は？\n",
        reading="2018年（暦年）に締結された協定の一覧",
        records=[("agreement", "a-2018-kyoto"), ("agreement", "a-2018-chiba")],
        latency_ms=12.6,
        version="3f2a",
        context={"year": 2017},
    )
    kept = journal.question(id_)
    assert kept
    assert (kept.question, kept.reading) == ("2018年の協定は？", "2018年（暦年）に締結された協定の一覧")
    assert kept.records == (("agreement", "a-2018-kyoto"), ("agreement", "a-2018-chiba"))
    assert (kept.latency_ms, kept.version, kept.asked_at) == (13, "3f2a", clock.now)
    assert kept.context == {"year": 2017}
    assert kept.user == journal.user_hash("U1")
    assert journal.question("nothing") is None


def test_an_id_may_be_given(journal: Journal) -> None:
    assert ask(journal, id="q-1") == "q-1"


def test_very_long_questions_are_cut(journal: Journal) -> None:
    kept = journal.question(ask(journal, "長" * 40_000))
    assert kept
    assert len(kept.question) == 2_000


def test_recent_questions_of_one_person_and_of_all(journal: Journal, clock: Any) -> None:
    for n, user in enumerate(["U1", "U2", "U1"]):
        clock.advance(minutes=1)
        ask(journal, f"質問{n}", user=user)
    assert [q.question for q in journal.recent_questions("U1")] == ["質問2", "質問0"]
    assert [q.question for q in journal.recent_questions(limit=2)] == ["質問2", "質問1"]


def test_people_are_kept_as_keyed_hashes(url: str, journal: Journal) -> None:
    ask(journal, user="U0YAMADA")
    with journal._engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM questions WHERE user_hash = 'U0YAMADA'")).scalar() == 0
    other = Journal.open(url, "another key")
    assert other.user_hash("U0YAMADA") != journal.user_hash("U0YAMADA")
    assert other.recent_questions("U0YAMADA") == []
    other.close()


def test_a_key_made_by_the_journal_stays(url: str) -> None:
    first, second = Journal.open(url), Journal.open(url)
    assert first.user_hash("U1") == second.user_hash("U1")
    assert len(first.user_hash("U1")) == 32
    first.close()
    second.close()


def test_what_was_asked_in_vain(journal: Journal, clock: Any) -> None:
    ask(journal, "札幌の姉妹都市は？", status="not_found", reading="姉妹都市")
    clock.advance(days=1)
    for _ in range(2):
        ask(journal, "連携の予算は？", status="not_found", user="U2")
    ask(journal, "千葉？", status="clarify")
    ask(journal)
    found = journal.unanswered()
    assert [(u.question, u.times) for u in found] == [("連携の予算は？", 2), ("札幌の姉妹都市は？", 1)]
    assert (found[0].last_asked, found[1].reading) == (clock.now, "姉妹都市")
    assert [u.question for u in journal.unanswered(statuses=["clarify"])] == ["千葉？"]
    assert journal.settle_question("連携の予算は？") == 2
    assert [u.question for u in journal.unanswered()] == ["札幌の姉妹都市は？"]
    clock.advance(days=90)
    assert journal.unanswered() == []


def test_the_last_word_of_each_person_counts(journal: Journal) -> None:
    id_ = ask(journal)
    assert journal.record_feedback(id_, "U1", "good")
    assert journal.record_feedback(id_, "U1", "bad", "古い")
    assert journal.record_feedback(id_, "U2", "good")
    assert journal.report().feedback == {"bad": 1, "good": 1}
    assert not journal.record_feedback("gone", "U1", "good")


def test_disputes_wait_until_settled(journal: Journal, clock: Any) -> None:
    id_ = journal.record_dispute(
        user="U1", record="a-hiroshima", source="ayumi-2024", reason="1月では？", question_id=ask(journal)
    )
    [dispute] = journal.open_disputes()
    assert (dispute.id, dispute.record, dispute.reason, dispute.user) == (
        id_,
        "a-hiroshima",
        "1月では？",
        journal.user_hash("U1"),
    )
    assert journal.disputed_records() == {"a-hiroshima"}
    assert journal.settle_dispute(id_, "U9", "資料どおり")
    assert not journal.settle_dispute(id_, "U9", "もう一度")
    assert journal.open_disputes() == []
    assert journal.disputed_records() == frozenset()


def test_a_hand_over_is_resolved_once(journal: Journal, clock: Any) -> None:
    id_ = journal.open_handover(
        user="U1", channel="C1", thread_ts="1.2", question="予算は？", tried="資料にありません", question_id="gone"
    )
    journal.note_handover_notice(id_, "C9", "5.6")
    [waiting] = journal.open_handovers()
    assert (waiting.user, waiting.notice_channel, waiting.notice_ts) == ("U1", "C9", "5.6")
    assert waiting.is_open
    assert waiting.question_id == ""
    clock.advance(hours=1)
    resolved = journal.resolve_handover(id_, "U9")
    assert resolved
    assert (resolved.resolved_at, resolved.resolved_by) == (clock.now, journal.user_hash("U9"))
    assert journal.resolve_handover(id_, "U8") is None
    assert journal.open_handovers() == []
    assert journal.handover(id_) == resolved
    assert journal.handover("nothing") is None


def test_figures(journal: Journal, clock: Any) -> None:
    ask(journal, latency_ms=999)
    clock.advance(days=31)
    for n in range(20):
        status = "not_found" if n == 0 else "answered"
        ask(journal, user=f"U{n % 3}", status=status, latency_ms=n, language="en" if n % 2 else "ja")
    report = journal.report(days=30)
    assert (report.questions, report.people) == (20, 3)
    assert report.by_status == {"answered": 19, "not_found": 1}
    assert report.by_language == {"en": 10, "ja": 10}
    assert report.by_surface == {"mention": 20}
    assert (report.latency_median, report.latency_95) == (10, 19)
    assert (report.open_disputes, report.open_handovers) == (0, 0)
    clock.advance(days=31)
    assert journal.report(days=30).latency_median is None
