"""Asking on every surface."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from running import CHANNEL, HELP, OFFICE, Bot, World, running, variables
from scripted import CHIBA, ENGLISH, FISCAL, GUNMA, NOTHING, SIGNED, UNTIL, Scripted

from bot.slack import ids

Q = "2018年に協定を締結した団体は？"


def test_a_mention_is_answered_in_its_thread(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    answer = world.slack.wait_for_message(CHANNEL, question)
    assert answer.text.startswith(SIGNED.lead)
    assert answer.thread == question.ts
    assert not answer.unfurl
    assert answer.metadata["event_payload"].items() >= {"frame": SIGNED.reading, "version": "0123456789ab"}.items()
    world.slack.settle()
    assert len(world.slack.answers(CHANNEL)) == 1
    assert world.slack.status(CHANNEL, question) == ""
    assert any(call.method == "assistant.threads.setStatus" for call in world.slack.calls())
    [past] = world.journal.recent_questions("U0ANN")
    assert (past.question, past.status, past.surface, past.reading) == (Q, "answered", "mention", SIGNED.reading)
    assert past.records == SIGNED.records


def test_a_mention_in_a_thread_is_answered_there(world: World) -> None:
    root = world.ben.say(CHANNEL, "展示の件です")
    world.ann.mention(CHANNEL, "群馬の展示は？", root)
    assert world.slack.wait_for_message(CHANNEL, root).text.startswith(GUNMA.lead)


def test_a_mention_without_words_gets_examples(world: World) -> None:
    question = world.ann.mention(CHANNEL, "")
    assert "質問を文で書いてください" in world.slack.wait_for_message(CHANNEL, question).text
    world.slack.settle()
    assert world.engine.asked == []


def test_a_direct_message_is_a_conversation_with_a_title(world: World) -> None:
    question = world.ann.dm("群馬の展示は？")
    answer = world.slack.wait_for_message(world.ann.direct, question)
    assert answer.text.startswith(GUNMA.lead)
    world.slack.wait_for_call("assistant.threads.setTitle")
    assert world.slack.title(world.ann.direct, question) == "群馬の展示は？"
    world.ann.reply(question, "いつまで？")
    assert world.slack.wait_for_message(world.ann.direct, question, count=2).text.startswith(UNTIL.lead)
    world.slack.settle()
    assert world.slack.title(world.ann.direct, question) == "群馬の展示は？"


def test_every_direct_message_starts_anew(world: World) -> None:
    first = world.ann.dm("群馬の展示は？")
    world.slack.wait_for_message(world.ann.direct, first)
    second = world.ann.dm("いつまで？")
    assert world.slack.wait_for_message(world.ann.direct, second).text.startswith(NOTHING.lead)


def test_english_is_answered_in_english(world: World) -> None:
    question = world.ann.mention(CHANNEL, "which associations signed in 2018")
    answer = world.slack.wait_for_message(CHANNEL, question)
    assert answer.text.startswith(ENGLISH.lead)
    assert "Read as:" in answer.shown


def test_a_follow_up_needs_no_mention(world: World) -> None:
    question = world.ann.mention(CHANNEL, "群馬の展示は？")
    world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ben.reply(question, "いつまで？")
    assert world.slack.wait_for_message(CHANNEL, question, count=2).text.startswith(UNTIL.lead)
    assert world.engine.asked[-1] == ("いつまで？", True)


def test_words_that_only_make_sense_as_a_follow_up_are_one(world: World) -> None:
    question = world.ann.mention(CHANNEL, "群馬の展示は？")
    world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.reply(question, "全部")
    assert world.slack.wait_for_message(CHANNEL, question, count=2).text.startswith(UNTIL.lead)


def test_talk_in_a_thread_is_left_to_people(world: World) -> None:
    question = world.ann.mention(CHANNEL, "群馬の展示は？")
    world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.reply(question, "ありがとうございます")
    world.ann.reply(question, "<@U0BEN> さん、群馬はどうしますか？")
    world.slack.settle()
    assert len(world.slack.answers(CHANNEL, question)) == 1


def test_a_thread_without_the_bot_is_left_alone(world: World) -> None:
    root = world.ann.say(CHANNEL, "群馬の展示は？")
    world.ben.reply(root, "群馬の展示はいつですか？")
    world.slack.settle()
    assert world.slack.answers(CHANNEL) == []
    assert world.engine.asked == []


def test_a_help_channel_answers_when_sure(world: World) -> None:
    question = world.ann.say(HELP, "群馬の展示っていつでしたっけ？")
    answer = world.slack.wait_for_message(HELP, question)
    assert answer.text.startswith(GUNMA.lead)
    world.slack.settle()
    assert [call for call in world.slack.calls() if call.method == "assistant.threads.setStatus"] == []
    assert world.journal.recent_questions("U0ANN")[0].surface == "help"


@pytest.mark.parametrize(
    "text",
    [
        "お昼はどうしますか？",
        "千葉の展示はいつですか？",
        "群馬の展示に行ってきました。",
        "<@U0BEN> 群馬の展示はいつですか？",
        "静岡の額は？",
    ],
)
def test_a_help_channel_is_silent_otherwise(lone: World, text: str) -> None:
    lone.ann.say(HELP, text)
    lone.slack.settle()
    assert lone.slack.answers(HELP) == []
    assert lone.ann.private() == []


def test_what_stayed_unanswered_can_still_be_asked_for(world: World) -> None:
    question = world.ann.say(HELP, "千葉の展示はいつですか？")
    world.slack.settle()
    world.ben.message_shortcut(question, ids.ANSWER_THIS).wait()
    assert world.slack.wait_for_message(HELP, question).text.startswith(CHIBA.lead)


def test_other_channels_are_not_overheard(world: World) -> None:
    world.ann.say(CHANNEL, "群馬の展示はいつですか？")
    world.slack.settle()
    assert world.slack.answers(CHANNEL) == []


def test_the_command_answers_privately(world: World) -> None:
    world.ann.command(ids.COMMAND, Q, CHANNEL).wait()
    answer = world.ann.wait_for_private(CHANNEL)
    assert answer.text.startswith(SIGNED.lead)
    assert ids.SHARE in answer.action_ids
    world.slack.settle()
    assert world.slack.answers(CHANNEL) == []


def test_the_command_without_words_explains_itself(world: World) -> None:
    world.ann.command(ids.COMMAND, "", CHANNEL).wait()
    assert "/renkei に続けて質問を書いてください" in world.ann.wait_for_private(CHANNEL).text


def test_a_shared_answer_can_be_followed_up(world: World) -> None:
    world.ann.command(ids.COMMAND, "群馬の展示は？", CHANNEL).wait()
    world.ann.click(world.ann.wait_for_private(CHANNEL), ids.SHARE).wait()
    shared = world.slack.wait_for_message(CHANNEL)
    assert shared.text.startswith(GUNMA.lead)
    assert "<@U0ANN> さんが共有しました。質問: 「群馬の展示は？」" in shared.shown
    world.slack.settle()
    assert world.ann.private(CHANNEL) == []
    world.ben.reply(shared, "いつまで？")
    assert world.slack.wait_for_message(CHANNEL, shared, count=2).text.startswith(UNTIL.lead)


def test_a_shared_answer_where_the_bot_is_no_member(world: World) -> None:
    world.slack.channel("C0FAR", bot=False)
    world.ann.command(ids.COMMAND, Q, "C0FAR").wait()
    world.ann.click(world.ann.wait_for_private("C0FAR"), ids.SHARE).wait()
    assert world.slack.wait_for_message("C0FAR").text.startswith(SIGNED.lead)


def test_the_shortcut_answers_what_somebody_else_wrote(world: World) -> None:
    written = world.ben.say(CHANNEL, Q)
    world.ann.message_shortcut(written, ids.ANSWER_THIS).wait()
    answer = world.slack.wait_for_message(CHANNEL, written)
    assert answer.text.startswith(SIGNED.lead)
    assert "<@U0ANN> さんの依頼で" in answer.shown
    world.slack.settle()
    world.ann.message_shortcut(written, ids.ANSWER_THIS).wait()
    assert "すでにお答えしています" in world.ann.wait_for_private(CHANNEL).text
    assert len(world.slack.answers(CHANNEL, written)) == 1


def test_the_shortcut_where_the_bot_is_no_member_answers_privately(world: World) -> None:
    world.slack.channel("C0FAR", bot=False)
    written = world.ben.say("C0FAR", Q)
    world.ann.say("C0FAR", "こんにちは")
    world.ann.message_shortcut(written, ids.ANSWER_THIS).wait()
    assert world.ann.wait_for_private("C0FAR").text.startswith(SIGNED.lead)


def test_the_shortcut_on_something_without_words(world: World) -> None:
    written = world.ben.share_file(CHANNEL, "a.png", b"png")
    world.ann.message_shortcut(written, ids.ANSWER_THIS).wait()
    assert "文字の質問だけ" in world.ann.wait_for_private(CHANNEL).text


def test_an_edited_question_changes_its_answer_once(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    answer = world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.edit(question, f"<@{world.slack.bot}> 2018年度に協定を締結した団体は？")
    world.slack.wait_for_update(answer)
    world.slack.settle()
    assert answer.text.startswith(FISCAL.lead)
    assert len(answer.versions) == 2
    assert len(world.slack.answers(CHANNEL)) == 1
    world.ann.reply(question, "いつまで？")
    assert world.slack.wait_for_message(CHANNEL, question, count=2).text.startswith(UNTIL.lead)


def test_a_preview_is_no_edit(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    answer = world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.slack.add_preview(question)
    world.ann.edit(question, question.text)
    world.slack.settle()
    assert len(answer.versions) == 1


def test_an_edit_of_something_never_answered_is_ignored(world: World) -> None:
    written = world.ann.say(CHANNEL, "こんにちは")
    world.ann.edit(written, "群馬の展示は？")
    world.slack.settle()
    assert world.slack.answers(CHANNEL) == []


def test_a_deleted_question_is_left_alone(world: World) -> None:
    question = world.ann.mention(CHANNEL, Q)
    answer = world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    world.ann.delete(question)
    world.slack.settle()
    assert len(answer.versions) == 1
    assert world.journal.answer_to(CHANNEL, question.ts) is None


def test_a_question_deleted_meanwhile_is_not_answered(world: World) -> None:
    world.engine.gate.clear()
    question = world.ann.mention(CHANNEL, Q)
    assert world.engine.at_work.wait(5)
    world.ann.delete(question)
    [told] = [delivery for delivery in world.slack.deliveries if delivery.name == "message_deleted"]
    told.wait()
    world.slack.wait(lambda: world.journal.answer_to(CHANNEL, question.ts) is None, name="the deletion")
    time.sleep(0.2)
    world.engine.gate.set()
    world.slack.settle()
    assert world.slack.messages(CHANNEL) == []


def test_other_bots_and_notices_are_ignored(world: World) -> None:
    other = world.slack.other_bot()
    other.mention(CHANNEL, Q)
    other.say(HELP, "群馬の展示はいつですか？")
    world.ann.say(HELP, "群馬の展示はいつですか？", subtype="channel_topic")
    world.slack.settle()
    assert world.slack.answers(CHANNEL) == []
    assert world.slack.answers(HELP) == []
    assert world.engine.asked == []


def test_a_thread_outlives_the_bot(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite") as world:
        question = world.ann.mention(CHANNEL, "群馬の展示は？")
        world.slack.wait_for_message(CHANNEL, question)
        world.slack.settle()
        world.bot.stop()
        second = Bot(world.slack, "socket", variables(world.slack, tmp_path / "journal.sqlite"), Scripted())
        try:
            world.ann.reply(question, "いつまで？")
            assert world.slack.wait_for_message(CHANNEL, question, count=2).text.startswith(UNTIL.lead)
        finally:
            second.stop()


def test_the_office_channel_is_an_ordinary_one(world: World) -> None:
    world.ann.say(OFFICE, "群馬の展示はいつですか？")
    world.slack.settle()
    assert world.slack.answers(OFFICE) == []
