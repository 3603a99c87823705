"""One question, one answer: claims between threads and between processes."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from bot.journal import Journal, event_key, message_key

MENTION = (event_key("Ev1"), message_key("C1", "1.2"))
COPY = (event_key("Ev2"), message_key("C1", "1.2"))
WORKER = """
import sys
from bot.journal import Journal
sys.stdin.readline()
journal = Journal.open(sys.argv[1])
print(*(n for n in range(60) if journal.claim(f"event:{n}", f"message:{n % 7}-{n}")))
"""


def test_what_is_taken_is_taken(journal: Journal) -> None:
    assert journal.claim(*MENTION)
    assert not journal.claim(*MENTION)
    assert not journal.claim(*COPY)
    assert journal.claim(event_key("Ev3"), message_key("C1", "1.3"))


def test_taking_is_all_or_nothing(journal: Journal) -> None:
    assert journal.claim("b")
    assert not journal.claim("a", "b", "c")
    assert journal.claim("a", "c")


def test_failed_work_is_given_back(journal: Journal) -> None:
    assert journal.claim(*MENTION)
    journal.release(*MENTION)
    assert journal.claim(*COPY)


def test_finished_work_stays_taken_long_after(journal: Journal, clock: Any) -> None:
    assert journal.claim(*MENTION)
    assert journal.complete(*MENTION)
    clock.advance(hours=2)
    assert not journal.claim(*COPY)


def test_a_dead_workers_claim_runs_out(url: str, journal: Journal, clock: Any) -> None:
    other = Journal.open(url, clock=clock)
    assert journal.claim(*MENTION)
    clock.advance(minutes=4, seconds=59)
    assert not other.claim(*MENTION)
    clock.advance(seconds=1)
    assert other.claim(*MENTION)
    journal.release(*MENTION)
    assert not journal.complete(*MENTION)
    assert not journal.claim(*MENTION)
    assert other.complete(*MENTION)
    other.close()


def test_working_under_a_claim(journal: Journal) -> None:
    with journal.claimed(*MENTION) as ours:
        assert ours
        with journal.claimed(*COPY) as again:
            assert not again
    with journal.claimed(*COPY) as later:
        assert not later


def test_an_exception_gives_the_claim_back(journal: Journal) -> None:
    with pytest.raises(RuntimeError), journal.claimed(*MENTION):
        raise RuntimeError
    with journal.claimed(*MENTION, hold=timedelta(seconds=1)) as ours:
        assert ours


def test_of_many_threads_one_gets_each_key(journal: Journal) -> None:
    def compete(worker: int) -> list[int]:
        # Each worker names the keys in another order, and starts elsewhere.
        mine = [(n + worker * 5) % 20 for n in range(20)]
        return [n for n in mine if journal.claim(*[f"event:{n}", f"message:{n}"][:: (-1) ** worker])]

    with ThreadPoolExecutor(8) as pool:
        got = Counter(n for claims in pool.map(compete, range(8)) for n in claims)
    assert got == Counter(range(20))


def test_of_threads_that_overlap_none_is_stuck(journal: Journal) -> None:
    def compete(worker: int) -> int:
        for n in range(10):
            pair = f"k{(worker + n) % 5}", f"k{(worker + n + 1) % 5}"
            if journal.claim(*pair):
                journal.release(*pair)
        return worker

    with ThreadPoolExecutor(5) as pool:
        assert list(pool.map(compete, range(5))) == list(range(5))
    assert journal.claim(*(f"k{n}" for n in range(5)))


def test_of_two_processes_one_gets_each_key(url: str) -> None:
    command = [sys.executable, "-c", WORKER, url]
    workers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for worker in workers:
        assert worker.stdin
        worker.stdin.write("go\n")
        worker.stdin.flush()
    outputs = [worker.communicate(timeout=60) for worker in workers]
    assert [error for _, error in outputs] == ["", ""]
    got = Counter(int(n) for output, _ in outputs for n in output.split())
    assert got == Counter(range(60))
