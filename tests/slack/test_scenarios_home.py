"""The app's own places, and newcomers."""

from __future__ import annotations

from running import CHANNEL, HELP, World, store
from scripted import GUNMA, SIGNED, UNTIL

from bot.slack import ids

Q = "2018年に協定を締結した団体は？"


def test_home_tells_what_the_bot_knows(world: World) -> None:
    world.ann.mention(CHANNEL, "群馬の展示は？")
    world.slack.settle()
    world.ann.open_home()
    home = world.ann.wait_for_home()
    for part in ("知識 0123456", "もとの資料", "これまでの経過", "群馬の展示は？", f"{len(store().records)}件の記録"):
        assert part in home.shown


def test_home_is_for_one_person(world: World) -> None:
    world.ann.mention(CHANNEL, "群馬の展示は？")
    world.slack.settle()
    world.ben.open_home()
    assert "最近のあなたの質問" not in world.ben.wait_for_home().shown


def test_home_speaks_english_to_those_who_do(world: World) -> None:
    eve = world.slack.user("U0EVE", "eve", locale="en-GB")
    eve.open_home()
    assert "Browse the records" in eve.wait_for_home().shown


def test_an_example_is_answered_on_the_messages_tab(world: World) -> None:
    world.ann.open_home()
    world.ann.click(world.ann.wait_for_home(), "ask_1").wait()
    root = world.slack.wait_for_message(world.ann.direct)
    assert root.text == f"ご質問: {Q}"
    answer = world.slack.wait_for_message(world.ann.direct, root, count=2)
    assert answer.text.startswith(SIGNED.lead)
    world.slack.settle()
    assert world.slack.title(world.ann.direct, root) == Q
    world.ann.dm("いつまで？", root)
    assert world.slack.wait_for_message(world.ann.direct, root, count=3).text.startswith(UNTIL.lead)


def test_records_can_be_browsed(world: World) -> None:
    world.ann.open_home()
    world.ann.click(world.ann.wait_for_home(), ids.BROWSE, "agreement").wait()
    listed = world.ann.wait_for_view("連携協定")
    assert "奈良県町村会との連携協定" in listed.shown
    world.ann.click(listed, ids.SHOW_RECORD).wait()
    world.ann.wait_for_view("記録")
    assert "との連携協定" in world.engine.asked[-1][0]


def test_a_long_kind_has_pages(world: World) -> None:
    world.ann.open_home()
    world.ann.click(world.ann.wait_for_home(), ids.BROWSE, "listed_partner").wait()
    listed = world.ann.wait_for_view()
    first = listed.shown
    world.ann.click(listed, "turn_page_1").wait()
    world.slack.wait(lambda: "2ページ目" in listed.shown, name="the second page")
    assert listed.shown != first


def test_the_messages_tab_suggests_questions(world: World) -> None:
    world.ann.open_messages()
    world.slack.wait(lambda: world.ann.prompts, name="prompts")
    assert len(world.ann.prompts) == 4
    question = world.ann.choose_prompt(2)
    assert world.slack.wait_for_message(world.ann.direct, question).text.startswith(GUNMA.lead)


def test_a_newcomer_is_welcomed_once_and_privately(world: World) -> None:
    world.ann.join(HELP)
    welcome = world.slack.wait_for_message(world.ann.direct)
    assert "はじめまして" in welcome.text
    assert f"<#{HELP}>" in welcome.shown
    world.slack.settle()
    world.ann.leave(HELP)
    world.ann.join(HELP)
    world.slack.settle()
    assert len(world.slack.answers(world.ann.direct)) == 1
    assert world.slack.answers(HELP) == []
    world.ann.click(welcome, ids.TOUR).wait()
    assert "確かめ方" in world.ann.wait_for_view("30秒の案内").shown
    world.ann.click(welcome, "ask_2").wait()
    assert world.slack.wait_for_message(world.ann.direct, welcome, count=2).text.startswith(GUNMA.lead)


def test_nobody_is_welcomed_elsewhere(world: World) -> None:
    world.ann.join(CHANNEL)
    world.slack.settle()
    assert world.slack.answers(world.ann.direct) == []
