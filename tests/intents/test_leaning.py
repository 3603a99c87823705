"""Whether a question leans on the one before it."""

from __future__ import annotations

import pytest
from turns import LISTED, after, year

from intents.frame import Frame
from intents.leaning import bare_subject, leans, unled
from intents.thread import Thread


class TestWhetherItLeans:
    @pytest.mark.parametrize(
        ("text", "frame"),
        [
            ("何件？", Frame(asks=("count",))),
            ("2017年は？", Frame(times=(year("2017"),))),
            ("構成自治体数は？", Frame(properties=("members",))),
            ("2つ目は？", Frame(ordinal=2)),
            ("同じ年の展示は？", Frame(asks=("same-year",), subjects=("exhibition",))),
            ("その前の年は？", Frame(relations=("back_year",))),
            ("ほかには？", Frame(relations=("others",))),
            ("じゃあ群馬は？", Frame(relations=("and_then",), names=(("群馬県",),))),
            ("それはどの資料？", Frame(relations=("that",), asks=("which_document",))),
        ],
    )
    def test_fragments_do(self, text: str, frame: Frame) -> None:
        assert leans(frame, LISTED, text)

    @pytest.mark.parametrize(
        ("text", "frame"),
        [
            ("2017年度の展示は？", Frame(subjects=("exhibition",), times=(year("FY2017"),))),
            (
                "群馬県町村会との協定はいつ？",
                Frame(subjects=("agreement",), names=(("群馬県町村会",),), properties=("date",)),
            ),
            ("区政会館の住所は？", Frame(names=(("東京区政会館",),), properties=("address",))),
        ],
    )
    def test_whole_questions_do_not(self, text: str, frame: Frame) -> None:
        assert not leans(frame, LISTED, text)

    def test_nothing_leans_on_nothing(self) -> None:
        assert not leans(Frame(asks=("count",)), Thread(), "何件？")

    def test_an_answer_to_a_question_leans(self) -> None:
        asked = after(Frame(rounds=(2,), properties=("date",)), "a", "b", asked_back=True)
        assert leans(Frame(subjects=("symposium",)), asked, "シンポジウム")


class TestBareSubjects:
    @pytest.mark.parametrize("text", ["展示は？", "じゃあ展示は？", "展示はいつ？"])
    def test_name_nothing_else(self, read, text: str) -> None:
        assert bare_subject(read(text), text)

    @pytest.mark.parametrize(
        "text",
        [
            "2018年の展示は？",
            "青森の展示は？",
            "展示は何回？",
            "一番新しい展示は？",
            "その次の展示は？",
            "同じ年の展示は？",
        ],
    )
    def test_whole_questions_do(self, read, text: str) -> None:
        assert not bare_subject(read(text), text)


def test_what_comes_next_is_asked_as_of_today_where_nothing_was_told() -> None:
    frame = unled(Frame(subjects=("exhibition",), relations=("forward",)))
    assert frame == Frame(subjects=("exhibition",), asks=("next",))


def test_what_follows_a_thing_named_stays() -> None:
    frame = Frame(subjects=("agreement",), names=(("北海道",),), relations=("forward",))
    assert unled(frame) is frame
