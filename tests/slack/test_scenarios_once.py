"""One answer to one question, however often and by whomever it is delivered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from running import CHANNEL, HELP, Bot, World, running, variables
from scripted import GUNMA, SIGNED, Scripted

Q = "2018年に協定を締結した団体は？"


def answers(world: World, channel: str = CHANNEL) -> list[Any]:
    world.slack.settle()
    return list(world.slack.answers(channel))


@pytest.mark.parametrize("order", [("message", "app_mention"), ("app_mention", "message")])
def test_a_mention_and_its_copy(world: World, order: tuple[str, str]) -> None:
    world.slack.happenings.mention_order = order
    world.ann.mention(CHANNEL, Q)
    assert len(answers(world)) == 1


def test_a_mention_in_a_help_channel(world: World) -> None:
    world.ann.mention(HELP, "群馬の展示はいつですか？")
    assert len(answers(world, HELP)) == 1


def test_a_mention_in_a_thread_of_the_bot(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.mention(CHANNEL, "群馬の展示は？", question)
    assert len(answers(world)) == 2


@pytest.mark.parametrize("retry", [True, False])
def test_a_redelivery(world: World, retry: bool) -> None:
    question = world.ann.mention(CHANNEL, Q)
    world.slack.wait_for_message(CHANNEL, question)
    world.slack.resend(question, retry=retry)
    assert len(answers(world)) == 1
    assert len(world.engine.asked) == 1


def test_a_lost_acknowledgement(world: World) -> None:
    world.slack.courier.ack_seconds = 0.3
    world.slack.lose_acks(2)
    world.ann.dm("群馬の展示は？")
    assert len(answers(world, world.ann.direct)) == 1


def test_the_mark_of_a_retry_alone_does_not_drop_a_question(world: World) -> None:
    world.slack.courier.ack_seconds = 0.3
    world.engine.gate.clear()
    question = world.ann.mention(CHANNEL, Q)
    world.slack.resend(question, retry=True)
    world.engine.gate.set()
    assert len(answers(world)) == 1


def test_the_same_post_under_another_ts(world: World) -> None:
    world.ann.mention(CHANNEL, Q)
    first = world.slack.messages(CHANNEL)[0]
    world.slack.settle()
    world.ann.say(CHANNEL, first.text, client_msg_id=first.client_msg_id)
    assert len(answers(world)) == 1


def test_two_equal_questions_are_two(world: World) -> None:
    world.ann.mention(CHANNEL, Q)
    world.ben.mention(CHANNEL, Q)
    assert len(answers(world)) == 2


def test_two_workers_on_one_event(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite") as world:
        second = Bot(world.slack, "socket", variables(world.slack, tmp_path / "journal.sqlite"), Scripted())
        try:
            questions = [world.ann.mention(CHANNEL, Q) for _ in range(6)]
            for question in questions:
                world.slack.resend(question)
                world.slack.resend(question, retry=False)
            assert len(answers(world)) == 6
            assert {answer.thread for answer in world.slack.answers(CHANNEL)} == {q.ts for q in questions}
        finally:
            second.stop()


def test_a_failure_gives_the_question_back(world: World) -> None:
    world.engine.broken = True
    question = world.ann.mention(CHANNEL, Q)
    apology = world.slack.wait_for_message(CHANNEL, question)
    assert "受付番号" in apology.text
    world.engine.broken = False
    world.slack.settle()
    assert len(world.slack.answers(CHANNEL)) == 1
    world.slack.resend(question)
    assert world.slack.wait_for_message(CHANNEL, question, count=2).text.startswith(SIGNED.lead)


def test_one_edit_told_twice_changes_the_answer_once(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    answer = world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.edit(question, "群馬の展示は？")
    world.slack.wait_for_update(answer)
    [edit] = [
        d
        for d in world.slack.deliveries
        if d.name == "message_changed" and d.payload["event"]["message"]["user"] == "U0ANN"
    ]
    world.slack.resend(edit)
    world.slack.settle()
    assert answer.text.startswith(GUNMA.lead)
    assert len(answer.versions) == 2


def test_a_command_told_twice(lone: World) -> None:
    command = lone.ann.command("/renkei", Q, CHANNEL).wait()
    lone.ann.wait_for_private(CHANNEL)
    lone.slack.courier.resend(command, retry=False)
    lone.slack.settle()
    assert len(lone.ann.private(CHANNEL)) == 1


def test_a_choice_pressed_twice(lone: World) -> None:
    question = lone.ann.mention(CHANNEL, "千葉の展示は？")
    asked_back = lone.slack.wait_for_message(CHANNEL, question)
    lone.ann.click(asked_back, "ask_0").wait()
    lone.ben.click(asked_back, "ask_0").wait()
    assert len(answers(lone)) == 2
