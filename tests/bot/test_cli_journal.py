from datetime import timedelta

import pytest

from bot.journal import Journal

USER = "U1"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The journal that the command works on, for writing into."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/kept.sqlite")
    monkeypatch.setenv("RENKEI_JOURNAL_KEY", "k" * 16)
    with_key = Journal.open(f"sqlite:///{tmp_path}/kept.sqlite", "k" * 16)
    yield with_key
    with_key.close()


def ask(kept, question="会費は？", status="not_found"):
    return kept.record_question(
        user=USER, question=question, status=status, surface="dm", language="ja", reading="会費", latency_ms=5
    )


def test_a_journal_must_be_prepared(renkei, tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/new.sqlite")
    before = renkei("journal", "report")
    assert before.exit_code == 1
    assert "renkei journal prepare" in before.stderr
    assert renkei("journal", "prepare").exit_code == 0
    assert renkei("journal", "report").exit_code == 0


def test_report(renkei, kept):
    ask(kept)
    shown = renkei("journal", "report").stdout
    assert "questions: 1\n" in shown
    assert "by status: not_found 1\n" in shown
    assert "feedback: -\n" in shown
    assert "latency median: 5\n" in shown


def test_what_found_no_answer_can_be_settled(renkei, kept):
    ask(kept)
    ask(kept)
    ask(kept, "締結日は？", "answered")
    shown = renkei("journal", "unanswered").stdout
    assert "会費は？" in shown
    assert "締結日は？" not in shown
    assert renkei("journal", "settle", "会費は？").stdout == "Settled; it had been asked 2 times.\n"
    assert renkei("journal", "unanswered").stdout == "0 open\n"
    assert renkei("journal", "settle", "会費は？").exit_code == 1


def test_open_matters(renkei, kept):
    kept.record_dispute(user=USER, record="agreement-hokkaido", source="keika-2021", reason="日付が違う")
    kept.open_handover(user=USER, channel="C1", thread_ts="1.1", question="会費は？", tried="")
    assert "日付が違う" in renkei("journal", "disputes").stdout
    assert "会費は？" in renkei("journal", "handovers").stdout


@pytest.mark.parametrize(("option", "left"), [((), 1), (("--days", "1"), 0)])
def test_purge_keeps_the_last_days(renkei, kept, option, left, monkeypatch):
    monkeypatch.setenv("RENKEI_RETENTION_DAYS", "30")
    kept._clock = days_ago(kept._clock, 10)
    ask(kept)
    result = renkei("journal", "purge", *option)
    assert result.exit_code == 0
    assert f"questions {1 - left}" in result.stdout


def test_forgets_a_person_when_sure(renkei, kept):
    ask(kept)
    assert renkei("journal", "forget", USER, input="n\n").exit_code == 1
    assert len(kept.recent_questions(USER)) == 1
    assert renkei("journal", "forget", USER, "--yes").stdout == "1 entries deleted.\n"
    assert kept.recent_questions(USER) == []


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "postgresql://u:geheim@127.0.0.1:1/x"])
def test_a_journal_that_cannot_be_opened(renkei, monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)
    result = renkei("journal", "report")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "geheim" not in result.stderr


def days_ago(clock, days):
    return lambda: clock() - timedelta(days=days)
