"""Answers as messages."""

from __future__ import annotations

from dataclasses import replace

import accepted
import pytest
import samples

from bot.answer import Answer, Source
from bot.slack import ids
from bot.slack.forms import simpler
from bot.slack.limits import CONTAINER_CHILDREN, LIMITS
from bot.slack.values import unpack
from bot.slack.views.answer import PROOFS, ROWS, Place, build

ALL = (samples.SIGNED, samples.WHICH, samples.NOTHING, samples.ENGLISH, samples.NASTY)


@pytest.mark.parametrize("answer", ALL, ids=lambda answer: answer.lead[:12])
@pytest.mark.parametrize("place", [Place(), Place(share=True, handover=True, about="<@U1> さん")])
def test_slack_takes_every_answer(answer: Answer, place: Place) -> None:
    accepted.message(build(answer, "a1", [samples.proof(1)], place))


def test_the_point_comes_first_and_every_part_is_there() -> None:
    blocks = accepted.message(build(samples.SIGNED, "a1", [samples.proof(1)]))
    shown = accepted.texts(blocks)
    assert blocks[0]["type"] == "rich_text"
    assert accepted.texts(blocks[0]) == samples.SIGNED.lead
    for part in (*(row.text for row in samples.SIGNED.rows), *samples.SIGNED.notes):
        assert part in shown
    assert "読み取り: 2018年（暦年）に締結された協定の一覧" in shown
    assert "知識 0123456" in shown


def test_the_text_is_the_whole_answer() -> None:
    text = build(samples.SIGNED, "a1").text
    assert text.startswith(samples.SIGNED.lead)
    assert "・埼玉県町村会（2018年5月1日、23自治体）[1]" in text
    assert "出典: [1] これまでの経過" in text


def test_the_numbers_of_sources_are_those_of_the_answer() -> None:
    shown = accepted.texts(accepted.message(build(samples.SIGNED, "a1")))
    for source in samples.SIGNED.sources:
        assert f"[{source.number}] <{source.url}|{source.title}> {source.place}" in shown


def test_nothing_written_or_printed_becomes_markup() -> None:
    message = build(samples.NASTY, "a1")
    blocks = accepted.message(message)
    for text in (message.text, *accepted.marked(blocks)):
        assert "<!" not in text
        assert "<@" not in text
        assert "@here" not in text
    assert "<https://example.com/a%7Cb?x=&lt;y&gt;&amp;z|NEWS &lt;1&gt; &amp; 2> a|b &gt; c" in accepted.texts(blocks)


def test_what_is_shown_literally_is_not_escaped() -> None:
    blocks = accepted.message(build(samples.NASTY, "a1"))
    assert accepted.texts(blocks[0]) == samples.NASTY.lead


def test_a_long_list_shows_ten_rows_and_the_way_to_the_rest() -> None:
    blocks = accepted.message(build(samples.long(42), "a1"))
    shown = accepted.texts(blocks)
    assert f"{ROWS}件目 " in shown
    assert f"{ROWS + 1}件目 " not in shown
    assert "ほか32件" in shown
    assert accepted.buttons(blocks)[ids.MORE_ROWS]["text"]["text"] == "すべて見る（42件）"


@pytest.mark.parametrize("rows", [0, 1, 10, 11, 580])
@pytest.mark.parametrize("width", [10, 1_500])
@pytest.mark.parametrize("sources", [1, 60])
def test_rows_are_given_up_before_notes_and_sources(rows: int, width: int, sources: int) -> None:
    answer = samples.long(rows, width, sources, notes=2)
    message = build(answer, "a1", [samples.proof(number, 3_000) for number in range(rows)])
    shown = accepted.texts(accepted.message(message))
    for source in answer.sources:
        assert f"[{source.number}] " in shown
        assert source.place in shown
    for note in answer.notes:
        assert note in shown


def test_evidence_is_collapsed_and_bound_to_its_record() -> None:
    blocks = accepted.message(build(samples.SIGNED, "a1", [samples.proof(1), samples.proof(2)]))
    [container] = [block for block in blocks if block["type"] == "container"]
    assert container["is_collapsible"]
    assert container["default_collapsed"]
    assert {child["type"] for child in container["child_blocks"]} <= CONTAINER_CHILDREN
    disputes = [button for id_, button in accepted.buttons(container).items() if id_.startswith(ids.DISPUTE)]
    assert [unpack(button["value"]) for button in disputes] == [
        {"answer": "a1", "record": "r1"},
        {"answer": "a1", "record": "r2"},
    ]


def test_a_source_of_any_length_is_shown() -> None:
    odd = Source(1, "d", "題" * 900, "<" * 900, "2024", "https://example.com/" + "a" * 4_000)
    shown = accepted.texts(accepted.message(build(replace(samples.SIGNED, sources=(odd,)), "a1")))
    assert "[1] 題" in shown
    assert "example.com" not in shown


def test_evidence_of_many_records_is_behind_a_button() -> None:
    blocks = accepted.message(build(samples.long(30), "a1", [samples.proof(number) for number in range(30)]))
    [container] = [block for block in blocks if block["type"] == "container"]
    assert len(container["child_blocks"]) == PROOFS + 1
    assert ids.MORE_EVIDENCE in accepted.buttons(container)


def test_every_choice_is_listed_and_asks_itself() -> None:
    blocks = accepted.message(build(samples.WHICH, "a1"))
    shown, pressed = accepted.texts(blocks), accepted.buttons(blocks)
    for number, choice in enumerate(samples.WHICH.choices):
        assert choice in shown
        assert unpack(pressed[ids.numbered(ids.ASK, number)]["value"])["ask"] == choice


def test_the_other_calendar_is_a_button() -> None:
    pressed = accepted.buttons(accepted.message(build(samples.SIGNED, "a1")))
    assert unpack(pressed["ask_0"]["value"])["ask"] == samples.SIGNED.alternative


def test_share_and_hand_over_only_where_they_work() -> None:
    assert {ids.SHARE, ids.HANDOVER}.isdisjoint(accepted.buttons(accepted.message(build(samples.SIGNED, "a1"))))
    both = build(samples.SIGNED, "a1", (), Place(share=True, handover=True))
    assert {ids.SHARE, ids.HANDOVER} <= accepted.buttons(accepted.message(both)).keys()


def test_feedback_is_native_and_labelled() -> None:
    blocks = accepted.message(build(samples.SIGNED, "a1"))
    assert blocks[-1]["type"] == "context_actions"
    [element] = blocks[-1]["elements"]
    for button in (element["positive_button"], element["negative_button"]):
        assert button["accessibility_label"]
        assert unpack(button["value"])["answer"] == "a1"


def test_the_metadata_is_a_receipt() -> None:
    message = build(samples.SIGNED, "a1")
    assert message.metadata.to_dict() == {
        "event_type": "renkei_answer",
        "event_payload": {
            "id": "a1",
            "frame": "2018年（暦年）に締結された協定の一覧",
            "version": "0123456789abcdef",
            "status": "answered",
        },
    }


def test_english_answers_are_english_around_the_answer_too() -> None:
    shown = accepted.texts(accepted.message(build(samples.ENGLISH, "a1")))
    assert "Read as: agreements signed in 2018" in shown
    assert "読み取り" not in shown


def test_simpler_blocks_keep_everything_but_the_newest_kinds() -> None:
    message = build(samples.SIGNED, "a1", [samples.proof(1)])
    plainer = [block.to_dict() for block in simpler(message.blocks)]
    assert {block["type"] for block in plainer} <= {"rich_text", "context", "actions", "section"}
    assert len(plainer) <= LIMITS.message_blocks
    assert "え" * 40 in accepted.texts(plainer)
