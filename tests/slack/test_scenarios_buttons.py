"""What can be pressed under an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import CHANNEL, CLERK, CURATOR, HELP, OFFICE, World, running
from scripted import CHIBA, FISCAL, GUNMA, MANY, SIGNED, TOWNS, UNTIL
from workspace import Message

from bot.slack import ids

Q = "2018年に協定を締結した団体は？"


def answered(world: World, text: str = Q) -> Message:
    question = world.ann.mention(CHANNEL, text)
    answer: Message = world.slack.wait_for_message(CHANNEL, question)
    world.slack.settle()
    return answer


def test_a_choice_is_answered_in_the_thread(world: World) -> None:
    asked_back = answered(world, "千葉の展示は？")
    assert all(choice in asked_back.shown for choice in CHIBA.choices)
    world.ben.click(asked_back, "ask_0").wait()
    answer = world.slack.wait_for_message(CHANNEL, asked_back.thread, count=2)
    assert answer.text.startswith(TOWNS.lead)
    assert f"<@U0BEN> さんの選択: {CHIBA.choices[0]}" in answer.shown
    world.slack.settle()
    world.ann.say(CHANNEL, "いつまで？", asked_back.thread)
    assert world.slack.wait_for_message(CHANNEL, asked_back.thread, count=3).text.startswith(UNTIL.lead)


def test_the_other_calendar_is_one_press_away(world: World) -> None:
    answer = answered(world)
    world.ann.click(answer, "ask_0").wait()
    assert world.slack.wait_for_message(CHANNEL, answer.thread, count=2).text.startswith(FISCAL.lead)


def test_a_choice_of_a_private_answer_stays_private(world: World) -> None:
    world.ann.command(ids.COMMAND, "千葉の展示は？", CHANNEL).wait()
    private = world.ann.wait_for_private(CHANNEL)
    world.ann.click(private, "ask_0").wait()
    world.slack.wait_for_update(private)
    assert private.text.startswith(TOWNS.lead)
    assert ids.SHARE in private.action_ids
    assert world.slack.answers(CHANNEL) == []


def test_the_other_rows_are_a_book(world: World) -> None:
    answer = answered(world, "自治体の一覧")
    assert "10番目の自治体" in answer.shown
    assert "11番目の自治体" not in answer.shown
    world.ann.click(answer, ids.MORE_ROWS).wait()
    view = world.ann.wait_for_view("一覧（全580件）")
    assert "50番目の自治体" in view.shown
    assert MANY.lead in view.shown
    world.ann.click(view, "turn_page_1").wait()
    world.slack.wait(lambda: "51番目の自治体" in view.shown, name="the second page")
    assert "12ページ中 2ページ目" in view.shown
    assert all(source.place in view.shown for source in MANY.pointed_to)
    world.ann.click(view, "turn_page_0").wait()
    world.slack.wait(lambda: "\n1番目の自治体" in view.shown, name="the first page")


def test_all_evidence_is_a_book_too(world: World) -> None:
    answer = answered(world, "自治体の一覧")
    world.ann.click(answer, ids.MORE_EVIDENCE).wait()
    view = world.ann.wait_for_view("根拠")
    assert "「奈良県町村会（平成30年2月21日） 27」" in view.shown
    world.ann.click(view, "dispute_0").wait()
    assert world.ann.wait_for_view("根拠の誤りを知らせる").previous


def test_the_evidence_is_what_is_printed(world: World) -> None:
    shown = answered(world).shown
    assert "[1] 特別区全国連携プロジェクト これまでの経過 広域連携協定締結団体一覧（181行目）" in shown
    assert "「奈良県町村会（平成30年2月21日） 27」" in shown


def test_an_answer_that_helped(world: World) -> None:
    answer = answered(world)
    world.ben.click(answer, ids.FEEDBACK, "positive").wait()
    assert "ありがとうございます" in world.ben.wait_for_private(CHANNEL).text
    assert world.journal.report().feedback == {"good": 1}


def test_an_answer_that_did_not_help(world: World) -> None:
    answer = answered(world)
    world.ben.click(answer, ids.FEEDBACK, "positive").wait()
    world.ben.click(answer, ids.FEEDBACK, "negative").wait()
    view = world.ben.wait_for_view("ご意見をお聞かせください")
    world.ben.submit(view, {"reason": "facts", "words": "日付が違います"}).wait()
    world.slack.settle()
    assert world.ben.view is None
    assert world.journal.report().feedback == {"bad": 1}


def test_disputed_evidence_is_noted_told_and_marked(world: World) -> None:
    answer = answered(world)
    world.ben.click(answer, "dispute_1").wait()
    view = world.ben.wait_for_view("根拠の誤りを知らせる")
    assert "群馬県市長会との連携協定" in view.shown
    world.ben.submit(view, {"reason": "締結日は17日です"}).wait()
    assert "「群馬県市長会との連携協定」の根拠を確認します" in world.ben.wait_for_view().shown
    [dispute] = world.journal.open_disputes()
    assert (dispute.record, dispute.reason) == ("agreement-gunma-cities", "締結日は17日です")
    assert dispute.question_id == answer.metadata["event_payload"]["id"]
    told = world.slack.wait_for_message(world.slack.user(CURATOR).direct)
    assert "締結日は17日です" in told.text
    again = answered(world)
    assert "群馬県市長会との連携協定（ご指摘を受けて確認中）" in again.shown
    assert "奈良県町村会との連携協定（ご指摘" not in again.shown


def test_a_question_is_handed_over_and_resolved(world: World) -> None:
    answer = answered(world)
    world.ben.click(answer, ids.HANDOVER).wait()
    view = world.ben.wait_for_view("担当に聞く")
    assert Q in view.shown
    world.ben.submit(view, {"note": "明日までにお願いします"}).wait()
    assert "担当に引き継ぎました" in world.ben.wait_for_view().shown
    request = world.slack.wait_for_message(OFFICE)
    for part in (
        Q,
        SIGNED.reading,
        SIGNED.lead,
        "明日までにお願いします",
        "<@U0BEN>",
        f"<@{CLERK}>",
        "archives/C0TALK",
    ):
        assert part in request.shown
    assert "担当に引き継ぎました" in world.slack.wait_for_message(CHANNEL, answer.thread, count=2).text
    assert len(world.journal.open_handovers()) == 1
    world.clerk.click(request, ids.RESOLVE).wait()
    world.slack.wait_for_update(request)
    assert f"解決済みです（<@{CLERK}>）" in request.shown
    assert ids.RESOLVE not in request.action_ids
    assert "<@U0BEN> さん、担当への質問が解決済み" in world.slack.wait_for_message(CHANNEL, answer.thread, count=3).text
    assert world.journal.open_handovers() == []


def test_a_question_is_handed_over_once(world: World) -> None:
    answer = answered(world)
    for person, said in ((world.ann, "引き継ぎました"), (world.ben, "すでに担当に")):
        person.click(answer, ids.HANDOVER).wait()
        person.submit(person.wait_for_view("担当に聞く")).wait()
        assert said in person.wait_for_view().shown
    assert len(world.slack.answers(OFFICE)) == 1


def test_a_private_question_is_handed_over_privately(world: World) -> None:
    world.ann.command(ids.COMMAND, Q, CHANNEL).wait()
    world.ann.click(world.ann.wait_for_private(CHANNEL), ids.HANDOVER).wait()
    world.ann.submit(world.ann.wait_for_view("担当に聞く")).wait()
    request = world.slack.wait_for_message(OFFICE)
    world.clerk.click(request, ids.RESOLVE).wait()
    assert "解決済み" in world.slack.wait_for_message(world.ann.direct).text
    assert world.slack.answers(CHANNEL) == []


def test_a_question_that_reaches_nobody_can_be_handed_over_again(lone: World) -> None:
    answer = answered(lone)
    lone.slack.refuse("chat.postMessage", "is_archived")
    for said in ("担当に送れませんでした", ""):
        lone.ann.click(answer, ids.HANDOVER).wait()
        lone.ann.submit(lone.ann.wait_for_view("担当に聞く")).wait()
        if said:
            assert said in lone.slack.wait_for_message(lone.ann.direct).text
            lone.slack.settle()
    assert Q in lone.slack.wait_for_message(OFFICE).shown


def test_without_people_nothing_is_handed_over(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite", RENKEI_HANDOVER="") as world:
        assert ids.HANDOVER not in answered(world).action_ids


def test_people_without_a_channel_are_written_to(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite", RENKEI_HANDOVER=f"{CLERK},{CURATOR}") as world:
        answer = answered(world)
        world.ann.click(answer, ids.HANDOVER).wait()
        world.ann.submit(world.ann.wait_for_view("担当に聞く")).wait()
        first, second = (world.slack.wait_for_message(person.direct) for person in (world.clerk, world.curator))
        world.curator.click(second, ids.RESOLVE).wait()
        world.slack.wait_for_update(first)
        world.slack.wait_for_update(second)
        world.clerk.workspace.settle()
        assert ids.RESOLVE not in first.action_ids


def test_an_offer_is_taken(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite", RENKEI_HELP_UNSURE="offer") as world:
        question = world.ann.say(HELP, "千葉の展示はいつですか？")
        offer = world.ann.wait_for_private(HELP)
        world.slack.settle()
        assert world.slack.answers(HELP) == []
        world.ann.click(offer, ids.ACCEPT).wait()
        assert world.slack.wait_for_message(HELP, question).text.startswith(CHIBA.lead)
        world.slack.settle()
        assert world.ann.private(HELP) == []


def test_an_offer_is_declined(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite", RENKEI_HELP_UNSURE="offer") as world:
        world.ann.say(HELP, "千葉の展示はいつですか？")
        world.ann.click(world.ann.wait_for_private(HELP), ids.DISMISS).wait()
        world.slack.settle()
        assert world.ann.private(HELP) == []
        assert world.slack.answers(HELP) == []


def test_nothing_is_offered_where_there_is_nothing(tmp_path: Path) -> None:
    with running(tmp_path / "journal.sqlite", RENKEI_HELP_UNSURE="offer") as world:
        world.ann.say(HELP, "お昼はどうしますか？")
        world.ann.say(HELP, "静岡の額はいくらですか？")
        world.slack.settle()
        assert world.ann.private() == []


@pytest.mark.parametrize("button", [ids.MORE_ROWS, ids.MORE_EVIDENCE, ids.HANDOVER])
def test_answers_long_forgotten(lone: World, button: str) -> None:
    answer = answered(lone, "自治体の一覧")
    lone.journal.forget_user("U0ANN")
    lone.ann.click(answer, button).wait()
    assert "記録が見つかりませんでした" in lone.ann.wait_for_view().shown


def test_a_private_answer_long_forgotten_cannot_be_shared(lone: World) -> None:
    lone.ann.command(ids.COMMAND, "群馬の展示は？", CHANNEL).wait()
    private = lone.ann.wait_for_private(CHANNEL)
    assert private.text.startswith(GUNMA.lead)
    lone.journal.forget_user("U0ANN")
    lone.ann.click(private, ids.SHARE).wait()
    lone.slack.wait_for_update(private)
    assert "期限が切れました" in private.text
    assert lone.slack.answers(CHANNEL) == []
