"""Any text up to 3,000 characters has an answer, alone or after others, and nothing Slack would act on comes back."""

from __future__ import annotations

import json
import logging

import bench
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.answer import Answer
from bot.engine import Engine
from intents.thread import Thread

LONGEST = 3000
CALLS = ("<!channel>", "<!here|here>", "<@U1>", "<#C1|x>", "&lt;!channel&gt;", "＜！channel＞", "<<!channel>!channel>")
ASKED = [turn.q for case in bench.read() for turn in case.turns]
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

pieces = some.one_of(some.sampled_from(ASKED), some.sampled_from(CALLS), some.text(max_size=40))
messages = some.lists(pieces, max_size=60).map(lambda parts: "".join(parts)[:LONGEST])


def fine(answer: Answer) -> None:
    shown = json.dumps(answer.to_json(), ensure_ascii=False)
    assert answer.text
    assert [call for call in ("<!", "<@", "<#") if call in shown] == []


@QUIET
@given(message=messages)
def test_any_mixture_of_questions(engine: Engine, caplog: pytest.LogCaptureFixture, message: str) -> None:
    with caplog.at_level(logging.ERROR):
        fine(engine.ask(message, None, bench.TODAY)[0])
    assert not caplog.records, message


@QUIET
@given(text=some.text(max_size=LONGEST))
def test_any_text(engine: Engine, caplog: pytest.LogCaptureFixture, text: str) -> None:
    fine(engine.ask(text, None, bench.TODAY)[0])
    assert not caplog.records, text


@QUIET
@given(turns=some.lists(some.sampled_from(ASKED), min_size=2, max_size=5))
def test_any_conversation(engine: Engine, caplog: pytest.LogCaptureFixture, turns: list[str]) -> None:
    thread = Thread()
    for text in turns:
        answer, thread = engine.ask(text, thread, bench.TODAY)
        fine(answer)
        thread = Thread.from_json(thread.to_json())
    assert not caplog.records, turns
