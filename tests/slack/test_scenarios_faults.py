"""Bad days: what Slack refuses, loses or delays, and what goes wrong at home."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from running import CHANNEL, HELP, World, running
from scripted import GUNMA, SIGNED

from bot.slack import clients, ids

Q = "2018年に協定を締結した団体は？"
STATUS = "assistant.threads.setStatus"
POST = "chat.postMessage"


def only_answer(world: World, question: Any, timeout: float = 15) -> Any:
    answer = world.slack.wait_for_message(CHANNEL, question, timeout=timeout)
    world.slack.settle(quiet=1.2)
    assert len(world.slack.answers(CHANNEL)) == 1
    assert world.slack.status(CHANNEL, question) == ""
    return answer


def test_a_rate_limit_is_waited_for(lone: World) -> None:
    lone.slack.rate_limit(POST, retry_after=1, times=2)
    assert only_answer(lone, lone.ann.mention(CHANNEL, Q)).text.startswith(SIGNED.lead)
    calls = lone.slack.calls(POST)
    assert [call.status for call in calls] == [429, 429, 200]


@pytest.mark.parametrize("after", [False, True])
def test_a_server_error_neither_loses_nor_doubles_an_answer(lone: World, after: bool) -> None:
    lone.slack.break_down(POST, 503, after=after)
    assert only_answer(lone, lone.ann.mention(CHANNEL, Q)).text.startswith(SIGNED.lead)


@pytest.mark.parametrize("after", [False, True])
def test_a_time_out_neither_loses_nor_doubles_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    monkeypatch.setattr(clients, "SECONDS", 1)
    with running(tmp_path / "journal.sqlite") as world:
        world.slack.stall(POST, seconds=2, after=after)
        assert only_answer(world, world.ann.mention(CHANNEL, Q)).text.startswith(SIGNED.lead)


def test_refused_blocks_are_sent_in_older_kinds(lone: World) -> None:
    lone.slack.refuse(POST, "invalid_blocks")
    answer = only_answer(lone, lone.ann.mention(CHANNEL, Q))
    assert "「奈良県町村会（平成30年2月21日） 27」" in answer.shown
    assert {block["type"] for block in answer.blocks} <= {"rich_text", "context", "actions", "section"}


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_blocks_too_long"])
def test_blocks_refused_again_are_sent_as_text(lone: World, error: str) -> None:
    lone.slack.refuse(POST, error, times=2)
    answer = only_answer(lone, lone.ann.mention(CHANNEL, Q))
    assert answer.blocks == []
    assert answer.text.startswith(SIGNED.lead)
    assert "出典: [1]" in answer.text


def test_a_private_answer_whose_blocks_are_refused(lone: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from workspace import kit, responses
    from workspace.kit import Refusal

    real, left = kit.check_message, [2]

    def strict(blocks: Any) -> Any:
        left[0] -= 1
        return Refusal("invalid_blocks") if left[0] >= 0 else real(blocks)

    monkeypatch.setattr(responses.kit, "check_message", strict)
    lone.ann.command(ids.COMMAND, Q, CHANNEL).wait()
    answer = lone.ann.wait_for_private(CHANNEL)
    assert answer.blocks == []
    assert answer.text.startswith(SIGNED.lead)


@pytest.mark.parametrize("status", [429, 503])
def test_a_status_that_cannot_be_set_delays_nothing(lone: World, status: int) -> None:
    if status == 429:
        lone.slack.rate_limit(STATUS, retry_after=30)
    else:
        lone.slack.break_down(STATUS, status)
    question = lone.ann.mention(CHANNEL, Q)
    assert lone.slack.wait_for_message(CHANNEL, question, timeout=3).text.startswith(SIGNED.lead)


def test_a_fault_at_home_is_one_polite_line_with_an_id(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.engine.broken = True
    with caplog.at_level(logging.INFO):
        apology = only_answer(world, world.ann.mention(CHANNEL, "群馬の秘密の展示は？"))
    assert apology.text.startswith("申し訳ありません。")
    id_ = apology.text.split("受付番号 ")[1].split("）")[0]
    [line] = [record.getMessage() for record in caplog.records if id_ in record.getMessage()]
    assert "RuntimeError" in line
    assert "tests/slack/scripted.py" in line
    assert "秘密" not in caplog.text


@pytest.mark.parametrize("broken", ["command", "shortcut", "button"])
def test_a_fault_is_told_wherever_the_question_came_from(lone: World, broken: str) -> None:
    question = lone.ann.say(CHANNEL, "群馬の展示は？")
    lone.engine.broken = True
    if broken == "command":
        lone.ann.command(ids.COMMAND, Q, CHANNEL).wait()
    elif broken == "shortcut":
        lone.ann.message_shortcut(question, ids.ANSWER_THIS).wait()
    else:
        lone.engine.broken = False
        answer = lone.slack.wait_for_message(CHANNEL, lone.ann.mention(CHANNEL, Q))
        lone.engine.broken = True
        lone.ann.click(answer, ids.MORE_ROWS if ids.MORE_ROWS in answer.action_ids else ids.HANDOVER).wait()
    assert "受付番号" in lone.ann.wait_for_private(CHANNEL).text


def test_english_hears_of_a_fault_in_english(lone: World) -> None:
    lone.engine.broken = True
    assert "Sorry" in only_answer(lone, lone.ann.mention(CHANNEL, "which associations signed in 2018")).text


def test_a_channel_that_takes_no_posts_stops_nothing(lone: World) -> None:
    question = lone.ann.mention(CHANNEL, Q)
    lone.slack.wait_for_message(CHANNEL, question)
    lone.slack.refuse(POST, "restricted_action", times=2)
    second = lone.ann.mention(CHANNEL, Q)
    lone.slack.settle()
    assert lone.slack.answers(CHANNEL, second) == []
    assert lone.slack.status(CHANNEL, second) == ""
    third = lone.ann.mention(CHANNEL, "群馬の展示は？")
    assert lone.slack.wait_for_message(CHANNEL, third).text.startswith(GUNMA.lead)


def test_a_journal_that_is_away_is_a_fault_too(lone: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(**_: object) -> str:
        raise OSError("no database")

    monkeypatch.setattr(lone.journal, "record_question", away)
    assert "受付番号" in only_answer(lone, lone.ann.mention(CHANNEL, Q)).text


def test_a_press_that_came_too_late_is_told(lone: World) -> None:
    answer = lone.slack.wait_for_message(CHANNEL, lone.ann.mention(CHANNEL, "自治体の一覧"))
    lone.slack.refuse("views.open", "expired_trigger_id")
    lone.ann.click(answer, ids.MORE_ROWS).wait()
    assert "受付番号" in lone.ann.wait_for_private(CHANNEL).text


def test_a_welcome_that_fails_is_only_logged(lone: World) -> None:
    lone.slack.refuse("conversations.open", "user_disabled")
    lone.ann.join(HELP)
    lone.slack.settle()
    assert lone.slack.answers(HELP) == []


@pytest.mark.parametrize("how", ["disconnect", "drop_connections"])
def test_a_lost_connection_comes_back(lone: World, how: str) -> None:
    getattr(lone.slack, how)()
    question = lone.ann.mention(CHANNEL, Q)
    assert lone.slack.wait_for_message(CHANNEL, question, timeout=30).text.startswith(SIGNED.lead)
    lone.slack.settle()
    assert len(lone.slack.answers(CHANNEL)) == 1


def test_no_secret_and_no_text_is_ever_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    from bot.slack import logs

    root = logging.getLogger()
    before = root.handlers[:]
    logs.configure("DEBUG")
    root.handlers += before
    world.engine.broken = True
    world.ann.mention(CHANNEL, "群馬の秘密の展示は？")
    world.ann.command(ids.COMMAND, "千葉の秘密の展示は？", CHANNEL).wait()
    world.slack.settle()
    for secret in ("秘密", world.slack.bot_token, world.slack.app_token, world.slack.signing_secret):
        assert secret not in caplog.text
